import { findingsJson } from './findings-json';
import { findingsPretty } from './findings-pretty';
import { progressCsv } from './progress-csv';
import { progressHtml } from './progress-html';
import { progressJson } from './progress-json';
import { progressMarkdown } from './progress-markdown';
import type { FindingsFormat, ProgressFormat } from './report';

/** Every way to tell progress, in alphabetical order. */
export const progressFormats: readonly ProgressFormat[] = [
  progressCsv,
  progressHtml,
  progressJson,
  progressMarkdown,
];

/** Every way to tell findings, in alphabetical order. */
export const findingsFormats: readonly FindingsFormat[] = [findingsJson, findingsPretty];
