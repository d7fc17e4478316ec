// Texts as documents, and what features need to know besides.

import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/text/wording';
import type { PlanDocument } from '../../server/src/workspace/plan-document';
import { planDocument } from '../../server/src/workspace/plan-document';
import { readSettings } from '../../server/src/workspace/settings';

/** Where the documents of `read` stand. */
export const uri = 'file:///w/plan.md';
/** The day on which they are read. */
export const today = '2026-02-20';

/** Reads a text; the one place where the tests of features call the reader. */
export function read(text: string, settings: object = {}): PlanDocument {
  return planDocument(uri, 1, text, readSettings(settings), today);
}

/** The context of a session with these settings. */
export function contextFor(settings: object = {}, locale: Locale = 'en') {
  return { settings: readSettings(settings), locale, encoding: 'utf-16' as const, today, versioned: true };
}

/** The line of the first place where a part of a text stands, counted from 0 as LSP does. */
export function lineOf(text: string, part: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.includes(part));
  assert.notEqual(line, -1, `“${part}” does not stand in the text.`);
  return line;
}
