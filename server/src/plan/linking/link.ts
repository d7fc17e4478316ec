import { contains } from '../../text/span';
import type { Plan, Section, Table, Task } from '../plan';
import type { Mention, Mirror, TotalLink, WorkItem } from '../work-item';
import { assign, isAsBefore } from './assign';
import { noBody } from './body-memory';
import { type Body, readBody } from './candidates';
import { type Copy, findCopies } from './copies';
import { byId, likeness, plainWeight } from './likeness';
import { findLists } from './lists';
import { type LinkMemory, nothingLinked } from './memory';
import { type Asking, type AskingGroup, findMentions, holdsBoxes } from './mentions';
import { mirrorTasks } from './mirrors';
import { readName } from './name';
import { namedLists } from './named-lists';
import { pinned, readPins, stated } from './pins';
import { reasonOf } from './pool';
import { scopeOf, standOf } from './scope';
import { headingTargets, sameVersion } from './targets';
import { gather, type Link } from './work-items';

/** What of a plan is said more than once. */
export interface Links {
  readonly workItems: readonly WorkItem[];
  readonly totals: readonly TotalLink[];
  readonly mirrors: readonly Mirror[];
  /** Lists that repeat the boxes of an earlier section, beside the appendix sections that say so of themselves. */
  readonly copies: readonly Section[];
}

/**
 * Finds which places of a plan speak of the same work (docs/plan-language.md §8): only where one candidate is
 * clearly best.
 */
export function linkPlan(plan: Plan, memory: LinkMemory = nothingLinked()): Links {
  // Names that are typed on and on would gather.
  if (memory.names.size > 10_000 + 8 * (plan.sections.length + plan.tasks.length)) memory.names.clear();
  const whole = readBody(plan, memory.bodies.all, [], memory);
  const copies = repetitions(plan, whole);
  // What goes through the work once more is not what others mean.
  const lists = copies.map(({ list }) => list);
  if (copies.length === 0) memory.bodies.own = noBody();
  const body = copies.length === 0 ? whole : readBody(plan, memory.bodies.own, lists, memory);
  const pins = readPins(plan);
  const links: Link[] = [];
  const alone: Mention[] = [];
  const byPin = stated(plan, pins);
  const linkOne = statedLinks(plan, body, byPin);
  for (const group of findMentions(plan, body, memory)) {
    const askings = pins === null ? group.askings : group.askings.map((asking) => pinned(asking, pins));
    const found = likely({ ...group, askings }, body, memory);
    askings.forEach((asking, at) => {
      const isApart = pins?.unlinked(asking.mention.line) === true;
      const link = isApart ? null : (linkOne(asking) ?? found[at] ?? null);
      if (link === null || pins?.unlinked(link.target.line) === true) alone.push(asking.mention);
      else links.push({ mention: asking.mention, ...link });
    });
  }
  links.push(...repeatedIds(body, byPin, links), ...sameIds(plan, body, links));
  links.push(...copies.flatMap(copyLink));
  const named = namedLists(plan, memory);
  // What is urgent in an appendix need not be so in the phase that it names.
  links.push(
    ...named.flatMap(copyLink).map((link) => ({ ...link, mention: { ...link.mention, priority: null } })),
  );
  return {
    workItems: gather(links, alone),
    totals: totalLinks(plan, body, links),
    mirrors: [
      ...listMirrors(links, [...copies, ...named], plan, memory),
      ...[...copies, ...named].flatMap(({ mirrors }) => mirrors),
    ],
    copies: copies.map(({ list }) => list),
  };
}

/** Lists that repeat boxes of the body, be it that they are called lists or that they say the same. */
function repetitions(plan: Plan, body: Body): readonly Copy[] {
  const lists = findLists(plan, body);
  const isSaid = (section: Section): boolean =>
    isInDetailList(section) || lists.some(({ list }) => contains(list.span, section.span));
  return [...lists, ...findCopies(plan, body, isSaid)];
}

/** Whether the section stands in an appendix section or summary that says itself which phase it goes through. */
function isInDetailList(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if ((at.kind === 'appendix' || at.kind === 'summary') && at.names !== null) return true;
  }
  return false;
}

type Found = Omit<Link, 'mention'>;
type Stated = ReturnType<typeof stated>;

/** Links that somebody wrote down: an id on both places, or a link that leads to a heading. */
function statedLinks(plan: Plan, body: Body, byPin: Stated): (asking: Asking) => Found | null {
  const targets = headingTargets(plan);
  return ({ name, target, mention }) => {
    const places = name.explicit === null ? [] : (byPin.get(name.explicit) ?? []);
    const meant = anchorOf(
      places.filter((place) => place.line !== mention.line),
      body,
    );
    if (meant !== null) return { target: meant, score: byId, by: 'id' };
    const led = target === null ? undefined : targets(target);
    return led !== undefined && body.isCandidate(led) ? { target: led, score: byId, by: 'id' } : null;
  };
}

/** Of places with one id the one that holds the work: in the body rather than in an appendix. */
function anchorOf(places: readonly (Section | Task)[], body: Body): Section | Task | null {
  return (
    places.find((place) => ('heading' in place ? body.isCandidate(place) : !place.mirrored)) ??
    places[0] ??
    null
  );
}

/** Sections that bear the same stated id are one work. */
function repeatedIds(body: Body, byPin: Stated, links: readonly Link[]): readonly Link[] {
  const known = new Set(links.map(({ mention }) => mention.line));
  return [...byPin.values()].flatMap((places) => {
    const anchor = places.length < 2 ? null : anchorOf(places, body);
    return places.flatMap((place): Link[] => {
      if (anchor === null || place === anchor || known.has(place.line)) return [];
      return [{ mention: placeMention(place), target: anchor, score: byId, by: 'id' }];
    });
  });
}

/** An id that opens more boxes than this is a topic that they speak of. */
const mostUses = 3;

/** Boxes of the body that bear the id by which their work was found at another place: `P1-5` in a row, a heading and a milestone's list. */
function sameIds(plan: Plan, body: Body, links: readonly Link[]): readonly Link[] {
  const found = new Map<string, Section | Task>();
  for (const { by, target } of links) {
    const { id } = 'heading' in target ? body.nameOf(target) : body.nameOfTask(target);
    if (by === 'id' && id !== null) found.set(id, target);
  }
  if (found.size === 0) return [];
  const uses = new Map<string, number>();
  for (const { id } of plan.tasks) if (id !== null) uses.set(id.value, (uses.get(id.value) ?? 0) + 1);
  return plan.tasks.flatMap((task): Link[] => {
    if (task.box === null || task.mirrored || task.id === null || (uses.get(task.id.value) ?? 0) > mostUses)
      return [];
    const target = found.get(task.id.value.toUpperCase());
    if (target === undefined || target === task) return [];
    const own = body.nameOfTask(task);
    const other = 'heading' in target ? body.nameOf(target) : body.nameOfTask(target);
    const isWithin =
      'heading' in target && target.span.start <= task.span.start && task.span.end <= target.span.end;
    return isWithin || likeness(own, other, false, plainWeight) < byId
      ? []
      : [{ mention: placeMention(task), target, score: byId, by: 'id' }];
  });
}

function placeMention(place: Section | Task): Mention {
  const { line, title, priority } = place;
  const base = { span: title.span, line, title: title.value, score: null, by: null, closed: false, priority };
  if (!('heading' in place)) return { ...base, kind: 'task', task: place };
  return { ...base, kind: holdsBoxes(place) ? 'list' : 'section', section: place };
}

/** Links by label and likeness. */
function likely(group: AskingGroup, body: Body, memory: LinkMemory): readonly (Found | null)[] {
  const { askings, scope, own, least, key } = group;
  const names = askings.map(({ name }) => name);
  const asked = { names, tiers: body.tiers(scope.section, scope.closed), closed: scope.closed, own };
  const before = memory.groups.get(key);
  const isKnown = before !== undefined && isAsBefore(before, asked);
  const told = isKnown ? before : assign({ ...asked, context: contextOf(group, memory) });
  memory.groups.set(key, told);
  return told.found.map((one, at) => {
    const name = names[at];
    if (one === null || name === undefined || !sameVersion(own, one.candidate.target)) return null;
    if (one.score < least) return null;
    return { target: one.candidate.target, score: one.score, by: reasonOf(name, one.candidate.name) };
  });
}

/** In an open scope, what the heading over a group says beyond what its members say. */
function contextOf({ askings, scope, own }: AskingGroup, memory: LinkMemory): ReadonlySet<string> {
  const said = scope.closed ? [] : readName(own.text, memory).tokens;
  const beyond = said.filter(
    ({ identity, text }) => identity && !askings.some(({ name: { texts } }) => texts.has(text)),
  );
  return new Set(beyond.map(({ text }) => text));
}

function copyLink({ list, of, share }: Copy): readonly Link[] {
  if (of === null) return [];
  return [
    { mention: { ...placeMention(list), kind: 'list', section: list }, target: of, score: share, by: 'name' },
  ];
}

function listMirrors(
  links: readonly Link[],
  copies: readonly Copy[],
  plan: Plan,
  memory: LinkMemory,
): readonly Mirror[] {
  const copied = new Set(copies.map(({ list }) => list));
  return links.flatMap(({ mention, target }) =>
    mention.kind === 'list' && !copied.has(mention.section)
      ? mirrorTasks(mention.section, target, plan, memory)
      : [],
  );
}

/** A totals row speaks of its scope: in a phase's summary always, else where its table's rows were found to be the scope's parts. */
function totalLinks(plan: Plan, body: Body, links: readonly Link[]): readonly TotalLink[] {
  const rows = new Set(links.map(({ mention }) => (mention.kind === 'row' ? mention.row : null)));
  return plan.tables.flatMap((table) => {
    const row = table.rows.findLast(({ isTotal }) => isTotal);
    if (row === undefined || isUncounted(table)) return [];
    const scope = scopeOf(standOf(table, plan), plan, body);
    if (scope === null || !scope.closed) return [];
    const named = table.rows.filter(({ isTotal, isGroup, name }) => !isTotal && !isGroup && name !== null);
    const found = named.filter((other) => rows.has(other)).length;
    const speaks = table.section.names === scope.section || found * 2 >= named.length;
    return speaks && named.length > 0 ? [{ row, table, section: scope.section }] : [];
  });
}

function isUncounted({ kind }: Table): boolean {
  return kind === 'metric' || kind === 'role' || kind === 'risk' || kind === 'schedule';
}
