import {
  isBlank,
  isLatinAt,
  isLetterAt,
  isLetterBefore,
  isWordAt,
  pastBlanks,
  pastPictures,
} from '../text/letter';
import type { Priority } from './priority-level';
import { priorityNouns, priorityWords } from './priority-words';
import { type FoundWord, isWhole, wordFinder, wordHint } from './word-finder';
import { matchAt } from './word-pattern';

/** The priority that a word in lower case, with single blanks, or a bare figure in a priority's own place says. */
export const priorityOf: ReadonlyMap<string, Priority> = new Map<string, Priority>([
  ...priorityWords.map((row) => [row.word, row.priority] as const),
  ...(['P0', 'P1', 'P2', 'P3', 'P4'] as const).map((priority) => [priority.slice(1), priority] as const),
]);

const nouns = priorityNouns.map((row) => [row.word, null] as const);
const levels = priorityWords.map((row) => [row.word, row.priority] as const);

/** Whether a text in lower case may hold the word priority. */
export const namesPriority = wordHint(priorityNouns.map((row) => row.word));

const noun = wordFinder(nouns);
const nounAlone = wordFinder(nouns, (text, _at, end) => !isLatinAt(text, end));
const level = wordFinder(levels, (text, _at, end) => !isLetterAt(text, end));
const nounOrLevel = wordFinder<Priority | null>([...nouns, ...levels], isWhole);

/** Levels with the word priority behind what `pastGap` skips. */
const levelOfNoun = (pastGap: (said: string, at: number) => number) =>
  wordFinder(
    levels,
    (text, at, end) =>
      !isLatinAt(text, at - 1) &&
      text.charAt(at - 1) !== '不' &&
      isWhole(text, at, end) &&
      nounAlone.at(text, pastGap(text, end)) !== null,
  );
const levelApart = levelOfNoun(pastBlanks);
const levelJoined = levelOfNoun(pastJoint);

/** Past one blank or hyphen. */
function pastJoint(said: string, at: number): number {
  return said.charAt(at) === '-' || isBlank(said.charCodeAt(at)) ? at + 1 : at;
}

/** The text in lower case without the word priority. */
export const withoutNoun = noun.without;

/** The text in lower case without the words that say a priority or name it. */
export const withoutWords = nounOrLevel.without;

/** Past `Priority:` in lower case; 0 where it doesn't open the text. */
export function pastName(said: string): number {
  const name = noun.at(said, pastBlanks(said, 0));
  const colon = name === null ? said.length : pastBlanks(said, name.end);
  return said.charAt(colon) === ':' ? colon + 1 : 0;
}

/** `P0` in a text in lower case that says nothing else: `🔥 p0`, `priority: p1`, `p2 - later`. */
export function codeIn(said: string): FoundWord<Priority> | null {
  if (!/p[0-4]/.test(said)) return null;
  let start = pastPictures(said, 0);
  if (said.startsWith('mega ', start)) start += 5;
  const name = noun.at(said, start);
  if (name !== null) start = pastColon(said, name.end);
  const found = codeAt(said, start);
  if (found === null) return null;
  const word = nounOrLevel.at(said, pastBlanks(said, found.end));
  const end = word?.end ?? found.end + (matchAt(remark, said, found.end)?.[0].length ?? 0);
  return pastPictures(said, end) === said.length ? found : null;
}

const code = /p[0-4]/y;
const remark = /\s*[-–—:]\s[^()]*|阶段|级/y;

function codeAt(said: string, start: number): FoundWord<Priority> | null {
  const value = matchAt(code, said, start) === null ? undefined : priorityOf.get(said.charAt(start + 1));
  return value === undefined ? null : { value, start, end: start + 2 };
}

/** The level in a text in lower case that says nothing else: `priority: high`, `high priority`. */
export function levelIn(said: string): FoundWord<Priority> | null {
  const start = pastPictures(said, 0);
  const name = noun.at(said, start);
  const found = name === null ? levelApart.at(said, start) : level.at(said, pastColon(said, name.end));
  if (found === null) return null;
  const end = (name === null ? nounAlone.at(said, pastBlanks(said, found.end)) : found)?.end ?? 0;
  return pastPictures(said, end) === said.length ? found : null;
}

/** Past blanks and pictures and a colon among them. */
function pastColon(said: string, at: number): number {
  const colon = pastBlanks(said, at);
  return pastPictures(said, said.charAt(colon) === ':' ? colon + 1 : colon);
}

/** What stands behind the word priority and a sign in a text in lower case: `priority: high`, `优先级 p1`, `priority:: 2`. */
export function valueIn(said: string): FoundWord<Priority> | null {
  if (!namesPriority(said) || !/[:=]|\sp?[0-4]/.test(said)) return null;
  for (let at = 0; at < said.length; at += 1) {
    const name = noun.at(said, at);
    const sign = name === null || isLetterBefore(said, at) ? null : matchAt(states, said, name.end);
    const value = sign === null ? null : valueAt(said, pastPictures(said, sign.index + sign[0].length));
    if (value !== null) return value;
  }
  return null;
}

const states = /\s{0,2}(?:::?|=|\s(?=p?[0-4]))/y;

/** `p1`, `1` or `high` with no more of a word behind it. */
function valueAt(said: string, start: number): FoundWord<Priority> | null {
  const figure = /^[0-4](?![.%])/.test(said.slice(start, start + 2))
    ? priorityOf.get(said.charAt(start))
    : undefined;
  const found =
    codeAt(said, start) ?? (figure === undefined ? null : { value: figure, start, end: start + 1 });
  return found === null || isWordAt(said, found.end) ? level.at(said, start) : found;
}

/** The first level in a text in lower case before the word priority: `🔴 高优先级`, `high-priority tasks`. */
export function levelBeforeNoun(said: string): FoundWord<Priority> | null {
  return namesPriority(said) ? levelJoined.first(said) : null;
}

/** A level and the word priority that emphasis or code sets off at the end of a text in lower case: `` `高优先级` ``, `**high priority**`. */
export function levelSetOff(said: string): FoundWord<Priority> | null {
  const found = namesPriority(said) ? setOff.exec(said) : null;
  const inner = found?.[1] ?? '';
  const word = levelJoined.at(inner, 0);
  const name = word && nounAlone.at(inner, pastJoint(inner, word.end));
  if (found === null || word === null || name?.end !== inner.length) return null;
  const at = found.index + found[0].indexOf(inner);
  return { value: word.value, start: at, end: at + word.end };
}

const setOff = /(?:\*\*|__|`)\s?([^*_`]{2,60}?)\s?(?:\*\*|__|`)[\uFE0F\s\p{Extended_Pictographic}]*$/u;
