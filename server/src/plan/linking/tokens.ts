import {
  actionClasses,
  artefactClasses,
  cjkCuts,
  lowIdentityWords,
  stopWords,
} from '../../conventions/identity-words';
import { lazily } from '../../text/lazily';
import { isIdeograph } from '../../text/letter';

/** One part of a name, and how much it tells of which work is meant. */
export interface Token {
  readonly text: string;
  /** Before damping by how many candidates hold it. */
  readonly weight: number;
  /** Whether it may carry a link: a word or a pair of characters, no number and no word of little identity. */
  readonly identity: boolean;
  /** A word of letters, as opposed to characters of a run. */
  readonly word: boolean;
}

/** The tokens of a normalised name (lower case, no marks), each once; names share those that `known` holds, by their texts. */
export function tokensOf(text: string, known: Map<string, Token>): readonly Token[] {
  const found = new Map<string, Token>();
  const add = (token: Token): void => {
    if (!found.has(token.text)) found.set(token.text, shared(token, known));
  };
  for (const [run] of text.matchAll(runs)) {
    const first = run.charCodeAt(0);
    if (first < 0x80) for (const word of wordsIn(run)) latin(word, add);
    else if (isIdeograph(first) || han.test(run)) segment(run, add);
    else if (hangul.test(run)) segment(run.replace(particle, '$1'), add);
    else if (kana.test(run)) katakana(run, add);
    else for (const word of wordsIn(run)) latin(word, add);
  }
  return [...found.values()];
}

/** The same token in one object. A word that weighs low and the stem of another may be written alike. */
function shared(token: Token, known: Map<string, Token>): Token {
  const before = known.get(token.text);
  if (before === undefined) known.set(token.text, token);
  const isSame = before?.weight === token.weight && before.identity === token.identity;
  return isSame && before.word === token.word ? before : token;
}

/** The classes of action that the tokens name, a bit each. */
export function actionsOf(tokens: readonly Token[]): number {
  return bits(tokens, actionBits());
}

/** The classes of artefact that the tokens name, a bit each. */
export function artefactsOf(tokens: readonly Token[]): number {
  return bits(tokens, artefactBits());
}

const cjk = String.raw`\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー々`;
const letter = String.raw`(?![${cjk}])[\p{L}\p{N}\p{M}]`;
const runs = new RegExp(
  String.raw`[\p{Script=Han}々]+|\p{Script=Hangul}+|[\p{Script=Katakana}ー]+|(?:${letter})(?:${letter}|[+#.&/'’])*`,
  'gu',
);
const han = /^\p{Script=Han}/u;
const hangul = /^\p{Script=Hangul}/u;
const kana = /^[\p{Script=Katakana}ー]/u;
/** Korean marks the place of a word in the sentence behind it. */
const particle = /^(.{2,})(?:에서|으로|을|를|이|가|은|는|의|에|와|과|로)$/u;

const low = new Set(lowIdentityWords.flatMap((row) => row.words));
const stop = new Set(stopWords.flatMap((row) => row.words));
/** The length of the longest that is of Hangul, kana or ideographs, which stand behind all alphabets that words here are of. */
const longestLow = [...low].reduce(
  (most, word) => (word.charCodeAt(0) < 0x1100 ? most : Math.max(most, word.length)),
  0,
);
const actionBits = lazily(() => bitTable(actionClasses));
const artefactBits = lazily(() => bitTable(artefactClasses));

function bitTable(classes: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  Object.values(classes).forEach((words, index) => {
    for (const word of words.flatMap((one) => [one, stem(one)]))
      table.set(word, (table.get(word) ?? 0) | (1 << index));
  });
  return table;
}

function bits(tokens: readonly Token[], table: ReadonlyMap<string, number>): number {
  return tokens.reduce((sum, token) => sum | (table.get(token.text) ?? 0), 0);
}

/** `/` and `&` part words of which one is longer than three letters: CI/CD is one, VitePress/Docusaurus two. */
function wordsIn(run: string): readonly string[] {
  if (!/[/&]/.test(run)) return [run];
  const parts = run.split(/[/&]+/).filter((part) => part !== '');
  return parts.some((part) => part.length > 3) || parts.length < 2 ? parts : [parts.join('/')];
}

function latin(raw: string, add: (token: Token) => void): void {
  const word = singular(raw);
  if (word === '' || stop.has(word)) return;
  if (/^[\d.+/]+$/.test(word)) {
    const weight = word.replace(/\D/g, '').length >= 4 ? 0.5 : 1;
    add({ text: word, weight, identity: false, word: false });
    return;
  }
  const isLow = low.has(word) || (word.length === 1 && /[a-z]/.test(word));
  add({ text: isLow ? word : stem(word), weight: isLow ? 0.6 : 3, identity: !isLow, word: true });
}

function singular(raw: string): string {
  const word = raw.replace(/['’]s?$|[./&'’]+$/u, '').replace(/^(\d[\d.]*)\+$/, '$1');
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.length > 5 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Verb and noun of one work: caching and cache, erneuern and Erneuerung. It need not be a word, only the same for both. */
function stem(word: string): string {
  const bare = word.length > 6 ? word.replace(/(?:ungen|ung|ing|en|(?<=er)n)$/, '') : word;
  return bare.length > 4 ? bare.replace(/e$/, '') : bare;
}

function katakana(run: string, add: (token: Token) => void): void {
  if (run.length < 2) return;
  const isLow = low.has(run);
  add({ text: run, weight: isLow ? 0.6 : run.length < 4 ? 2 : 3, identity: !isLow, word: true });
}

/**
 * A run of characters without blanks, cut at the words of little identity so that the fewest single characters are left over:
 * a greedy cut would make 公|开发|布 of 公开发布. What is left over counts by its pairs and its characters.
 */
function segment(run: string, add: (token: Token) => void): void {
  const units = [...run];
  for (const piece of cut(units)) {
    const text = piece.join('');
    if (low.has(text)) add({ text, weight: 0.5, identity: false, word: false });
    else for (const fragment of inner(text)) characters([...fragment], add);
  }
}

/** A fragment without the signs within it that only join: 层和存储层 is 层 and 存储层. */
function inner(text: string): readonly string[] {
  const units = [...text];
  if (units.length < 3) return [text];
  const isCut = (unit: string, at: number): boolean =>
    at > 0 && at < units.length - 1 && cjkCuts.includes(unit);
  return units
    .map((unit, at) => (isCut(unit, at) ? ' ' : unit))
    .join('')
    .split(' ')
    .filter((part) => part !== '');
}

function characters(units: readonly string[], add: (token: Token) => void): void {
  if (units.length === 1) {
    add({ text: units[0] ?? '', weight: 0.6, identity: false, word: false });
    return;
  }
  for (let at = 0; at + 1 < units.length; at += 1) {
    const text = `${units[at]}${units[at + 1]}`;
    const isLow = low.has(text);
    add({ text, weight: isLow ? 0.5 : 1, identity: !isLow, word: false });
  }
  for (const text of units) add({ text, weight: 0.35, identity: false, word: false });
}

interface Step {
  readonly cost: number;
  /** Where the piece before this place begins. */
  readonly from: number;
}

/** Dynamic programme: a single character left over costs 1, a character covered by a known word saves 0.2. */
function cut(units: readonly string[]): readonly (readonly string[])[] {
  // `afterWord[i]`: the first i characters are cut and a known word (or nothing) ends there; `afterRest[i]`: a fragment does.
  const afterWord: Step[] = [{ cost: 0, from: 0 }];
  const afterRest: Step[] = [{ cost: Number.POSITIVE_INFINITY, from: 0 }];
  let longFrom = 0;
  for (let end = 1; end <= units.length; end += 1) {
    afterWord.push(bestWord(units, end, afterWord, afterRest));
    // A fragment of two or more costs nothing, so it begins wherever a word ended cheapest.
    const single = (afterWord[end - 1]?.cost ?? 0) + 1;
    if (end >= 2 && (afterWord[end - 2]?.cost ?? 0) < (afterWord[longFrom]?.cost ?? 0)) longFrom = end - 2;
    const long = end >= 2 ? (afterWord[longFrom]?.cost ?? 0) : Number.POSITIVE_INFINITY;
    afterRest.push(long <= single ? { cost: long, from: longFrom } : { cost: single, from: end - 1 });
  }
  const pieces: (readonly string[])[] = [];
  let rest = (afterRest[units.length]?.cost ?? 0) < (afterWord[units.length]?.cost ?? 0);
  for (let at = units.length; at > 0; ) {
    const from: number = (rest ? afterRest : afterWord)[at]?.from ?? 0;
    pieces.unshift(units.slice(from, at));
    rest = rest ? false : (afterRest[from]?.cost ?? 0) < (afterWord[from]?.cost ?? 0);
    at = from;
  }
  return pieces;
}

function bestWord(
  units: readonly string[],
  end: number,
  afterWord: readonly Step[],
  afterRest: readonly Step[],
): Step {
  let best: Step = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
  for (let from = Math.max(0, end - longestLow); from <= end - 2; from += 1) {
    if (!low.has(units.slice(from, end).join(''))) continue;
    const before = Math.min(afterWord[from]?.cost ?? 0, afterRest[from]?.cost ?? 0);
    const cost = before - 0.2 * (end - from);
    if (cost < best.cost) best = { cost, from };
  }
  return best;
}
