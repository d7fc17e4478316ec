import { grouped } from '../../text/grouped';
import type { Plan, Section, Table, Task } from '../plan';
import type { Mention, Mirror, TotalLink, WorkItem } from '../work-item';
import { assign, type GroupMemory, isAsBefore } from './assign';
import type { Body } from './candidates';
import type { Copy } from './copies';
import { reasonOf } from './likeness';
import { placeMention } from './mention';
import { type Asking, type AskingGroup, type AskingMemory, findMentions } from './mentions';
import { type MirrorMemory, mirrorTasks } from './mirrors';
import { type NameMemory, readName, says } from './name';
import { namedLists } from './named-lists';
import type { PartBody } from './part-body';
import { type Pins, pinned } from './pins';
import { scopeOf, standOf } from './scope';
import { sameVersion } from './targets';
import { declaredItem, type Link } from './work-items';

/** What a plan is linked by, apart from the part that is asked. */
export interface Linking {
  readonly plan: Plan;
  readonly body: Body;
  /** What is known of that body from before: what the document was called, and what groups were found to mean. */
  readonly known: { readonly title: object; readonly groups: WeakMap<object, GroupMemory> };
  readonly memory: MirrorMemory & AskingMemory;
  readonly pins: Pins | null;
  /** What somebody wrote down that a place means. */
  readonly meant: (asking: Asking) => Meant | null;
  /** Lists that repeat work, beside those that say so of themselves. */
  readonly copied: ReadonlySet<Section>;
}

/** The place that a mention means. */
export type Meant = Omit<Link, 'mention'>;

/** What the places of one part were found to mean. */
export interface PartLinks {
  readonly links: readonly Link[];
  /** Those of them that were found by an id. */
  readonly linkedById: readonly Link[];
  /** The same by the parts that they lead to. */
  readonly leads: ReadonlyMap<PartBody | null, readonly Link[]>;
  /** Work that is declared here and found nowhere. */
  readonly declared: readonly WorkItem[];
  readonly totals: readonly TotalLink[];
  /** What copies in lists repeat that were linked, and in lists that name a phase, by the parts that hold it. */
  readonly repeats: ReadonlyMap<PartBody | null, readonly Mirror[]>;
  /** The sections that its own name. */
  readonly names: readonly Section[];
  /** Places where somebody wrote down what they mean, and what that is. */
  readonly stated: readonly { readonly asking: Asking; readonly target: Section | Task | null }[];
}

/** Links what stands in a part; what that was found from is added to `from`. */
export function linkPart(part: PartBody, linking: Linking, from: Set<object>): PartLinks {
  const { plan, body, known, memory, pins, meant, copied } = linking;
  const { sections } = part.part;
  const links: Link[] = [];
  const declared: WorkItem[] = [];
  const stated: PartLinks['stated'][number][] = [];
  const names = sections.flatMap((section) => section.names ?? []);
  for (const group of findMentions(part.part, plan, body, memory)) {
    if (group.own === plan.root) from.add(known.title);
    const askings = pins === null ? group.askings : group.askings.map((asking) => pinned(asking, pins));
    const found = likely({ ...group, askings }, linking, from);
    askings.forEach((asking, index) => {
      const { mention, name, target } = asking;
      const said = name.explicit === null && target === null ? null : meant(asking);
      if (name.explicit !== null || target !== null) stated.push({ asking, target: said?.target ?? null });
      const isApart = pins?.unlinked(mention.line) === true;
      const link = isApart ? null : (said ?? found[index] ?? null);
      if (link !== null && pins?.unlinked(link.target.line) !== true) {
        const { target: at, score, by } = link;
        links.push({ mention, target: at, score, by });
      } else if (isDeclaration(mention)) declared.push(declaredItem(mention));
    });
  }
  const lists = namedLists(sections, plan, memory);
  const repeating = new Set<Section>(lists.map(({ list }) => list));
  const listed = links.flatMap(({ mention, target }) =>
    mention.kind === 'list' && !copied.has(mention.section) && !repeating.has(mention.section)
      ? mirrorTasks(mention.section, target, plan, memory)
      : [],
  );
  const linkedById = links.filter(({ by }) => by === 'id');
  const totals = totalLinks(part.part.tables, links, linking);
  // What is urgent in an appendix need not be so in the phase that it names.
  links.push(...lists.flatMap((list) => copyLink(list, null)));
  const targets = [...links.map(({ target }) => target), ...names];
  for (const place of targets) from.add(body.partOf(place) ?? part);
  const leads = grouped(links, ({ target }) => body.partOf(target));
  const mirrors = listed.concat(lists.flatMap((list) => list.mirrors));
  const repeats = grouped(mirrors, ({ of }) => body.partOf(of));
  return { links, linkedById, leads, declared, totals, repeats, names, stated };
}

function isDeclaration({ kind, priority }: Mention): boolean {
  return kind === 'tree' && priority !== null;
}

/** Links by label and likeness. */
function likely(
  group: AskingGroup,
  { body, known, memory }: Linking,
  from: Set<object>,
): readonly (Meant | null)[] {
  const { askings, scope, own, least, key } = group;
  const names = askings.map(({ name }) => name);
  const asked = { names, tiers: body.tiers(scope.section, scope.closed), closed: scope.closed, own };
  const before = known.groups.get(key);
  const isKnown = before !== undefined && isAsBefore(before, asked);
  const { tiers, closed } = asked;
  const told = isKnown ? before : assign({ names, tiers, closed, own, context: contextOf(group, memory) });
  known.groups.set(key, told);
  if (!scope.closed) for (const { near } of told.asked) from.add(near);
  return told.found.map((one, at) => {
    const name = names[at];
    if (one === null || name === undefined || !sameVersion(own, one.candidate.target)) return null;
    if (one.score < least) return null;
    return { target: one.candidate.target, score: one.score, by: reasonOf(name, one.candidate.name) };
  });
}

/** In an open scope, what the heading over a group says beyond what its members say. */
function contextOf({ askings, scope, own }: AskingGroup, memory: NameMemory): ReadonlySet<string> {
  const said = scope.closed ? [] : readName(own.text, memory).tokens;
  const beyond = said.filter(
    ({ identity, text }) => identity && !askings.some(({ name }) => says(name, text)),
  );
  return beyond.length === 0 ? noContext : new Set(beyond.map(({ text }) => text));
}

const noContext: ReadonlySet<string> = new Set();

/** A list that repeats boxes of one section as a place that speaks of it; `priority` is what it says of that. */
export function copyLink({ list, of, share }: Copy, priority = list.priority): readonly Link[] {
  if (of === null) return [];
  return [{ mention: placeMention(list, priority, 'list'), target: of, score: share, by: 'name' }];
}

/** A totals row speaks of its scope: in a phase's summary always, else where its table's rows were found to be the scope's parts. */
function totalLinks(
  tables: readonly Table[],
  links: readonly Link[],
  { plan, body }: Linking,
): readonly TotalLink[] {
  const rows = new Set(links.map(({ mention }) => (mention.kind === 'row' ? mention.row : null)));
  return tables.flatMap((table) => {
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
