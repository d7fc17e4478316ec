import { lazily } from '../text/lazily';
import { holdsLetter } from '../text/letter';
import { fold, prose } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';

/**
 * The owner that ends an item's title: `@ann`, `(@ann)`, before trailing marks, dates and tags. The value is the name without
 * `@`. npm scopes (`@tm/core`), versions (`x@1.2`), addresses and code are none. Of several the first.
 */
export function readOwner(text: string): Field<string> | null {
  return readOwners(text)[0] ?? null;
}

/** All owners at an item's end: `@ann @ben`, `(@ann, @ben)`. */
export function readOwners(text: string): readonly Field<string>[] {
  if (!text.includes('@') || text.length > longest) return [];
  const plain = prose(text);
  const tail = ending().exec(plain);
  if (tail === null) return [];
  return [...tail[0].matchAll(/@[\p{L}\d](?:[\p{L}\d_.-]{0,38}[\p{L}\d])?/gu)].map((found) => {
    const start = tail.index + found.index;
    const end = start + found[0].length;
    return { span: { start, end }, raw: text.slice(start, end), value: text.slice(start + 1, end) };
  });
}

/** The people that an owner field's or cell's value names: split at commas and `、`, without `@`; TBD, 待定 and a dash are nobody. */
export function readOwnerNames(value: string): readonly Field<string>[] {
  const names: Field<string>[] = [];
  for (const part of fold(value).matchAll(/[^,;、，；/&+]+/gu)) {
    const raw = part[0].replace(/\([^()]*\)\s*$/, '').trimEnd();
    const lead = /^[\uFE0F\s*_`\p{Extended_Pictographic}@]*/u.exec(raw)?.[0].length ?? 0;
    const bare = raw.slice(lead).replace(/[\s*_`]+$/, '');
    if (!holdsLetter(bare) || nobody.test(bare)) continue;
    const start = part.index + lead;
    names.push({
      span: { start, end: start + bare.length },
      raw: value.slice(start, start + bare.length),
      value: value.slice(start, start + bare.length),
    });
  }
  return names;
}

const one = String.raw`@[\p{L}\d](?:[\p{L}\d_.-]{0,38}[\p{L}\d])?(?![\p{L}\d/@(])`;
const behind = String.raw`(?:[\uFE0F\s\p{Extended_Pictographic}]|\d{4}-\d\d-\d\d|#[\p{L}][\p{L}\d/_-]{0,40}|\([^()@]{0,40}\)|\{#[^{}]{1,40}\})*`;
const ending = lazily(
  () => new RegExp(String.raw`(?<=^|[\s(\[,:])(?:${one}[\s,、]{0,3}){1,6}[)\]]?${behind}$`, 'u'),
);
const nobody =
  /^(?:tbd|tba|n\/?a|none|unassigned|open|待定|待分配|未分配|未定|无|なし|미정|offen|por definir|a definir)$/i;
