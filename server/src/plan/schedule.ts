import { daysInMonth, isoDay, partsOf } from '../conventions/calendar';
import { addDays, type DateRange, findDates } from '../conventions/date';
import type { Position } from '../conventions/stage';
import type { Span } from '../text/span';
import type { Section, Task } from './plan';

/** When a piece of work happens: ISO days, both included. */
export interface When {
  readonly start: string;
  readonly end: string;
  /** Where it is said: the dates, or the position that they follow from. */
  readonly span: Span;
  /** Written as dates; else they follow from a position (`Week 1-2`) and the dates of the scope that numbers it. */
  readonly isWritten: boolean;
  /** One day alone, which may as well be when the work began, or when somebody wrote of it. */
  readonly isPoint: boolean;
  /** How exactly it is said; a position is as exact as what it counts in. */
  readonly precision: DateRange['precision'] | 'week';
}

/** Units that are counted from the beginning of a scope, larger ones first. */
export type CountedUnit = 'month' | 'week' | 'day';

/** All of them, the largest first. */
export const countedUnits: readonly CountedUnit[] = ['month', 'week', 'day'];

/** A stretch of counted units: `Week 3-5` is weeks 3 to 5. */
export interface Count {
  readonly unit: CountedUnit;
  readonly first: number;
  readonly last: number;
}

/** The place that a section's label gives it, where it counts months, weeks or days. */
export function countOf(section: Section): Count | null {
  const { stage } = section;
  const unit = countedUnits.find((own) => own === stage?.unit);
  if (unit === undefined || stage?.first === null || stage?.last === null || stage === null) return null;
  return { unit, first: stage.first, last: stage.last };
}

/** No plan counts further; a calendar has an end. */
const longest = 1000;

/** By the key of the section; of one document as it now is. */
const known = new WeakMap<object, { readonly document: object; readonly when: When | null }>();

/** When a section happens: its own dates, else those of its position in the scope that numbers it; null where neither tells. */
export function whenOf(section: Section): When | null {
  let root = section;
  while (root.parent !== null) root = root.parent;
  const before = known.get(section.key);
  if (before?.document === root.key) return before.when;
  const when = written(section) ?? counted(section);
  known.set(section.key, { document: root.key, when });
  return when;
}

function written(section: Section): When | null {
  const { dates } = section;
  if (dates === null) return null;
  const { start, end, range, precision } = dates.value;
  const isPoint = !range && precision === 'day';
  // Written backwards, it says nothing that could be relied on.
  if (end < start) return null;
  return { start, end, span: dates.span, isWritten: true, isPoint, precision };
}

function counted(section: Section): When | null {
  const count = countOf(section);
  if (count === null || section.stage === null || count.last > longest) return null;
  const scope = numberingScope(section.parent, count);
  const from = scope === null ? null : beginningOf(scope);
  return from === null ? null : counting(from, count, section.stage.span);
}

/** When a task happens: the day it is due, else its position. Copies in detail lists say nothing, since their scope is elsewhere. */
export function whenOfTask(task: Task): When | null {
  if (task.mirrored) return null;
  if (task.due !== null && task.due.value.start <= task.due.value.end) {
    const { start, end, range, precision } = task.due.value;
    const isPoint = !range && precision === 'day';
    return { start, end, span: task.due.span, isWritten: true, isPoint, precision };
  }
  return task.position === null ? null : positioned(task.section, task.position);
}

function positioned(section: Section, { parts, span }: Position): When | null {
  const [outer, ...inner] = parts;
  if (outer === undefined || parts.some((part) => part.last > longest)) return null;
  const scope = numberingScope(section, outer);
  let from = scope === null ? null : beginningOf(scope);
  let found: When | null = from === null ? null : counting(from, outer, span);
  for (const part of inner) {
    from = found?.start ?? null;
    found = from === null ? null : counting(from, part, span);
  }
  return found;
}

/**
 * The section whose beginning a count starts from (docs/plan-language.md §2): the nearest around the place
 * that is a phase of a larger unit, or states a range of dates, and in which the counting begins with 1; else
 * the document.
 */
export function numberingScope(place: Section | null, { unit }: Count): Section | null {
  for (let scope = place; scope !== null; scope = scope.parent) {
    const own = countOf(scope);
    if (own !== null && countedUnits.indexOf(own.unit) >= countedUnits.indexOf(unit)) continue;
    const isScope = scope.parent === null || scope.kind === 'phase' || scope.dates?.value.range === true;
    if (isScope && lowest(scope, unit) <= 1) return scope;
  }
  return null;
}

const lowests = new WeakMap<object, readonly number[]>();

/** The lowest number of a unit anywhere below a section; infinite where nothing counts in it. */
export function lowest(section: Pick<Section, 'key' | 'sections' | 'tasks'>, unit: CountedUnit): number {
  return lowestOf(section)[countedUnits.indexOf(unit)] ?? Number.POSITIVE_INFINITY;
}

function lowestOf(section: Pick<Section, 'key' | 'sections' | 'tasks'>): readonly number[] {
  const before = lowests.get(section.key);
  if (before !== undefined) return before;
  const found = countedUnits.map(() => Number.POSITIVE_INFINITY);
  const take = (unit: CountedUnit, first: number): void => {
    const at = countedUnits.indexOf(unit);
    if (at >= 0) found[at] = Math.min(found[at] ?? first, first);
  };
  for (const child of section.sections) {
    const count = countOf(child);
    if (count !== null) take(count.unit, count.first);
    lowestOf(child).forEach((first, at) => {
      found[at] = Math.min(found[at] ?? first, first);
    });
  }
  for (const task of section.tasks) {
    const [outer] = task.position?.parts ?? [];
    if (outer !== undefined && isCounted(outer.unit)) take(outer.unit, outer.first);
  }
  const told = found.every((first) => first === Number.POSITIVE_INFINITY) ? countsNothing : found;
  lowests.set(section.key, told);
  return told;
}

const countsNothing: readonly number[] = countedUnits.map(() => Number.POSITIVE_INFINITY);

function isCounted(unit: string): unit is CountedUnit {
  return countedUnits.some((own) => own === unit);
}

/** The day that a scope begins on: of its dates, or as a field says. One day alone is none, nor is a document's one month. */
function beginningOf(scope: Section): string | null {
  const when = whenOf(scope);
  if (when !== null && !when.isPoint && (scope.parent !== null || scope.dates?.value.range === true))
    return when.start;
  for (const field of scope.fields) {
    const date = field.role === 'start' ? findDates(field.value)[0] : undefined;
    if (date?.value.precision === 'day') return date.value.start;
  }
  return null;
}

function counting(from: string, { unit, first, last }: Count, span: Span): When {
  return {
    start: after(from, unit, first - 1),
    end: addDays(after(from, unit, last), -1),
    span,
    isWritten: false,
    isPoint: false,
    precision: unit,
  };
}

function after(from: string, unit: CountedUnit, count: number): string {
  if (unit !== 'month') return addDays(from, unit === 'week' ? count * 7 : count);
  const [year, month, day] = partsOf(from);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return isoDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
