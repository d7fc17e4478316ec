import { aimTitle } from '../../conventions/identity-words';
import { lazily } from '../../text/lazily';
import type { Plan, Section, Task } from '../plan';
import { type Name, type NameMemory, nameWith, partsOf, readName, speaksOfCriteria } from './name';
import type { CandidateMemory, PartBody, Standing, Tier } from './part-body';
import { type Candidate, Pool } from './pool';

/** The sections and tasks of a plan that mentions may mean, by scope. */
export interface Body {
  readonly nameOf: (section: Section) => Name;
  readonly nameOfTask: (task: Task) => Name;
  /** Whether the section may be meant at all: it has work, and is neither aim nor copy nor criteria. */
  readonly isCandidate: (section: Section) => boolean;
  /** The parts of the plan as the body has them; another object where a part is not as it was. */
  readonly parts: readonly PartBody[];
  /** The part that holds a section or a task; the root is of the first. */
  readonly partOf: (place: Section | Task) => PartBody | null;
  /** Whether anything in the section could be meant. */
  readonly hasWork: (section: Section) => boolean;
  /** The candidates of a scope, tier by tier; a closed one has children, deeper sections, tasks, an open one sections, tasks. */
  readonly tiers: (scope: Section, closed: boolean) => readonly Tier[];
}

/**
 * Reads the plan's body: of its parts only those that are not as they were; pools are brought up to date as they are asked for.
 * `copies`: sections that only repeat work.
 */
export function readBody(
  plan: Plan,
  known: CandidateMemory,
  copies: readonly Section[],
  memory: NameMemory,
): Body {
  const of = (section: Section): Standing | undefined => known.standing.get(section);
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
  const asSections = (sections: readonly Section[]): readonly Candidate[] =>
    sections.filter(isCandidate).flatMap((section): readonly Candidate[] => {
      const parts = partsOf(section.text, memory).map((name) => ({ target: section, name }));
      return [{ target: section, name: nameOf(section) }, ...parts];
    });
  const asTasks = (sections: readonly Section[]): readonly Candidate[] =>
    sections
      .filter((section) => !of(section)?.apart && section.kind !== 'aim' && !aimTitle.test(section.text))
      .flatMap(boxesOf)
      .map((task): Candidate => ({ target: task, name: nameOfTask(task) }));
  const copied = new Set(copies);
  const parts = plan.parts.map((part, at): PartBody => {
    const { sections } = part;
    const own =
      copies.length === 0 ? [] : sections.flatMap((section, place) => (copied.has(section) ? [place] : []));
    const state = String(own);
    const before = known.parts.get(part.key);
    // The root's own tasks are told anew each time.
    if (at > 0 && before?.state === state) return before;
    readStandings(sections, known.standing, copied);
    const holders = at === 0 ? [plan.root, ...sections] : sections;
    const body = {
      at,
      part,
      state,
      ...candidatesLater(sections, holders, known),
      tiers: new Map(),
    };
    for (const section of holders) known.holder.set(section, body);
    return body;
  });
  parts.forEach((body, at) => {
    body.at = at;
    body.part = plan.parts[at] ?? body.part;
  });
  const stands = new Set(parts);
  for (const body of known.parts.values()) if (!stands.has(body)) known.gone.push(body);
  known.parts = new Map(parts.map((body) => [body.part.key, body]));
  known.reader = { asSections, asTasks };
  known.before = known.now;
  known.now = new Map();
  const all = (pool: Pool, listOf: (part: PartBody) => readonly Candidate[]): (() => Pool) =>
    lazily(() => {
      pool.update(parts.map(listOf));
      return pool;
    });
  const open: readonly Tier[] = [
    { pool: all(known.open.sections, ({ sections }) => sections()), floor: 0.66 },
    { pool: all(known.open.tasks, ({ tasks }) => tasks()), floor: 0.7 },
  ];
  const closed = (scope: Section): readonly Tier[] => {
    const { tiers } = known.holder.get(scope) ?? { tiers: new Map<Section, readonly Tier[]>() };
    const made = tiers.get(scope) ?? closedTiers(scope, known);
    tiers.set(scope, made);
    return made;
  };
  const hasWork = (section: Section): boolean =>
    section.sections.some((child) => isCandidate(child) || of(child)?.boxes === true) ||
    section.tasks.length > 0;
  const tiers = (scope: Section, isClosed: boolean) => (isClosed ? closed(scope) : open);
  const partOf = (place: Section | Task) =>
    known.holder.get('heading' in place ? place : place.section) ?? null;
  return { nameOf, nameOfTask, isCandidate, parts, partOf, hasWork, tiers };
}

/** The candidates of a part, read by whoever reads the version in which they are asked for: the part may stand by then in a later one. */
function candidatesLater(
  sections: readonly Section[],
  holders: readonly Section[],
  known: CandidateMemory,
): Pick<PartBody, 'sections' | 'tasks'> {
  return {
    sections: lazily(() => known.reader.asSections(sections)),
    tasks: lazily(() => known.reader.asTasks(holders)),
  };
}

/** The tiers of a closed scope, which may serve later versions too: they must not hold on to this one. */
function closedTiers(scope: Section, known: CandidateMemory): readonly Tier[] {
  const kept = (key: string, isOpen: boolean, candidates: readonly Candidate[]): Pool => {
    const own = `${key} ${scope.level} ${scope.heading.start}`;
    const pool = known.before.get(own) ?? new Pool(isOpen);
    known.now.set(own, pool);
    pool.update([candidates]);
    return pool;
  };
  const below = lazily(() => descendants(scope));
  const sectionsIn = (sections: readonly Section[]) => known.reader.asSections(sections);
  const deeper = (): readonly Section[] => below().filter(({ parent }) => parent !== scope);
  return [
    { pool: lazily(() => kept('children', false, sectionsIn(scope.sections))), floor: 0.6 },
    { pool: lazily(() => kept('deeper', false, sectionsIn(deeper()))), floor: 0.6 },
    { pool: lazily(() => kept('tasks', true, known.reader.asTasks([scope, ...below()]))), floor: 0.7 },
  ];
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

/** Tells the sections of a part what stands in their way; those that stand in others behind them. */
function readStandings(
  sections: readonly Section[],
  standing: WeakMap<Section, Standing>,
  copies: ReadonlySet<Section>,
): void {
  const outerOf = ({ parent }: Section): Standing | undefined =>
    parent === null ? undefined : standing.get(parent);
  for (const section of sections) {
    const outer = outerOf(section);
    standing.set(section, {
      apart: section.kind === 'appendix' || copies.has(section) || outer?.apart === true,
      // A phase between takes its own work out of the criteria around it.
      criteria:
        section.kind !== 'phase' &&
        (outer?.criteria === true || (section.stage === null && speaksOfCriteria(section.text))),
      boxes: section.tasks.some(({ box, mirrored }) => box !== null && !mirrored),
    });
  }
  for (const section of sections.toReversed()) {
    const outer = outerOf(section);
    if (outer !== undefined && standing.get(section)?.boxes === true) outer.boxes = true;
  }
}

/** The name that a text and an id make which stands elsewhere than at its opening: a comment's, or one behind the name. */
function withId(raw: string, id: Section['id'], plan: Plan, memory: NameMemory): Name {
  const name = readName(raw, memory);
  if (id === null || /^[\d.]+$/.test(id.value)) return name;
  const isExplicit = /^(?:\{|<!)/.test(plan.source.slice(id.span.start, id.span.start + 2));
  if ((isExplicit ? name.explicit : name.id) !== null) return name;
  const key = `${raw}\n${isExplicit ? '{' : '#'}${id.value}`;
  const known = memory.names.get(key);
  if (known !== undefined) return known;
  const made = isExplicit
    ? nameWith(name, name.id, id.value.toLowerCase())
    : nameWith(name, id.value.toUpperCase(), name.explicit);
  memory.names.set(key, made);
  return made;
}
