import { lazily } from '../text/lazily';
import { holdsWord, isWordAt, isWordBefore, pastPictures } from '../text/letter';
import { bare, fold, lower, prose, wordKey } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';
import { noWords, type OwnWords, withPriorities, writtenField } from './own-words';
import { type Priority, priorities } from './priority-level';
import {
  codeIn,
  levelBeforeNoun,
  levelIn,
  levelSetOff,
  namesPriority,
  pastName,
  priorityOf,
  valueIn,
  withoutNoun,
  withoutWords,
} from './priority-phrase';
import { obsidianPriorities, priorityCollectives, prioritySigns } from './priority-words';
import type { FoundWord } from './word-finder';
import { anyWord, matchAt } from './word-pattern';

/**
 * `P0` as a tag in an item's title (bracketed, leading, trailing, ⏫ …), never in prose, never spec-kit's `[P]`; `P0-1` is id
 * and priority. The span covers the two characters, sign or word alone.
 */
export function readPriorityTag(text: string, own = noWords.priority): Field<Priority> | null {
  return text.length > longest ? null : inOwnWords(text, own, readTag);
}

function readTag(text: string): Field<Priority> | null {
  if (!mayState(text)) return mayBeSigned(text) ? signed(text, prose(text)) : null;
  const plain = prose(text);
  return (
    opening(text, plain) ??
    bracketed(text, plain) ??
    stated(text, plain) ??
    trailing(text, plain) ??
    signed(text, plain)
  );
}

/** The priority that a heading states: a bracket or word in it (`(P0)`, `(Priority: P1)`, `🔴 高优先级`, `P3 - Future Enhancements`). `P0任务完成` states none. */
export function readPriorityHeading(text: string, own = noWords.priority): Field<Priority> | null {
  return text.length > longest ? null : inOwnWords(text, own, readHeading);
}

function readHeading(text: string): Field<Priority> | null {
  if (!mayState(text)) return null;
  const plain = prose(text);
  return (
    opening(text, plain) ??
    group(text, plain) ??
    bracketed(text, plain) ??
    stated(text, plain) ??
    spoken(text, plain) ??
    closing(text, plain)
  );
}

/** The priority that a whole cell or field value states (`P1`, `高`, `High`, `🔴`, `Must`), a remark in brackets or behind a dash apart. */
export function readPriorityValue(text: string, own = noWords.priority): Field<Priority> | null {
  return text.length > longest ? null : inOwnWords(text, own, readValue);
}

function readValue(text: string): Field<Priority> | null {
  const plain = bare(text);
  const [first, ...more] = codesIn(plain);
  if (first !== undefined) {
    const raw = plain.slice(first, first + 2);
    if (more.some((other) => plain.slice(other, other + 2) !== raw && !isRemark(plain, other))) return null;
    const around = withoutWords(lower(plain.slice(0, first)));
    return holdsWord(around) || isRange(plain, first) ? null : take(text, first, raw);
  }
  const isNamed = namesPriority(lower(plain));
  const from = isNamed ? pastName(lower(plain)) : 0;
  const head = (' '.repeat(from) + plain.slice(from)).replace(/[(:,;，、。].*$|\s[-–—]\s.*$/, '');
  const signless = lower(head.replace(/[\uFE0F\p{Extended_Pictographic}!*]/gu, ' '));
  const key = wordKey(isNamed ? withoutNoun(signless) : signless);
  const word = priorityOf.get(key);
  const at = word === undefined ? -1 : plain.toLowerCase().indexOf(key);
  if (word !== undefined && at >= 0) return fieldOf(text, at, key.length, word);
  if (holdsWord(head)) return null;
  const sign = [...prioritySigns, ...obsidianPriorities].find((row) => head.includes(row.word));
  return sign === undefined ? null : fieldOf(text, plain.indexOf(sign.word), sign.word.length, sign.priority);
}

/** Where P0 to P4 stand by themselves. */
function codesIn(plain: string): readonly number[] {
  return [...plain.matchAll(/(?<![_./-])P[0-4](?!_|\.\d)/gi)]
    .map(({ index }) => index)
    .filter((at) => !isWordBefore(plain, at) && !isWordAt(plain, at + 2));
}

/** Reads own words where `P0` would be read; else the text as it stands. */
function inOwnWords(
  text: string,
  own: OwnWords['priority'],
  read: (text: string) => Field<Priority> | null,
): Field<Priority> | null {
  const said = withPriorities(text, own);
  const found = said === null ? null : read(said.text);
  if (said !== null && found !== null) return writtenField(found, text, said);
  const plain = read(text);
  const meant = said === null || plain === null ? undefined : withPriorities(plain.raw, own)?.text;
  const value = priorities.find((one) => one === meant);
  return plain === null || value === undefined ? plain : { ...plain, value };
}

/** Whether a text holds `P0`, the word priority or `must have`: without any it states none, signs apart. */
function mayState(text: string): boolean {
  const plain = fold(text);
  return /P[0-4]|have/i.test(plain) || namesPriority(lower(plain));
}

function take(text: string, at: number, raw: string): Field<Priority> | null {
  const priority = priorities.find((one) => one === raw.toUpperCase());
  return priority === undefined ? null : fieldOf(text, at, raw.length, priority);
}

function fieldOf(text: string, start: number, length: number, value: Priority): Field<Priority> {
  return { span: { start, end: start + length }, raw: text.slice(start, start + length), value };
}

/** What was found in the text, or in a part of it that begins at the offset. */
function taken(text: string, found: FoundWord<Priority> | null, at = 0): Field<Priority> | null {
  return found && fieldOf(text, at + found.start, found.end - found.start, found.value);
}

/** P0/P1, P0-P2, P0+P1: more than one. */
function isRange(plain: string, at: number): boolean {
  return /^\s{0,3}(?:[-–—~/+&,、和与]|至|到|and|und|y|e|or|或)\s{0,3}P\d/i.test(plain.slice(at + 2));
}

function isRemark(plain: string, at: number): boolean {
  return /[([][^()[\]]*$/.test(plain.slice(0, at));
}

/** Past pictures and an outline number. */
function pastLead(plain: string): number {
  const start = pastPictures(plain, 0);
  return pastPictures(plain, start + (matchAt(outline, plain, start)?.[0].length ?? 0));
}

const outline = /(?:\d{1,3}\.)+\d{0,3}\s+|\d{1,3}[.)、]\s*/y;

/** `P0: …`, `P1 - …`, `🔴 P0 …`, `[P2] …`, `P0-1 …` at the very beginning. */
function opening(text: string, plain: string): Field<Priority> | null {
  const start = pastLead(plain);
  const found = /^([([{【]?\s?)(P[0-4])(?!_)/.exec(plain.slice(start));
  if (found === null) return null;
  const [, open = '', raw = ''] = found;
  const at = start + open.length;
  if (isWordAt(plain, at + 2) || isRange(plain, at)) return null;
  const rest = plain.slice(at + 2);
  if (open.trim() !== '') return /^\s?[)\]}】]/.test(rest) ? take(text, at, raw) : null;
  // `P0-1` is the first work of that priority; `P0.5` and `P1/2` are neither.
  if (/^-\d/.test(rest) || /^\s*(?:[:：|·•(（[【]|[-–—]\s|$)/.test(rest)) return take(text, at, raw);
  // With a blank behind it the name follows, unless `P0 tasks` speaks of many or `P0 完成` of their end.
  return /^\s+\S/.test(rest) && !many().test(lower(rest)) ? take(text, at, raw) : null;
}

const finished =
  '(?:[\\p{Script=Han}]{0,4}(?:完成|总结|报告|进度)|complet|done|progress|summary|report|status|and\\b|&|和|与)';
const many = lazily(() => new RegExp(`^\\s+(?:${anyWord(priorityCollectives)}|${finished})`, 'u'));

/** A heading over many of one priority: `P0任务`, `P0级任务 (必须)`, `P0 Issues`; not `P0任务完成`. */
function group(text: string, plain: string): Field<Priority> | null {
  const start = pastLead(plain);
  const said = lower(plain.slice(start));
  const raw = /^p[0-4]/.test(said) ? grouped().exec(said)?.[1] : undefined;
  return raw === undefined ? null : take(text, start, raw);
}

const grouped = lazily(
  () =>
    new RegExp(
      `^(p[0-4])\\s?(?:优先级|级|级别)?\\s?(?:${anyWord(priorityCollectives)}){1,2}\\s?(?:清单|列表|list)?(?=\\s*(?:[(（:：[【|–—-]|$|\\p{Extended_Pictographic}))`,
      'u',
    ),
);

/** `(P0)`, `（🔥 P0，Track A）`, `[P1]`, `(Priority: High)`, `(高优先级)` anywhere. */
function bracketed(text: string, plain: string): Field<Priority> | null {
  for (const bracket of plain.matchAll(/[([【]([^()[\]【】]{1,80})[)\]】]/gu)) {
    const from = bracket.index + 1;
    for (const part of (bracket[1] ?? '').matchAll(/[^,;|，、；·]+/gu)) {
      const said = lower(part[0]);
      const found = codeIn(said) ?? (namesPriority(said) ? levelIn(said) : null);
      if (found !== null) return taken(text, found, from + part.index);
    }
  }
  return null;
}

/** `Priority: High`, `优先级 P1`, `priority:: high` with its value anywhere in the title. */
function stated(text: string, plain: string): Field<Priority> | null {
  return taken(text, valueIn(lower(plain)));
}

/** `🔴 高优先级`, `High Priority Tasks`, `MEDIUM PRIORITY`, `Must Have`: words in a heading. */
function spoken(text: string, plain: string): Field<Priority> | null {
  const said = lower(plain);
  const found = levelBeforeNoun(said);
  if (found !== null) return taken(text, found);
  const raw = said.includes('have') ? moscow.exec(said)?.[1] : undefined;
  const value = raw === undefined ? undefined : priorityOf.get(wordKey(raw).replace(/s$/, ''));
  return raw === undefined || value === undefined
    ? null
    : fieldOf(text, said.indexOf(raw), raw.length, value);
}

const moscow =
  /^[\uFE0F\s\p{Extended_Pictographic}]*((?:must|should|could|won'?t)[ -]haves?)\s*(?=$|[(:：–—-])/u;

/** A heading that ends in ` - P0`, `: P1` or `🔴 P0`. */
function closing(text: string, plain: string): Field<Priority> | null {
  const found =
    /(?:\s[-–—|·]\s|[:：]\s?|[🔴🟠🟡🟢🔵🔥]\uFE0F?\s{0,3}|\sMVP\s)(P[0-4])[\uFE0F\s\p{Extended_Pictographic}]*$/u.exec(
      plain,
    );
  return found === null ? null : take(text, found.index + found[0].indexOf(found[1] ?? ''), found[1] ?? '');
}

/** An item that ends in `P1`, parted by a sign or set off by emphasis or code; `Apply Patch P1` and 修复 P0 are prose. */
function trailing(text: string, plain: string): Field<Priority> | null {
  const folded = fold(text);
  if (!/P[0-4]/i.test(folded)) return taken(text, levelSetOff(lower(folded)));
  const found =
    /(\s[-–—|·]\s?|[:：,，;；]\s?|\s[#!@]|\*\*\s?|__|`|\p{Extended_Pictographic}\uFE0F?\s?)(P[0-4])(?:\*\*|__|`)?[\uFE0F\s\p{Extended_Pictographic}]*(?:\([^()]{0,60}\)\s*)?(?:\s[@#][\p{L}\p{N}_./-]{1,40}\s*){0,3}$/u.exec(
      folded,
    );
  const tagged = found ?? /(?:^|\s)([#!])(P[0-4])(?![\p{L}\p{N}])/iu.exec(plain);
  if (tagged === null) return taken(text, levelSetOff(lower(folded)));
  const raw = tagged[2] ?? '';
  return take(text, tagged.index + tagged[0].indexOf(raw, (tagged[1] ?? '').length), raw);
}

function mayBeSigned(text: string): boolean {
  return obsidianPriorities.some(({ word }) => text.includes(word));
}

function signed(text: string, plain: string): Field<Priority> | null {
  for (const row of obsidianPriorities) {
    const at = plain.indexOf(row.word);
    if (at >= 0) return fieldOf(text, at, row.word.length, row.priority);
  }
  return null;
}
