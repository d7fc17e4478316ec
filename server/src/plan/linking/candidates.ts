import { aimTitle } from '../../conventions/identity-words';
import type { Plan, Section, Task } from '../plan';
import type { NameMemory } from './known';
import { type Name, partsOf, readName } from './name';
import { type Candidate, type Pool, pool } from './pool';

/** The sections and tasks of a plan that mentions may mean, by scope. */
export interface Body {
  readonly nameOf: (section: Section) => Name;
  readonly nameOfTask: (task: Task) => Name;
  /** Whether the section may be meant at all: it has work, and is neither aim nor copy nor criteria. */
  readonly isCandidate: (section: Section) => boolean;
  /** Whether anything in the section could be meant. */
  readonly hasWork: (section: Section) => boolean;
  /** The candidates of a scope, tier by tier; a closed one has children, deeper sections, tasks, an open one sections, tasks. */
  readonly tiers: (scope: Section, closed: boolean) => readonly Tier[];
}

/** Candidates that are asked together, and how like a mention must be. */
export interface Tier {
  /** Built when it is first asked for. */
  readonly pool: () => Pool;
  readonly floor: number;
}

/** What stands in the way of a section's being meant, of itself or of what it stands in. */
interface Standing {
  readonly apart: boolean;
  readonly criteria: boolean;
  boxes: boolean;
}

/** Reads the plan's body once; pools are built as they are asked for. `copies`: sections that only repeat work. */
export function readBody(plan: Plan, memory: NameMemory, copies: readonly Section[]): Body {
  const standing = standings(plan, memory, new Set(copies));
  const of = (section: Section): Standing | undefined => standing[section.index];
  const nameOf = (section: Section): Name => withId(section.text, section.id, plan, memory);
  const nameOfTask = (task: Task): Name => {
    const start = task.box === null ? task.title.span.start : task.box.end;
    const raw = plan.source.slice(start, Math.max(start, task.title.span.end));
    return withId(raw, task.id, plan, memory);
  };
  const isCandidate = (section: Section): boolean => {
    const own = of(section);
    if (own === undefined || own.apart || own.criteria || isSetApart(section)) return false;
    const { kind, status, percent, id } = section;
    return (
      own.boxes || kind === 'phase' || kind === 'task' || status !== null || percent !== null || id !== null
    );
  };
  const kept = (key: string, candidates: readonly Candidate[], isOpen: boolean): Pool => {
    const own = `${copies.length === 0 ? 'all' : 'own'} ${key}`;
    const made = pool(candidates, isOpen, memory.before.pools.get(own));
    memory.now.pools.set(own, made.index);
    return made;
  };
  const sectionPool = (key: string, sections: readonly Section[], isOpen: boolean): Pool => {
    const candidates = sections.filter(isCandidate).flatMap((section): readonly Candidate[] => {
      const parts = partsOf(section.text, memory).map((name) => ({ target: section, name }));
      return [{ target: section, name: nameOf(section) }, ...parts];
    });
    return kept(key, candidates, isOpen);
  };
  const taskPool = (key: string, sections: readonly Section[]): Pool => {
    const tasks = sections
      .filter((section) => !of(section)?.apart && section.kind !== 'aim' && !aimTitle.test(section.text))
      .flatMap(boxesOf);
    const candidates = tasks.map((task): Candidate => ({ target: task, name: nameOfTask(task) }));
    return kept(key, candidates, true);
  };
  const known = new Map<Section, readonly Tier[]>();
  const tiers = (scope: Section, closed: boolean): readonly Tier[] => {
    const before = known.get(scope);
    if (before !== undefined) return before;
    const below = lazy(() => descendants(scope));
    const key = (tier: string): string => `${tier} ${scope.level} ${scope.heading.start}`;
    const tasks = { pool: lazy(() => taskPool(key('tasks'), [scope, ...below()])), floor: 0.7 };
    const deeper = (): readonly Section[] => below().filter(({ parent }) => parent !== scope);
    const made = closed
      ? [
          { pool: lazy(() => sectionPool(key('children'), scope.sections, false)), floor: 0.6 },
          { pool: lazy(() => sectionPool(key('deeper'), deeper(), false)), floor: 0.6 },
          tasks,
        ]
      : [{ pool: lazy(() => sectionPool(key('all'), below(), true)), floor: 0.66 }, tasks];
    known.set(scope, made);
    return made;
  };
  const hasWork = (section: Section): boolean =>
    section.sections.some((child) => isCandidate(child) || of(child)?.boxes === true) ||
    section.tasks.length > 0;
  return { nameOf, nameOfTask, isCandidate, hasWork, tiers };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The sections below, in the order of the text. */
export function descendants(section: Section): readonly Section[] {
  const found: Section[] = [];
  const visit = (outer: Section): void => {
    for (const child of outer.sections) {
      found.push(child);
      visit(child);
    }
  };
  visit(section);
  return found;
}

/** The boxes directly in a section, those below other boxes included. */
export function boxesOf(section: Section): readonly Task[] {
  const found: Task[] = [];
  const visit = (tasks: readonly Task[]): void => {
    for (const task of tasks) {
      if (task.box !== null) found.push(task);
      visit(task.tasks);
    }
  };
  visit(section.tasks);
  return found;
}

function isSetApart({ kind }: Section): boolean {
  return kind === 'aim' || kind === 'milestones' || kind === 'summary' || kind === 'appendix';
}

function standings(plan: Plan, memory: NameMemory, copies: ReadonlySet<Section>): readonly Standing[] {
  const all: Standing[] = [];
  for (const section of plan.sections) {
    const outer = section.parent === null ? undefined : all[section.parent.index];
    all.push({
      apart: section.kind === 'appendix' || copies.has(section) || outer?.apart === true,
      // A phase between takes its own work out of the criteria around it.
      criteria:
        section.kind !== 'phase' &&
        (outer?.criteria === true || (section.stage === null && readName(section.text, memory).criteria)),
      boxes: section.tasks.some(({ box, mirrored }) => box !== null && !mirrored),
    });
  }
  for (const section of plan.sections.toReversed()) {
    const own = all[section.index];
    const outer = section.parent === null ? undefined : all[section.parent.index];
    if (own?.boxes === true && outer !== undefined) outer.boxes = true;
  }
  return all;
}

/** The name that a text and an id make which stands elsewhere than at its opening: a comment's, or one behind the name. */
function withId(raw: string, id: Section['id'], plan: Plan, memory: NameMemory): Name {
  const name = readName(raw, memory);
  if (id === null || /^[\d.]+$/.test(id.value)) return name;
  const isExplicit = /^(?:\{|<!)/.test(plan.source.slice(id.span.start, id.span.start + 2));
  if ((isExplicit ? name.explicit : name.id) !== null) return name;
  const key = `${raw}\n${isExplicit ? '{' : '#'}${id.value}`;
  const known = memory.now.names.get(key) ?? memory.before.names.get(key);
  const made =
    known ??
    (isExplicit ? { ...name, explicit: id.value.toLowerCase() } : { ...name, id: id.value.toUpperCase() });
  memory.now.names.set(key, made);
  return made;
}
