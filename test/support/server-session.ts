// What a session with the server over stdio is about: a document or two, the settings, what the client can do.

import type { Diagnostic } from 'vscode-languageserver/node';

/** The document that is open, if only one is. */
export const uri = 'file:///w/plan.md';
/** Another one beside it. */
export const second = 'file:///w/second.md';

/** Settings with a day, so that what is due is the same on every day. */
export const settings = { today: '2026-02-20' };
/** What the extension would send with `initialize`. */
export const ours = { locale: 'en', settings };
/** What a client can that asks for diagnostics itself. */
export const pulling = { textDocument: { diagnostic: {} } };

/** A range that holds any of the plans. */
export const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** The parameters of a request about a document. */
export function at(document: string) {
  return { textDocument: { uri: document } };
}

/** The rules that diagnostics are of, in their order; of no diagnostics none. */
export function rulesOf(items: readonly Diagnostic[] | undefined): readonly unknown[] {
  return (items ?? []).map((item) => item.code);
}
