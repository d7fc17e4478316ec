import type { Span } from '../text/span';

/** What a field speaks of; `other` for a name in no table. */
export type FieldRole =
  | 'status' | 'priority' | 'length' | 'effort' | 'budget' | 'goal' | 'output' | 'owner' | 'due' | 'dates' | 'start'
  | 'depends' | 'blocks' | 'progress' | 'updated' | 'created' | 'id' | 'recurrence' | 'other';

/** `**Name**: value`, `Name: value`, `**Name:** value`, full-width colons too. Spans relative to the line read. */
export interface NamedField {
  readonly role: FieldRole;
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  readonly value: string;
}

/** The field that a line (a paragraph's line, a bullet's content, a line of a quote, marks taken off) states, or null. An unbold name must be in the table. */
export function readNamedField(_line: string): NamedField | null {
  return null;
}
