import type { Amount } from '../conventions/amount';
import { findAmounts } from '../conventions/amount';
import type { Field } from '../conventions/field';
import type { OwnWords } from '../conventions/own-words';
import { none } from '../text/moved';
import { remembered } from '../text/remembered';
import { shift } from '../text/span';
import { type FileLink, fileLinks } from './file-links';
import type { Plan, PlanPart, Task } from './plan';

/** An output of a task that links to a file, or to a heading in one: `**产出**: [基础理论](../docs/ebpf.md#基础理论) (800行)`. */
export interface Deliverable extends FileLink {
  readonly task: Task;
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
  /** How much of its tasks is done, where it is a plan or a section of one that has some; told when it is asked for. */
  readonly work: LinkedWork | null;
}

/** How much of the tasks of another plan is done; what is cancelled counts nowhere. */
export interface LinkedWork {
  readonly done: number;
  readonly total: number;
  /** Tasks whose being open contradicts who says that all is done: neither deferred nor optional. */
  readonly open: number;
  /** Whether some task is done or on its way. */
  readonly isBegun: boolean;
  /** Of tasks, rounded half up. */
  readonly percent: number;
}

/** Measures by `Deliverable.target`; what could not be asked for is not in it. */
export type Measures = ReadonlyMap<string, Measured>;

/** All linked outputs of the plan's own tasks, in the order of the text; copies speak of the same and are left out. */
export function deliverables(plan: Plan): readonly Deliverable[] {
  return plan.tasks
    .filter((task) => !task.mirrored)
    .flatMap((task) => deliverablesOf(task, plan.words.units));
}

/** The same of a whole plan; a part that is as it was is not gone through again. */
export function allDeliverables({ parts, words }: Plan): readonly Deliverable[] {
  return parts
    .flatMap(withOutputs)
    .filter((task) => !task.mirrored)
    .flatMap((task) => deliverablesOf(task, words.units));
}

const withOutputs = remembered((part: PlanPart) => part.tasks.filter((task) => outputsOf(task).length > 0));

function outputsOf({ fields }: Task): Task['fields'] {
  return fields.filter(({ role, value }) => role === 'output' && value.includes(']('));
}

/** By the task; what words mean is seldom set anew. */
const known = new WeakMap<Task, readonly [OwnWords['units'], readonly Deliverable[]]>();

/** The linked outputs of one task. */
export function deliverablesOf(task: Task, own: OwnWords['units']): readonly Deliverable[] {
  const linked = outputsOf(task);
  if (linked.length === 0) return none;
  const before = known.get(task);
  if (before?.[0] === own) return before[1];
  const made = linked.flatMap(({ value, valueSpan }) => linksIn(value, valueSpan.start, task, own));
  known.set(task, [own, made]);
  return made;
}

/** What an output has of what it shall have, in the unit of that amount; null without an amount or a measure. */
export function sizeOf(
  amount: Amount | null,
  measured: Pick<Measured, 'state' | 'lines' | 'words'>,
): { found: number; wanted: number } | null {
  if (amount === null || measured.state !== 'present') return null;
  const found = amount.dimension === 'lines' ? measured.lines : measured.words;
  // A mere upper bound asks for nothing.
  const wanted = amount.low === 0 ? amount.high : amount.low;
  return found === null || wanted === null ? null : { found, wanted };
}

function linksIn(value: string, at: number, task: Task, units: OwnWords['units']): Deliverable[] {
  const links = fileLinks(value, at);
  return links.map((found, index) => {
    const start = found.span.start - at;
    const end = found.span.end - at;
    // An only link owns every amount of its line, one of several those between it and the next.
    const to = (links[index + 1]?.span.start ?? at + value.length) - at;
    const own = links.length > 1 ? value.slice(end, to) : blanked(value, start, end);
    return { task, ...found, amount: amountIn(own, at + (links.length > 1 ? end : 0), units) };
  });
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function amountIn(text: string, at: number, units: OwnWords['units']): Field<Amount> | null {
  const amount = findAmounts(text, 'prose', null, units).find(
    ({ value }) => value.per === null && (value.dimension === 'lines' || value.dimension === 'words'),
  );
  return amount === undefined ? null : { ...amount, span: shift(amount.span, at) };
}
