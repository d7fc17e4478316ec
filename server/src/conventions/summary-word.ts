import { isLatinAt, isLetterAt } from '../text/letter';
import { lower } from '../text/normalise';
import { aimWords, summaryWords, wordsOf } from './heading-words';
import { wordFinder } from './word-finder';
import { matchAt } from './word-pattern';

/** A word of summing up, a Latin one by itself, with what must follow it. */
const summaryWord = (behind: RegExp) =>
  wordFinder(
    wordsOf([...summaryWords, ...aimWords]).map((word) => [word, isLatinAt(word, 0)] as const),
    (text, at, end, _word, isLatin) =>
      !(isLatin && (isLatinAt(text, at - 1) || text.charAt(end) === '-' || isLetterAt(text, end))) &&
      matchAt(behind, text, end) !== null,
  );

const anywhere = summaryWord(/(?:)/y);
const heading = summaryWord(
  /(?:跟踪|追踪|概览|总览|一览|表| tracker| tracking)?\s*(?:$|[-:–—&/+([]|and\s|[与和及])/y,
);
const ending = summaryWord(/\s*(?:(?:of|for|von|für|de|del|da|do)\s+(?:the\s+|la\s+)?|[-:–—的]\s*)?$/y);

/** Whether a summary word stands anywhere in the text. */
export function holdsSummaryWord(text: string): boolean {
  return anywhere.holds(lower(text));
}

/** Whether what follows a stage's name ends in a summary word before its first separator (`完成报告`, ` Complete when`, `完成度: 100%`). */
export function headsSummary(text: string): boolean {
  const said = lower(text);
  const reach = /^[^,;:。、–—]{0,24}/u.exec(said)?.[0].length ?? 0;
  return heading.holds(said, reach);
}

/** Whether what stands before a stage's name ends in a summary word, with or without what joins them (`Deliverables `, `Goals for `). */
export function endsInSummary(text: string): boolean {
  return ending.holds(lower(text));
}
