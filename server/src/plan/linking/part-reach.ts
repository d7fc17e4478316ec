import { areSame } from '../../text/are-same';
import { grouped } from '../../text/grouped';
import { remembered } from '../../text/remembered';
import type { Section, Task } from '../plan';
import type { Mirror, TotalLink, WorkItem } from '../work-item';
import { areAlike } from './alike';
import type { Body } from './candidates';
import type { Copy } from './copies';
import type { PartBody } from './part-body';
import type { PartLinks } from './part-links';
import { type Gathered, gather, inOrder, type Link } from './work-items';

/** The links of one part of a plan. */
export interface PartReach {
  /** The same object as long as the links are the same, but for how like the names are. */
  readonly linked: object;
  /** Work that stands or is spoken of in the part. */
  readonly workItems: readonly WorkItem[];
  readonly totals: readonly TotalLink[];
  /** Those whose task stands in the part. */
  readonly mirrors: readonly Mirror[];
  /** The work that sections and tasks of the part are; the same map as long as it is. */
  readonly items: Gathered;
  /** The places of other parts that its own links lead to. */
  readonly leads: readonly number[];
}

/** What a part was told of its links in the last version. */
export interface Reached {
  readonly reach: PartReach;
  /** What leads into the part, and makes work of its sections and tasks. */
  readonly into: readonly (readonly Link[])[];
  /** The work in no order. */
  readonly found: readonly WorkItem[];
  /** What that was found from. */
  readonly from: readonly object[];
}

/** What is told of one part, as it is gathered. */
interface Gathering {
  readonly into: (readonly Link[])[];
  /** Links that lead from it to other parts. */
  readonly out: { readonly to: PartBody; readonly links: readonly Link[] }[];
  readonly totals: TotalLink[];
  readonly mirrors: Mirror[];
  readonly leads: Set<PartBody>;
}

/** Tells each part of the links that lead into it and out of it; `more` are those that no part found by itself. */
export function reachOf(
  parts: readonly PartLinks[],
  more: readonly Link[],
  copies: readonly Copy[],
  body: Body,
  reached: WeakMap<PartBody, Reached>,
): { readonly workItems: readonly WorkItem[]; readonly parts: readonly PartReach[] } {
  const gathered = gatherings(parts, more, copies, body);
  const items = new Map(
    gathered.map(({ into }, at): readonly [PartBody | undefined, Gathered] => {
      const part = body.parts[at];
      const before = part && reached.get(part);
      const isKnown =
        before?.into.length === into.length &&
        before.into.every((links, place) => areSame(links, into[place] ?? []));
      return [part, isKnown ? before.reach.items : gather(into.flat(), before?.reach.items)];
    }),
  );
  const own = body.parts.map((part, at): PartReach => {
    const { into, out, totals, mirrors, leads: aims } = gathered[at] ?? nothing();
    const declared = parts[at]?.declared ?? [];
    const of = items.get(part) ?? new Map();
    const before = reached.get(part);
    const from = [of, declared, ...out.flatMap(({ to, links }) => [links, items.get(to) ?? links])];
    const isFrom = before !== undefined && areSame(before.from, from);
    const found = isFrom ? before.found : [...itemsOf(of, out, items), ...declared];
    const isFound = before !== undefined && areSame(before.found, found);
    const links = {
      items: of,
      workItems: isFound ? before.reach.workItems : inOrder(found),
      totals,
      mirrors,
    };
    const leads = [...aims].map((other) => other.at).filter((other) => other !== at);
    const reach = reachFrom(before?.reach, links, leads);
    reached.set(part, { reach, into, from, found });
    return reach;
  });
  const all = [...items.values()].flatMap(workIn);
  return { workItems: all.concat(parts.flatMap(({ declared }) => declared)), parts: own };
}

const workIn = remembered((of: Gathered): readonly WorkItem[] => [...of.values()].map(({ item }) => item));

/** The reach of a part; the same as before where it is. */
function reachFrom(
  before: PartReach | undefined,
  now: Omit<PartReach, 'linked' | 'leads'>,
  leads: readonly number[],
): PartReach {
  const linked = before !== undefined && areAlike(before, now) ? before.linked : {};
  const isSame =
    before?.linked === linked &&
    before.items === now.items &&
    before.workItems === now.workItems &&
    areSame(before.totals, now.totals) &&
    areSame(before.leads, leads);
  return isSame ? before : { linked, ...now, leads };
}

function gatherings(
  parts: readonly PartLinks[],
  more: readonly Link[],
  copies: readonly Copy[],
  body: Body,
): readonly Gathering[] {
  const all = parts.map(nothing);
  const of = (place: Section | Task): Gathering => all[body.partOf(place)?.at ?? 0] ?? nothing();
  const lead = (from: Gathering, to: PartBody | null, links: readonly Link[]): void => {
    if (to === null) return;
    const target = all[to.at];
    target?.into.push(links);
    from.leads.add(to);
    if (target !== from) from.out.push({ to, links });
  };
  const repeat = (from: Gathering, to: PartBody | null, mirrors: readonly Mirror[]): void => {
    if (to === null) return;
    all[to.at]?.mirrors.push(...mirrors);
    from.leads.add(to);
  };
  parts.forEach(({ leads, totals, repeats, names }, at) => {
    const own = all[at] ?? nothing();
    for (const [to, links] of leads) lead(own, to, links);
    for (const [to, mirrors] of repeats) repeat(own, to, mirrors);
    const aim = (place: Section): Gathering => {
      const to = body.partOf(place);
      if (to !== null) own.leads.add(to);
      return all[to?.at ?? 0] ?? nothing();
    };
    names.forEach(aim);
    for (const total of totals) {
      own.totals.push(total);
      const target = aim(total.section);
      if (target !== own) target.totals.push(total);
    }
  });
  for (const link of more) {
    const { mention } = link;
    const place = 'section' in mention ? mention.section : 'task' in mention ? mention.task : link.target;
    lead(of(place), body.partOf(link.target), [link]);
  }
  for (const { list, mirrors } of copies)
    for (const [to, own] of grouped(mirrors, (mirror) => body.partOf(mirror.of))) repeat(of(list), to, own);
  return all;
}

function nothing(): Gathering {
  return { into: [], out: [], totals: [], mirrors: [], leads: new Set() };
}

/** The work that stands in a part, and that its links lead to elsewhere, each once. */
function itemsOf(
  own: Gathered,
  out: Gathering['out'],
  items: ReadonlyMap<PartBody | undefined, Gathered>,
): ReadonlySet<WorkItem> {
  const found = new Set<WorkItem>();
  for (const { item } of own.values()) found.add(item);
  for (const { to, links } of out) {
    for (const { target } of links) {
      const work = items.get(to)?.get(target);
      if (work !== undefined) found.add(work.item);
    }
  }
  return found;
}
