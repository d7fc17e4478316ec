import type { Field } from './field';

/** Where a piece of work stands. */
export type Status = 'todo' | 'doing' | 'done' | 'blocked' | 'deferred' | 'cancelled';

/** What a written status was written with. A box outranks a field, a field an emoji, an emoji a word. */
export type StatusForm = 'box' | 'field' | 'emoji' | 'word';

/** A status as somebody wrote it. `span` covers the mark alone (✅, `已完成`, `(Complete)`'s word), not the blank before it. */
export interface StatusMark extends Field<Status> {
  readonly form: StatusForm;
}

/** A document's own meanings of marks and words, which outrank the table (PLAN-LANGUAGE §4, b26). Keys are normalised. */
export type Legend = ReadonlyMap<string, Status>;

/** Stubs: filled in by the conventions. */
/** The status that a whole table cell or field value states (`✅ 完成`, `In progress`, `🔄`), or null: a mark with a word that is no status (`✅ READY`) claims nothing. */
export function readStatusValue(_text: string, _legend?: Legend): StatusMark | null {
  return null;
}

/** The status at the end of a heading or task title: a suffix mark, or a mark or word in brackets or after a separator at the end. */
export function readStatusSuffix(_text: string, _legend?: Legend): StatusMark | null {
  return null;
}

/** The status mark at the very beginning of a title (`✅ Phase 6`); 📋 and 📝 in front are decoration and give null. */
export function readStatusPrefix(_text: string, _legend?: Legend): StatusMark | null {
  return null;
}
