import { isWordAt, pastBlanks, pastPictures } from '../text/letter';
import { bare, fold } from '../text/normalise';
import type { Field } from './field';
import { idLeads, joinsIds, notIds, unitsBehind } from './id-words';
import { wordFinder } from './word-finder';
import { matchAt } from './word-pattern';

/** The id that opens a title (`T012`, `TASK-12`, `STY-051`, `4.4`, `#12`, `P0-1`, `§G.17`); false friends (GPT-4, UTF-8, Q1, K8s …) are none. */
export function readLeadingId(title: string): Field<string> | null {
  const plain = bare(title);
  const start = pastLead(plain);
  const rest = plain.slice(start);
  const found = lettered.exec(rest) ?? numbered.exec(rest);
  const id = found?.[2];
  if (found === null || id === undefined || isWordAt(rest, found[0].length)) return null;
  const open = found[1] ?? '';
  const close = rest.charAt(open.length + id.length);
  // [US1] tags a story, [T1] would be an id; what opens must close at once.
  if (open !== '' && (!/[\])】]/.test(close) || /^US\d/.test(id))) return null;
  const behind = rest.slice(open.length + id.length);
  if (open === '' && !/^(?:$|[\s:.,;|)\](（·—–、。，]|-\s)/.test(behind)) return null;
  if (open === '' && joinsIds.test(behind)) return null;
  if (notIds.some((form) => form.test(id.toUpperCase()))) return null;
  if (
    /^\d/.test(id) &&
    (unitsBehind.test(behind) || /^\d{4}\.|\.\d{4}$|^\d+\.\d+\.\d+\.\d+\.\d/.test(id) || /^\s*$/.test(behind))
  )
    return null;
  const at = start + open.length;
  return { span: { start: at, end: at + id.length }, raw: title.slice(at, at + id.length), value: id };
}

/** An explicit id at the end of a heading or task: `{#id}`. The span covers the braces; marks may stand behind it. */
export function readExplicitId(text: string): Field<string> | null {
  const folded = fold(text);
  if (!folded.includes('{#')) return null;
  const found = /\{#([^\s{}#]{1,80})(?:\s[^{}]{0,80})?\}[\uFE0F\s\p{Extended_Pictographic}*_]*$/u.exec(
    folded,
  );
  if (found === null) return null;
  const end = found.index + found[0].indexOf('}') + 1;
  return { span: { start: found.index, end }, raw: text.slice(found.index, end), value: found[1] ?? '' };
}

/** Past signs and a word that only says what the id is of: `Task T012`. */
function pastLead(plain: string): number {
  const start = pastPictures(plain, 0);
  const word = lead.at(plain, start);
  return word === null ? start : pastBlanks(plain, word.end);
}

const lead = wordFinder(
  idLeads.map((word) => [word, word]),
  (text, _at, end) => matchAt(idBehind, text, end) !== null,
);
const idBehind = /\s+[A-Z§#]{1,8}[-_]?\d/iy;
const lettered =
  /^([[(【]?)((?:[A-Z][A-Z0-9]{0,7}[-_.]){0,3}[A-Z]{1,8}[-_]?\d{1,6}(?:[-.]\d{1,4}){0,3}[a-z]?|task-\d{1,6}(?:\.\d{1,4})?|#\d{1,6}|§[A-Z0-9]{1,3}(?:\.\d{1,4}){0,3})(?![\w/@%+])/;
const numbered = /^()(\d{1,3}(?:\.\d{1,3}){1,3})(?![\w/%+.-])/;
