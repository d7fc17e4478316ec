import { bare, fold, lower, prose, wordKey } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';
import { noWords, type OwnWords, withPriorities, writtenField } from './own-words';
import {
  obsidianPriorities,
  priorityCollectives,
  priorityNouns,
  prioritySigns,
  priorityWords,
} from './priority-words';
import { wordHint } from './word-finder';
import { anyOf, anyWord } from './word-pattern';

/** Urgency, P0 the highest. */
export type Priority = 'P0' | 'P1' | 'P2' | 'P3' | 'P4';

/** Every priority, the most urgent first. */
export const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3', 'P4'];

/**
 * `P0` as a tag in an item's title (bracketed, leading, trailing, ⏫ …), never in prose, never spec-kit's `[P]`; `P0-1` is id
 * and priority. The span covers the two characters, sign or word alone.
 */
export function readPriorityTag(text: string, own = noWords.priority): Field<Priority> | null {
  return text.length > longest ? null : inOwnWords(text, own, readTag);
}

function readTag(text: string): Field<Priority> | null {
  if (!mayState(text)) return signed(text, prose(text));
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
  const codes = [...plain.matchAll(code)];
  if (codes.length > 0) {
    const first = codes[0];
    if (first === undefined || codes.some((other) => other[0] !== first[0] && !isRemark(plain, other.index)))
      return null;
    const around = plain.slice(0, first.index).replace(/[\uFE0F\p{Extended_Pictographic}]/gu, '');
    const more = /[\p{L}\p{N}]/u.test(around) ? lower(around).replace(wordOnce, '') : '';
    return /[\p{L}\p{N}]/u.test(more) || isRange(plain, first) ? null : take(text, first.index, first[0]);
  }
  const isNamed = namesPriority(lower(plain));
  const name = isNamed ? (nounFirst.exec(lower(plain))?.[0] ?? '') : '';
  const said = ' '.repeat(name.length) + plain.slice(name.length);
  const head = said.replace(/[(:,;，、。].*$|\s[-–—]\s.*$/u, '');
  const signless = lower(head.replace(/[\uFE0F\p{Extended_Pictographic}!*]/gu, ' '));
  const key = wordKey(isNamed ? signless.replace(nounOnce, ' ') : signless);
  const word = words.get(key) ?? numbers.get(key);
  const at = word === undefined ? -1 : plain.toLowerCase().indexOf(key);
  if (word !== undefined && at >= 0) return fieldOf(text, at, key.length, word);
  if (/[\p{L}\p{N}]/u.test(head)) return null;
  const sign = [...prioritySigns, ...obsidianPriorities].find((row) => head.includes(row.word));
  return sign === undefined ? null : fieldOf(text, plain.indexOf(sign.word), sign.word.length, sign.priority);
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

const code = /(?<![\p{L}\p{N}_./-])[Pp][0-4](?![\p{L}\p{N}_]|\.\d)/gu;
const words = new Map(priorityWords.map((row) => [row.word, row.priority]));
/** A bare figure in a priority's own place. */
const numbers = new Map<string, Priority>(priorities.map((priority) => [priority.slice(1), priority]));
const nouns = priorityNouns.map((row) => row.word);
const namesPriority = wordHint(nouns);
// These are for texts in lower case: a pattern blind to case takes several times as long to compile.
const noun = anyOf(nouns);
const level = anyWord(priorityWords.map((row) => row.word));
const nounOnce = new RegExp(noun, 'gu');
const nounFirst = new RegExp(`^\\s*${noun}\\s*:`, 'u');
const wordOnce = new RegExp(`${level}|${noun}`, 'gu');
const collective = anyWord(priorityCollectives);

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

/** P0/P1, P0-P2, P0+P1: more than one. */
function isRange(plain: string, found: RegExpExecArray): boolean {
  return /^\s{0,3}(?:[-–—~/+&,、和与]|至|到|and|und|y|e|or|或)\s{0,3}P\d/iu.test(
    plain.slice(found.index + 2),
  );
}

function isRemark(plain: string, at: number): boolean {
  return /[([][^()[\]]*$/.test(plain.slice(0, at));
}

const lead =
  /^[\uFE0F\u200C-\u200D\s\p{Extended_Pictographic}]*(?:(?:\d{1,3}\.)+\d{0,3}\s+|\d{1,3}[.)、]\s*)?[\uFE0F\u200C-\u200D\s\p{Extended_Pictographic}]*/u;

/** `P0: …`, `P1 - …`, `🔴 P0 …`, `[P2] …`, `P0-1 …` at the very beginning. */
function opening(text: string, plain: string): Field<Priority> | null {
  const start = lead.exec(plain)?.[0].length ?? 0;
  const found = /^([([{【]?\s?)(P[0-4])(?![\p{L}\p{N}_])/u.exec(plain.slice(start));
  if (found === null) return null;
  const [, open = '', raw = ''] = found;
  const at = start + open.length;
  const rest = plain.slice(at + 2);
  if (isRange(plain, Object.assign(found, { index: at }))) return null;
  if (open.trim() !== '') return /^\s?[)\]}】]/.test(rest) ? take(text, at, raw) : null;
  // `P0-1` is the first work of that priority; `P0.5` and `P1/2` are neither.
  if (/^-\d/.test(rest) || /^\s*(?:[:：|·•(（[【]|[-–—]\s|$)/.test(rest)) return take(text, at, raw);
  // With a blank behind it the name follows, unless `P0 tasks` speaks of many or `P0 完成` of their end.
  return /^\s+\S/.test(rest) && !many.test(lower(rest)) ? take(text, at, raw) : null;
}

const finished =
  '(?:[\\p{Script=Han}]{0,4}(?:完成|总结|报告|进度)|complet|done|progress|summary|report|status|and\\b|&|和|与)';
const many = new RegExp(`^\\s+(?:${collective}|${finished})`, 'u');

/** A heading over many of one priority: `P0任务`, `P0级任务 (必须)`, `P0 Issues`; not `P0任务完成`. */
function group(text: string, plain: string): Field<Priority> | null {
  const start = lead.exec(plain)?.[0].length ?? 0;
  const raw = grouped.exec(lower(plain.slice(start)))?.[1];
  return raw === undefined ? null : take(text, start, raw);
}

const grouped = new RegExp(
  `^(p[0-4])\\s?(?:优先级|级|级别)?\\s?(?:${collective}){1,2}\\s?(?:清单|列表|list)?(?=\\s*(?:[(（:：[【|–—-]|$|\\p{Extended_Pictographic}))`,
  'u',
);

/** `(P0)`, `（🔥 P0，Track A）`, `[P1]`, `(Priority: High)`, `(高优先级)` anywhere. */
function bracketed(text: string, plain: string): Field<Priority> | null {
  for (const bracket of plain.matchAll(/[([【]([^()[\]【】]{1,80})[)\]】]/gu)) {
    const from = bracket.index + 1;
    for (const part of (bracket[1] ?? '').matchAll(/[^,;|，、；·]+/gu)) {
      const said = lower(part[0]);
      const found =
        (/p[0-4]/.test(said) ? coded.exec(said) : null) ?? (namesPriority(said) ? worded.exec(said) : null);
      const raw = found?.[1];
      if (found === null || raw === undefined) continue;
      const at = from + part.index + found.index + found[0].indexOf(raw);
      return (
        take(text, at, raw) ??
        fieldOf(text, at, raw.length, words.get(wordKey(raw)) ?? numbers.get(raw) ?? 'P2')
      );
    }
  }
  return null;
}

const pictures = '[\\uFE0F\\s\\p{Extended_Pictographic}]*';
const coded = new RegExp(
  `^${pictures}(?:mega\\s)?(?:${noun}\\s*[:：]?${pictures})?(p[0-4])(?:\\s*(?:${noun}|${level})|\\s*[-–—:]\\s[^()]*|阶段|级)?${pictures}$`,
  'u',
);
const worded = new RegExp(
  `^${pictures}(?:${noun}\\s*[:：]?\\s*(?=${level}${pictures}$))?(${level}(?=${pictures}$)(?<=${noun}\\s*[:：]?\\s*${level})|${level}(?=\\s*${noun}))(?:\\s*${noun})?${pictures}$`,
  'u',
);

/** `Priority: High`, `优先级 P1`, `priority:: high` with its value anywhere in the title. */
function stated(text: string, plain: string): Field<Priority> | null {
  const said = lower(plain);
  const found = namesPriority(said) ? valued.exec(said) : null;
  const raw = found?.[1];
  if (found === null || raw === undefined) return null;
  const at = found.index + found[0].length - raw.length;
  const value = words.get(wordKey(raw)) ?? numbers.get(raw);
  return take(text, at, raw) ?? (value === undefined ? null : fieldOf(text, at, raw.length, value));
}

const valued = new RegExp(
  `(?<![\\p{L}])${noun}\\s{0,2}(?:::?|：|=|\\s(?=p[0-4]|[0-4]))[\\s\\p{Extended_Pictographic}]{0,4}(p[0-4](?![\\p{L}\\p{N}])|[0-4](?![\\p{L}\\p{N}.%])|${level}(?![\\p{L}]))`,
  'u',
);

/** `🔴 高优先级`, `High Priority Tasks`, `MEDIUM PRIORITY`, `Must Have`: words in a heading. */
function spoken(text: string, plain: string): Field<Priority> | null {
  const said = lower(plain);
  const found =
    (namesPriority(said) ? leveled.exec(said) : null) ?? (said.includes('have') ? moscow.exec(said) : null);
  const raw = found?.[1];
  if (found === null || raw === undefined) return null;
  const at = found.index + found[0].indexOf(raw);
  const value = words.get(wordKey(raw)) ?? words.get(wordKey(raw).replace(/s$/, ''));
  return value === undefined ? null : fieldOf(text, at, raw.length, value);
}

const leveled = new RegExp(`(?<![\\p{Script=Latin}不])(${level})[\\s-]?${noun}(?![\\p{Script=Latin}])`, 'u');
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
  const found =
    /(\s[-–—|·]\s?|[:：,，;；]\s?|\s[#!@]|\*\*\s?|__|`|\p{Extended_Pictographic}\uFE0F?\s?)(P[0-4])(?:\*\*|__|`)?[\uFE0F\s\p{Extended_Pictographic}]*(?:\([^()]{0,60}\)\s*)?(?:\s[@#][\p{L}\p{N}_./-]{1,40}\s*){0,3}$/u.exec(
      folded,
    );
  const tagged = found ?? /(?:^|\s)([#!])(P[0-4])(?![\p{L}\p{N}])/iu.exec(plain);
  if (tagged === null) return setOff(text, folded);
  const raw = tagged[2] ?? '';
  return take(text, tagged.index + tagged[0].indexOf(raw, (tagged[1] ?? '').length), raw);
}

/** Words of priority that emphasis or code sets off at the end: `高优先级`, `**High priority**`. */
function setOff(text: string, folded: string): Field<Priority> | null {
  const said = lower(folded);
  const found = namesPriority(said) ? marked.exec(said) : null;
  const raw = found?.[1] ?? '';
  const value = words.get(wordKey(raw));
  if (found === null || value === undefined) return null;
  return fieldOf(text, found.index + found[0].indexOf(raw), raw.length, value);
}

const marked = new RegExp(
  `(?:\\*\\*|__|\`)\\s?(${level})[\\s-]?${noun}\\s?(?:\\*\\*|__|\`)[\\uFE0F\\s\\p{Extended_Pictographic}]*$`,
  'u',
);

function signed(text: string, plain: string): Field<Priority> | null {
  for (const row of obsidianPriorities) {
    const at = plain.indexOf(row.word);
    if (at >= 0) return fieldOf(text, at, row.word.length, row.priority);
  }
  return null;
}
