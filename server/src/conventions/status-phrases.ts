import { type StatusWord, statusFillers, statusWords } from './status-words';

/** All words of status, with both apostrophes, and all fillers, which have no row. */
export const statusPhrases: readonly (readonly [string, StatusWord | null])[] = [
  ...statusWords.map((row) => [row.word, row] as const),
  ...statusWords
    .filter((row) => row.word.includes("'"))
    .map((row) => [row.word.replace("'", '’'), row] as const),
  ...statusFillers.map((word) => [word, null] as const),
];
