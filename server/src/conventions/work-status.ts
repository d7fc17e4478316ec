/** Where a piece of work stands. */
export type Status = 'todo' | 'doing' | 'done' | 'blocked' | 'deferred' | 'cancelled';

/** What a written status was written with. A box outranks a field, a field an emoji, an emoji a word. */
export type StatusForm = 'box' | 'field' | 'emoji' | 'word';

/**
 * A document's own meanings of marks and words, which outrank the table (docs/plan-language.md §4). Keys are
 * `wordKey`s; a box's is in brackets (`[/]`).
 */
export type Legend = ReadonlyMap<string, Status>;
