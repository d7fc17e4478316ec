import { isBlank, isWordAt, isWordBefore } from './letter';

/**
 * The text with its look-alikes brought to one form, unit by unit, so that every offset still holds: full-width letters,
 * digits and signs become ASCII (`：（），` too), the many blanks become a plain one, 〜 becomes `~`, a true minus or
 * hyphen `-`. The ideographic stop and comma and both dashes stay as they are, since they part what a blank only spaces.
 */
export const fold = ofLastTwo((text) =>
  // Most lines of most plans have nothing to fold; the test is cheaper than the copy.
  /[^\x20-\x7e]/.test(text) ? text.replace(folded, foldUnit) : text,
);

/** The text in lower case, unit by unit, so that every offset still holds: İ, which alone would become two, stays. */
export function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length
    ? lowered
    : text
        .split('İ')
        .map((part) => part.toLowerCase())
        .join('İ');
}

/** The key under which a word is looked up in a table: folded, without U+FE0F and its kin, in lower case, blanks made single. */
export function wordKey(text: string): string {
  return fold(text)
    .replace(/[\uFE0E\uFE0F\u200B\u200D]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The folded text with what only decorates it made blank, every offset still true: emphasis marks, strike-through, HTML tags
 * and comments, brackets and targets of links. Back-ticks are blank, what stands between them stays.
 */
export const bare = ofLastTwo((text) => blankMarks(fold(blankLinks(text))).replaceAll('`', ' '));

/** As `bare`, but a code span is left as a run of back-ticks, and an address as blanks: nothing in them can be taken for prose. */
export const prose = ofLastTwo((text) => blankMarks(blankCode(fold(blankLinks(text)))));

/** The same function, which remembers its last two answers: one after the other, many readers ask for the same line, as it is written and masked. */
function ofLastTwo(make: (text: string) => string): (text: string) => string {
  let [last, made] = ['', ''];
  let [other, otherMade] = ['', ''];
  return (text) => {
    if (text === last) return made;
    const known = text === other ? otherMade : make(text);
    [other, otherMade] = [last, made];
    [last, made] = [text, known];
    return known;
  };
}

const folded = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000\u2010\u2011\u2212\u301C\uFF01-\uFF5E\uFFE5]/g;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === 0x2010 || code === 0x2011 || code === 0x2212) return '-';
  if (code === 0x301c) return '~';
  if (code === 0xffe5) return '¥';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ' ';
}

/** Fills code spans with back-ticks. A run of back-ticks without its like is no code, as in CommonMark. */
function blankCode(text: string): string {
  if (!text.includes('`')) return text;
  const runs = [...text.matchAll(/`+/g)];
  let result = '';
  let at = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index];
    if (open === undefined || open.index < at) continue;
    const close = runs.slice(index + 1, index + 40).find((run) => run[0].length === open[0].length);
    if (close === undefined) continue;
    const end = close.index + close[0].length;
    result += text.slice(at, open.index) + '`'.repeat(end - open.index);
    at = end;
  }
  return result + text.slice(at);
}

/** Brackets and targets of links. Full-width brackets make none (`[P0]（8pt）`), so that they must not be folded yet. */
function blankLinks(text: string): string {
  if (!text.includes('](')) return text;
  return text
    .replace(/!?\[(?=[^[\]]{1,300}\]\([^()\s]{0,400}\))/g, blanks)
    .replace(/\]\([^()\s]{0,400}(?: "[^"]{0,100}")?\)/g, blanks);
}

function blankMarks(text: string): string {
  if (!/[*_~</]/.test(text)) return text;
  let plain = text;
  if (plain.includes('<')) plain = plain.replace(/<!--[^>]{0,400}-->|<\/?[A-Za-z][^<>]{0,200}>/g, blanks);
  if (plain.includes('://')) plain = plain.replace(/\b[a-z]{2,8}:\/\/[^\s)\]>，。]{1,400}/gi, blanks);
  if (!/[*_~]/.test(plain)) return plain;
  return plain.replace(/\*+|~~+|_+/g, (marks, at: number, whole: string) =>
    isEmphasis(marks, at, whole) ? blanks(marks) : marks,
  );
}

/** Whether a run of `*`, `~` or `_` marks emphasis: all but a single `_` that is part of a word (`a_b`) or stands by itself. */
export function isEmphasis(marks: string, at: number, text: string): boolean {
  if (marks !== '_') return true;
  const isOpen = at > 0 && !isBlank(text.charCodeAt(at - 1));
  const isClosed = at + 1 < text.length && !isBlank(text.charCodeAt(at + 1));
  return (isClosed && !isWordBefore(text, at)) || (isOpen && !isWordAt(text, at + 1));
}

function blanks(match: string): string {
  return ' '.repeat(match.length);
}
