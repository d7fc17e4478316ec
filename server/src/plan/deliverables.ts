import type { Amount } from '../conventions/amount';
import { findAmounts } from '../conventions/amount';
import type { Field } from '../conventions/field';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import type { Plan, Task } from './plan';

/** An output of a task that links to a file, or to a heading in one: `**产出**: [基础理论](../docs/ebpf.md#基础理论) (800行)`. */
export interface Deliverable {
  readonly task: Task;
  /** The link as written, the same for all that mean the same from this plan: what measures are found by. */
  readonly target: string;
  /** The path relative to the plan, decoded: `../docs/ebpf.md`. */
  readonly path: string;
  /** What stands behind `#`, decoded; null for the whole file. */
  readonly anchor: string | null;
  /** The link, brackets included. */
  readonly span: Span;
  /** Lines or words that the output shall have; null where none are said of this link. */
  readonly amount: Field<Amount> | null;
}

/** What a file, or a section of one, is found to have. Handed to the rules as plain data. */
export interface Measured {
  /** `elsewhere`: the file is there, its section is not. */
  readonly state: 'present' | 'missing' | 'elsewhere';
  /** Null where it is no text, or its section cannot be told. */
  readonly lines: number | null;
  readonly words: number | null;
  /** 0-based line where it begins. */
  readonly line: number;
}

/** Measures by `Deliverable.target`; what could not be asked for is not in it. */
export type Measures = ReadonlyMap<string, Measured>;

/** All linked outputs of the plan's own tasks, in the order of the text; copies speak of the same and are left out. */
export function deliverables(plan: Plan): readonly Deliverable[] {
  return plan.tasks.filter((task) => !task.mirrored).flatMap(deliverablesOf);
}

/** The linked outputs of one task. */
export function deliverablesOf(task: Task): readonly Deliverable[] {
  return task.fields
    .filter(({ role, value }) => role === 'output' && value.includes(']('))
    .flatMap(({ value, valueSpan }) => linksIn(value, valueSpan.start, task));
}

/** What the output has of what it shall have, in the unit of its amount; null without an amount or a measure. */
export function sizeOf(
  { amount }: Deliverable,
  measured: Measured,
): { found: number; wanted: number } | null {
  if (amount === null || measured.state !== 'present') return null;
  const found = amount.value.dimension === 'lines' ? measured.lines : measured.words;
  // A mere upper bound asks for nothing.
  const wanted = amount.value.low === 0 ? amount.value.high : amount.value.low;
  return found === null || wanted === null ? null : { found, wanted };
}

/** A link that is no picture: text, then the target, bare or in angle brackets, then perhaps a title. */
const link =
  /(?<!!)\[[^[\]\n]{0,300}\]\(\s{0,9}(?:<([^<>\n]{1,500})>|([^\s()<>]{1,500}))(?:\s{1,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\s{0,9}\)/g;

function linksIn(value: string, at: number, task: Task): Deliverable[] {
  const plain = value.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const links = [...plain.matchAll(link)];
  return links.flatMap((found, index) => {
    const raw = found[1] ?? found[2] ?? '';
    const place = placeOf(raw);
    if (place === null) return [];
    const start = found.index;
    const end = start + found[0].length;
    // An only link owns every amount of its line, one of several those between it and the next.
    const to = links[index + 1]?.index ?? plain.length;
    const own = links.length > 1 ? plain.slice(end, to) : blanked(plain, start, end);
    const amount = amountIn(own, at + (links.length > 1 ? end : 0));
    return [{ task, target: raw, ...place, span: { start: at + start, end: at + end }, amount }];
  });
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function amountIn(text: string, at: number): Field<Amount> | null {
  const amount = findAmounts(text, 'prose').find(
    ({ value }) => value.per === null && (value.dimension === 'lines' || value.dimension === 'words'),
  );
  return amount === undefined ? null : { ...amount, span: shift(amount.span, at) };
}

/** Where a relative link leads; null for the web, for the root of a site, and for a heading of the plan itself. */
function placeOf(raw: string): { readonly path: string; readonly anchor: string | null } | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(raw)) return null;
  const hash = raw.indexOf('#');
  const path = decoded((hash < 0 ? raw : raw.slice(0, hash)).replace(/\?.*$/, ''));
  const anchor = hash < 0 ? '' : decoded(raw.slice(hash + 1));
  return path === '' ? null : { path, anchor: anchor === '' ? null : anchor };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text;
  }
}
