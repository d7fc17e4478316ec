import type { Field } from './field';

/** The id that opens a title (`T012`, `TASK-12`, `STY-051`, `4.4`, `#12`, `P0-1`); false friends (GPT-4, UTF-8, Q1, K8s …) are none. */
export function readLeadingId(_title: string): Field<string> | null {
  return null;
}

/** An explicit id at the end of a heading or task: `{#id}`. */
export function readExplicitId(_text: string): Field<string> | null {
  return null;
}
