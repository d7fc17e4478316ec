import type { Plan, Section, Task } from '../plan';
import type { Mirror } from '../work-item';
import { boxesOf, descendants } from './candidates';
import { byName, damped, type Weigh } from './likeness';
import { type Name, type NameMemory, readName, says } from './name';

/** Which tasks of a list are copies, by the list; and names. */
export interface MirrorMemory extends NameMemory {
  readonly mirrors: WeakMap<Section, ToldMirrors>;
}

/** A task of the body with everything that its copies may be called by. */
interface Original {
  readonly task: Task;
  readonly names: readonly { readonly name: Name; readonly worth: number }[];
  /** Its own words and those of its section's title, which a short copy may borrow: `Go编译时instrumentation研究`. */
  readonly own: Name;
  readonly around: Name;
}

/**
 * The tasks that a list's tasks repeat, each sought in the work that the list was found to mean: by title (its own, of the bullets
 * below it, with its section's), else by position. Title wins unless the position says otherwise; then only what is all but identical.
 */
export function mirrorTasks(
  list: Section,
  meant: Section | Task,
  plan: Plan,
  memory: MirrorMemory,
): readonly Mirror[] {
  const copies = [list, ...descendants(list)].flatMap(boxesOf).filter((copy) => copy.tasks.length === 0);
  const bodies = bodiesOf(meant);
  const before = memory.mirrors.get(list);
  // The same tasks stand in the same texts.
  const isKnown = before !== undefined && areSame(before.copies, copies) && areSame(before.bodies, bodies);
  const told = isKnown ? before : { copies, bodies, mirrors: tell(copies, bodies, plan, memory) };
  memory.mirrors.set(list, told);
  return told.mirrors;
}

/** Which of some tasks repeat which others. */
export interface ToldMirrors {
  readonly copies: readonly Task[];
  readonly bodies: readonly Task[];
  readonly mirrors: readonly Mirror[];
}

function areSame<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((one, at) => one === now[at]);
}

/** The tasks of the work that a list may repeat: the boxes that no other holds. */
function bodiesOf(meant: Section | Task): readonly Task[] {
  if (!('heading' in meant)) return [meant];
  return [meant, ...descendants(meant)]
    .flatMap(boxesOf)
    .filter(({ mirrored, parent }) => !mirrored && parent === null);
}

function tell(
  copies: readonly Task[],
  bodies: readonly Task[],
  plan: Plan,
  memory: MirrorMemory,
): readonly Mirror[] {
  const originals = bodies.map((task) => readOriginal(task, plan, memory));
  const weigh = weighAmong(originals);
  return copies.flatMap((copy) => mirrorOf(copy, originals, weigh, plan, memory) ?? []);
}

const leastTitle = 0.62;
const ahead = 0.08;
const surely = 0.9;

function mirrorOf(
  copy: Task,
  originals: readonly Original[],
  weigh: Weigh,
  plan: Plan,
  memory: MirrorMemory,
): Mirror | null {
  const name = readName(titleOf(copy, plan), memory);
  const scored = originals
    .map((original) => ({ original, score: titleScore(name, copy, original, weigh) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  const placed = originals.filter(({ task }) => isWithin(copy, task));
  if (best !== undefined && best.score >= leastTitle) {
    const near = scored.filter(({ score }) => best.score - score < ahead);
    const sure = near.length === 1 ? best : onlyOneThatSays(name, near);
    if (sure !== null) {
      const agrees = copy.position === null || placed.length === 0 || placed.includes(sure.original);
      return agrees || sure.score >= surely ? { copy, of: sure.original.task, score: sure.score } : null;
    }
  }
  const [only] = placed;
  if (only === undefined || placed.length > 1) return null;
  const score = scored.find(({ original }) => original === only)?.score ?? 0;
  return { copy, of: only.task, score: score >= leastTitle ? score : null };
}

/** Of tasks of one section, which all share its title with the copy, the only one that says the rest: 研究 of `Go编译时instrumentation研究`. */
function onlyOneThatSays<T extends { readonly original: Original }>(
  name: Name,
  near: readonly T[],
): T | null {
  const saying = near.filter(({ original }) =>
    name.tokens.some(({ text }) => !says(original.around, text) && says(original.own, text)),
  );
  const [only] = saying;
  return only !== undefined &&
    saying.length === 1 &&
    near.every(({ original }) => original.task.section === only.original.task.section)
    ? only
    : null;
}

/** The title with its position, as it stands behind the box. */
function titleOf(task: Task, plan: Plan): string {
  const start = task.box?.end ?? task.title.span.start;
  return plan.source.slice(start, Math.max(start, task.title.span.end));
}

function readOriginal(task: Task, plan: Plan, memory: MirrorMemory): Original {
  const own = readName(titleOf(task, plan), memory);
  const below = bulletsOf(task, plan).map((bullet) => ({ name: readName(bullet, memory), worth: 0.98 }));
  const around = readName(task.section.text, memory);
  return {
    task,
    names: [{ name: own, worth: 1 }, ...below],
    own,
    around,
  };
}

/** The nested bullets and sub-tasks without boxes and fields. */
function bulletsOf(task: Task, plan: Plan): readonly string[] {
  const text = plan.source.slice(task.span.end, task.whole.end);
  const isField = (at: number): boolean =>
    task.fields.some(({ nameSpan }) => nameSpan.start >= at && nameSpan.start < at + 12);
  return [...text.matchAll(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[.\][ \t]+)?([^\r\n]{1,300})/gm)]
    .filter((match) => !isField(task.span.end + match.index + match[0].length - (match[1] ?? '').length))
    .map((match) => match[1] ?? '')
    .slice(0, 40);
}

function titleScore(name: Name, copy: Task, { task, names, own, around }: Original, weigh: Weigh): number {
  if (copy.id !== null && task.id !== null) return copy.id.value === task.id.value ? 1.2 : 0;
  let best = 0;
  for (const other of names) best = Math.max(best, other.worth * byName(name, other.name, true, weigh));
  const whole = weigh.name(name);
  let found = 0;
  let tells = false;
  for (const token of name.tokens) {
    if (!says(own, token.text) && !says(around, token.text)) continue;
    found += weigh.token(token);
    if (token.identity) tells = true;
  }
  return tells && whole > 0 ? Math.max(best, (0.97 * found) / whole) : best;
}

function weighAmong(originals: readonly Original[]): Weigh {
  const counts = new Map<string, number>();
  for (const { names } of originals) {
    const own = new Set<string>();
    for (const { name } of names) for (const { text } of name.tokens) own.add(text);
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return damped((text) => counts.get(text) ?? 0);
}

/** Whether a copy's position lies in the task's: Week 3 Day 1-2 in Week 3, Day 2 in Day 1-3. What only one of them counts in is passed over. */
function isWithin(copy: Task, task: Task): boolean {
  if (copy.position === null || task.position === null) return false;
  let shared = false;
  for (const own of copy.position.parts) {
    const other = task.position.parts.find(({ unit }) => unit === own.unit);
    if (other === undefined) continue;
    if (own.first < other.first || own.last > other.last) return false;
    shared = true;
  }
  return shared;
}
