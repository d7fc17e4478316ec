import { holdsLetter, holdsWord } from '../text/letter';
import { bare, fold, prose, wordKey } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';
import { endsWithoutStatus } from './status-ending';
import { opensWithMark, type StatusToken, scanStatus } from './status-scan';
import { decorationInFront, hedgePattern, notOfTitle, thingFillers } from './status-words';
import type { Legend, Status, StatusForm } from './work-status';

/** A status as somebody wrote it. `span` covers the mark alone (✅, `已完成`, `(Complete)`'s word), not the blank before it. */
export interface StatusMark extends Field<Status> {
  readonly form: StatusForm;
}

/**
 * The status that a whole table cell or field value states (`✅ 完成`, `In progress`, `🔄`), or null: a mark with a word that is
 * no status (`✅ READY`) claims nothing. A remark may follow in brackets or after a comma or dash; one that takes the claim
 * back (`✅ (partial)`) leaves nothing.
 */
export function readStatusValue(text: string, legend?: Legend): StatusMark | null {
  if (text.length > longest) return null;
  const struck = readStrike(text);
  if (struck !== null) return struck;
  const plain = bare(text);
  const tokens = scanStatus(plain, legend, true);
  const remark = tokens.findIndex((token) => token.kind === 'text');
  const phrase = remark < 0 ? tokens : tokens.slice(0, remark);
  if (remark >= 0 && !parted(plain, tokens, remark)) return null;
  const taken = remark >= 0 && hedgePattern.test(plain.slice(phrase.at(-1)?.end ?? 0));
  // A remark that bears another mark (`✅ docs, 🔄 tests`) speaks of more than one thing.
  return choose(
    text,
    phrase.length === tokens.length ? phrase : [...phrase, ...marksOf(tokens.slice(remark))],
    taken,
  );
}

/** The status at the end of a heading or task title: a suffix mark, or a mark or word in brackets or after a separator at the end. A title struck through as a whole is cancelled: its span is the title's. */
export function readStatusSuffix(text: string, legend?: Legend): StatusMark | null {
  if (text.length > longest) return null;
  const struck = readStrike(text);
  if (struck !== null) return struck;
  const plain = withoutId(prose(text));
  if (endsWithoutStatus(plain, legend)) return null;
  const tokens = scanStatus(plain, legend, false);
  const found: StatusToken[] = [];
  let hedged = false;
  let at = tokens.length - 1;
  while (at >= 0 && (tokens[at]?.kind === 'join' || tokens[at]?.kind === 'sign')) {
    hedged ||= plain.startsWith('⚠', tokens[at]?.start);
    at -= 1;
  }
  while (at >= 0) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'text' || token.kind === 'open') break;
    if (token.kind === 'filler' && !statusOf(found) && namesThings(plain, tokens, at)) break;
    if (token.kind === 'close') {
      // What stands in quotation marks is spoken of.
      if (/[」』》〉]/.test(plain.charAt(token.start))) break;
      const open = opener(tokens, at);
      if (open < 0) break;
      const inner = tokens.slice(open + 1, at);
      const words = inner.findIndex((part) => part.kind === 'text');
      const phrase = words < 0 ? inner : parted(plain, inner, words) ? inner.slice(0, words) : [];
      const rest = plain.slice(phrase.at(-1)?.end ?? token.start, token.start);
      // `(Phase 1 ✅)` is a remark: a mark beside words that are no status claims nothing.
      if (statusOf(phrase)) found.push(...phrase, ...marksOf(words < 0 ? [] : inner.slice(words)));
      else found.push(...inner.filter((part) => part.kind === 'percent' || part.kind === 'ratio'));
      hedged ||= hedgePattern.test(statusOf(phrase) ? rest : plain.slice(tokens[open]?.end, token.start));
      at = open - 1;
      continue;
    }
    if (token.kind === 'join') {
      // Between marks a dash is nothing; behind a status it is what parts it from the name.
      const before = tokens[at - 1];
      if (statusOf(found) && before?.kind === 'word' && /[、,;/|]/.test(plain.charAt(token.start))) {
        // A list of statuses (`筛选：待办、进行中`) tells which there are.
        if (found.some((own) => own.status !== undefined && own.status !== before.status)) return null;
      }
      if (statusOf(found) && before?.kind !== 'mark') break;
      at -= 1;
      continue;
    }
    if (token.kind === 'word' && !standsApart(plain, tokens, at)) break;
    if (token.kind === 'sign') hedged ||= plain.startsWith('⚠', token.start);
    found.push(token);
    at -= 1;
  }
  // Nothing but a status is a group's name (`### 🔄 进行中`), and a status of nothing.
  if (
    !tokens
      .slice(0, at + 1)
      .some((token) => token.kind === 'text' && holdsLetter(plain.slice(token.start, token.end)))
  ) {
    return null;
  }
  if (found.some((token) => token.kind === 'word') && tokens[at]?.kind === 'text') {
    hedged ||= hedgePattern.test(plain.slice(Math.max(0, (tokens[at]?.end ?? 0) - 4), tokens[at]?.end));
  }
  return choose(text, found, hedged);
}

function withoutId(text: string): string {
  if (!text.includes('{#')) return text;
  return text.replace(/\{#[^{}\s]{1,80}\}\s*$/, (id) => ' '.repeat(id.length));
}

/** The status mark at the very beginning of a title (`✅ Phase 6`, `[WIP] Phase 6`); 📋 and 📝 in front are decoration and give null. */
export function readStatusPrefix(text: string, legend?: Legend): StatusMark | null {
  if (text.length > longest) return null;
  const plain = prose(text);
  if (!opensWithMark(plain, legend)) return null;
  const tokens = scanStatus(plain, legend, false);
  const first = tokens[0];
  if (first?.kind === 'mark') {
    if (decorationInFront.has(wordKey(plain.slice(first.start, first.end)))) return null;
    return tokens.some((token) => token.kind === 'text') ? toMark(text, first) : null;
  }
  if (first?.kind !== 'open') return null;
  const close = tokens.findIndex((token) => token.kind === 'close');
  const inner = tokens.slice(1, close);
  if (
    close < 0 ||
    inner.some((token) => token.kind === 'text') ||
    !/^[\s]*\S/.test(plain.slice(tokens[close]?.end))
  )
    return null;
  return choose(text, inner, false);
}

/** `~~Title~~`: a title struck through as a whole, with no more than a remark in brackets or marks behind it, is cancelled work. */
export function readStrike(text: string): StatusMark | null {
  const found = /^[\s*_]{0,9}~~(?=\S)((?:[^~]|~(?!~)){1,400})~~/.exec(text);
  if (found === null || !holdsLetter(found[1] ?? '')) return null;
  const rest = fold(text.slice(found[0].length)).replace(/\([^()]{0,200}\)/g, '');
  if (holdsWord(rest)) return null;
  const start = text.indexOf('~~');
  return {
    span: { start, end: found[0].length },
    raw: text.slice(start, found[0].length),
    value: 'cancelled',
    form: 'emoji',
  };
}

/** The mark that the found tokens agree on, or null. A word outranks only a weak mark; done is no status where less is stated. */
function choose(text: string, found: readonly StatusToken[], hedged: boolean): StatusMark | null {
  const boxes = found.filter((token) => token.kind === 'box');
  const marks = found.filter((token) => token.kind === 'mark');
  const words = found.filter((token) => token.kind === 'word');
  const firm = marks.filter((token) => token.weight !== 'weak');
  const rank = [boxes, firm, words, marks].find((group) => group.length > 0);
  const first = rank?.reduce((a, b) => (b.start < a.start ? b : a));
  if (rank === undefined || first === undefined) return null;
  if (rank.some((token) => token.status !== first.status)) return null;
  if (first.status === 'done') {
    if (hedged) return null;
    // `3/5 完成` and `80% complete` say how much is done, `✅ 80%` says two things.
    const short = found.filter((token) => (token.share ?? 1) < 1);
    if (short.some((token) => token.kind === 'ratio' || first.kind === 'word')) return null;
    // `✅ 待审核`, `✅ NEW` are no claims: the word, an unfinished one, speaks of what is left.
    if (words.some((token) => token.status === 'todo') && first.kind === 'mark') return null;
  }
  return toMark(text, first);
}

function toMark(text: string, token: StatusToken): StatusMark | null {
  if (token.status === undefined) return null;
  const form = token.kind === 'box' ? 'box' : token.kind === 'mark' ? 'emoji' : 'word';
  return {
    span: { start: token.start, end: token.end },
    raw: text.slice(token.start, token.end),
    value: token.status,
    form,
  };
}

function statusOf(tokens: readonly StatusToken[]): boolean {
  return tokens.some((token) => token.status !== undefined);
}

function marksOf(tokens: readonly StatusToken[]): StatusToken[] {
  return tokens.filter((token) => token.kind === 'mark' && token.weight !== 'weak');
}

/** Whether the words at `index` are a remark: something punctuated, not a blank alone, stands between them and the status before. */
function parted(plain: string, tokens: readonly StatusToken[], index: number): boolean {
  const before = tokens.slice(0, index).findLast((token) => token.kind !== 'filler');
  if (before === undefined || !statusOf(tokens.slice(0, index))) return false;
  if (before.kind === 'open') return true;
  return before.kind === 'join' && /[-–—:|·•,;.、。]/.test(plain.slice(before.start, before.end));
}

/** Whether the filler at `index` is what a status word tells apart: `进行中状态`, `(in progress) tasks` are things, no claim. */
function namesThings(plain: string, tokens: readonly StatusToken[], index: number): boolean {
  const filler = tokens[index];
  if (filler === undefined || !thingFillers.has(plain.slice(filler.start, filler.end).toLowerCase()))
    return false;
  const before = tokens[index - 1];
  return before?.kind === 'word' || (before?.kind === 'close' && tokens[index - 2]?.kind === 'word');
}

function opener(tokens: readonly StatusToken[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (tokens[at]?.kind === 'close') depth += 1;
    if (tokens[at]?.kind === 'open') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/**
 * Whether the word at `index` stands alone, as docs/plan-language.md §4 asks: 论文完成 says nothing, nor does
 * "Requires Step 1 Complete".
 */
function standsApart(plain: string, tokens: readonly StatusToken[], index: number): boolean {
  const word = tokens[index];
  const before = tokens[index - 1];
  if (word === undefined || before === undefined) return true;
  if (before.kind === 'mark' || before.kind === 'box' || before.kind === 'word' || before.kind === 'percent')
    return true;
  if (before.kind === 'sign') return true;
  if (before.kind === 'filler') return standsApart(plain, tokens, index - 1);
  if (before.kind === 'join') {
    const sign = plain.slice(before.start, before.end);
    if (/[–—:|·•]/.test(sign)) return true;
    // A hyphen parts only with blanks around it; 、 and ， part a word of Chinese, not one of English.
    if (sign === '-') return /\s/.test(plain.charAt(before.start - 1)) && before.end < word.start;
    return isHan(plain.charAt(word.start)) && /[,;。、]/.test(sign);
  }
  if (before.kind === 'close') return /[\p{Script=Han}\p{Script=Hangul}]/u.test(plain.charAt(word.start));
  if (!isHan(plain.charAt(word.start))) return false;
  if (word.weight === 'strong') return !notOfTitle.test(plain.slice(Math.max(0, word.start - 4), word.start));
  return before.end < word.start;
}

function isHan(unit: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(unit);
}
