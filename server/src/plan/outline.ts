import type { Amount } from '../conventions/amount';
import type { Priority } from '../conventions/priority-level';
import { remembered } from '../text/remembered';
import { lineText, type Source } from '../text/source';
import type { Span } from '../text/span';
import { ownersOf } from './owners';
import type { Plan, Section, SectionKind, Task } from './plan';
import { lineOfUrgency, nameOfSection, nameOfWork, type Urgency, urgencyOf } from './urgency';
import type { WorkItem } from './work-item';

/**
 * What trees show of a plan, without its text: sections and tasks as they nest, and what is said of them. A twentieth of the plan, and
 * plain data, so that a workspace's trees can be had of plans that nobody has looked at.
 */
export interface Outline {
  /** The title alone; empty without one. */
  readonly title: string;
  readonly root: OutlineSection;
  /** Pieces of work to which a priority is given. */
  readonly works: readonly OutlineWork[];
}

/** A place, and where it is in lines: 0-based, columns in UTF-16 units. */
export interface Spot extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A section as trees show it; members of the same name are those of `Section`. */
export interface OutlineSection {
  readonly path: string;
  readonly kind: SectionKind;
  /** Label and title as a reader would say them. */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  readonly heading: Spot;
  /** 0-based; of all that stands under the heading. */
  readonly lastLine: number;
  /** Name of the phase whose copy it is. */
  readonly names: string | null;
  readonly item: OutlineWork | null;
  readonly parent: OutlineSection | null;
  readonly sections: readonly OutlineSection[];
  readonly tasks: readonly OutlineTask[];
}

/** A task as trees show it; members of the same name are those of `Task`. */
export interface OutlineTask {
  readonly path: string;
  readonly title: string;
  readonly mark: string;
  readonly status: Task['status'];
  readonly mirrored: boolean;
  readonly recurring: boolean;
  readonly owner: string | null;
  /** Everybody who has it to do, whoever says so. */
  readonly owners: readonly string[];
  /** The last day. */
  readonly due: string | null;
  readonly estimates: readonly { readonly value: OutlineAmount }[];
  /** What its box stands in, to the line's end; null without a box, or where it holds other tasks. */
  readonly boxLine: string | null;
  readonly spot: Spot;
  readonly urgency: OutlineUrgency | null;
  readonly item: OutlineWork | null;
  readonly parent: OutlineTask | null;
  readonly section: OutlineSection;
  readonly tasks: readonly OutlineTask[];
}

/** What a task is thought to take. */
export type OutlineAmount = Pick<Amount, 'low' | 'high' | 'unit' | 'dimension'>;

/** Why a task is urgent. */
export interface OutlineUrgency {
  readonly priority: Priority;
  /** 0-based line that says so, and its text. */
  readonly line: number;
  readonly text: string;
  /** The work that is named there; null where it is said of the task itself. */
  readonly name: string | null;
}

/** A piece of work to which a priority is given. */
export interface OutlineWork {
  readonly title: string;
  readonly priority: Priority;
  /** Whether its section or task was found. */
  readonly isFound: boolean;
  readonly spot: Spot | null;
  /** 0-based; of the section that holds the work, null where none does. */
  readonly lastLine: number | null;
  /** 0-based lines of its mentions. */
  readonly lines: readonly number[];
}

/** The outline of a plan, made once for each. */
export const outlineOf: (plan: Plan) => Outline = remembered((plan) => {
  const { root, source } = plan;
  const works = new Map<WorkItem, OutlineWork>();
  for (const item of plan.workItems) {
    const priority = item.priority?.value;
    if (priority !== undefined) works.set(item, workOf(item, priority, source));
  }
  const make: Making = { source, works, urgencies: new Map() };
  return { title: root.title.value, root: sectionOf(root, null, make), works: [...works.values()] };
});

/** What is known while an outline is made. */
interface Making {
  readonly source: Source;
  readonly works: ReadonlyMap<WorkItem, OutlineWork>;
  /** Most tasks are urgent for the same few reasons. */
  readonly urgencies: Map<string, OutlineUrgency>;
}

function workOf(
  { title, mentions, anchor, task }: WorkItem,
  priority: Priority,
  source: Source,
): OutlineWork {
  const place = anchor?.heading ?? task?.span ?? mentions[0]?.span;
  return {
    title,
    priority,
    isFound: anchor !== null || task !== null,
    spot: place === undefined || mentions.length === 0 ? null : spotOf(place, source),
    lastLine: anchor === null ? null : lastLineOf(anchor.span, source),
    lines: mentions.map(({ line }) => line),
  };
}

function sectionOf(section: Section, parent: OutlineSection | null, make: Making): OutlineSection {
  const { path, kind, text, span, heading, names, item } = section;
  const sections: OutlineSection[] = [];
  const tasks: OutlineTask[] = [];
  const made: OutlineSection = {
    path,
    kind,
    name: nameOfSection(section),
    text,
    span: { start: span.start, end: span.end },
    heading: spotOf(heading, make.source),
    lastLine: lastLineOf(span, make.source),
    names: names === null ? null : nameOfSection(names),
    item: (item && make.works.get(item)) ?? null,
    parent,
    sections,
    tasks,
  };
  for (const task of section.tasks) tasks.push(taskOf(task, null, made, make));
  for (const child of section.sections) sections.push(sectionOf(child, made, make));
  return made;
}

function taskOf(task: Task, parent: OutlineTask | null, section: OutlineSection, make: Making): OutlineTask {
  const { path, title, mark, status, mirrored, recurring, owner, due, estimates, item, box, line } = task;
  const { source, works } = make;
  const tasks: OutlineTask[] = [];
  const made: OutlineTask = {
    path,
    title: title.value,
    mark,
    status,
    mirrored,
    recurring,
    owner: owner?.value ?? null,
    owners: ownersOf(task, source),
    due: due?.value.end ?? null,
    estimates: estimates.length === 0 ? none : estimates.map(({ value }) => ({ value: amountOf(value) })),
    boxLine: box === null || task.tasks.length > 0 ? null : lineText(source, line),
    spot: spotOf(task.span, source),
    urgency: urgencyIn(urgencyOf(task), make),
    item: (item && works.get(item)) ?? null,
    parent,
    section,
    tasks,
  };
  for (const child of task.tasks) tasks.push(taskOf(child, made, section, make));
  return made;
}

const none: OutlineTask['estimates'] = [];

function amountOf({ low, high, unit, dimension }: Amount): OutlineAmount {
  return { low, high, unit, dimension };
}

function urgencyIn(urgency: Urgency | null, { source, urgencies }: Making): OutlineUrgency | null {
  if (urgency === null) return null;
  const { priority } = urgency;
  const line = lineOfUrgency(urgency, source);
  const name = nameOfWork(urgency);
  const key = `${priority}\0${line}\0${name ?? '\0'}`;
  const known = urgencies.get(key);
  if (known !== undefined) return known;
  const text = source
    .slice(source.lineStart(line), source.lineStart(line + 1))
    .trim()
    .slice(0, 200);
  const made = { priority, line, text, name };
  urgencies.set(key, made);
  return made;
}

function spotOf({ start, end }: Span, source: Source): Spot {
  const [line, column] = placeOf(start, source);
  const [endLine, endColumn] = placeOf(end, source);
  return { start, end, line, column, endLine, endColumn };
}

function lastLineOf({ start, end }: Span, source: Source): number {
  return source.lineAt(Math.max(start, end - 1));
}

function placeOf(offset: number, source: Source): readonly [line: number, column: number] {
  const at = Math.min(Math.max(offset, 0), source.length);
  const line = source.lineAt(at);
  return [line, source.unitsBefore(at) - source.unitsBefore(source.lineStart(line))];
}
