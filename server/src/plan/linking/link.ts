import { remembered } from '../../text/remembered';
import type { Steps } from '../../text/steps';
import type { Plan, Section, Task } from '../plan';
import type { Mirror, TotalLink, WorkItem } from '../work-item';
import { type BodyMemory, noBody } from './body-memory';
import { type Body, readBody } from './candidates';
import { type Copy, findCopies } from './copies';
import { byId } from './likeness';
import { findLists } from './lists';
import type { LinkMemory } from './memory';
import type { Asking } from './mentions';
import { copyLink, type Linking, linkPart, type Meant, type PartLinks } from './part-links';
import { type PartReach, reachOf } from './part-reach';
import { readPins, type Stated, stated } from './pins';
import { repeatedIds, sameIds } from './same-ids';
import { documentStage } from './scope';
import { type Anchors, headingTargets } from './targets';
import { inOrder } from './work-items';

/** What of a plan is said more than once. */
export interface Links {
  readonly workItems: readonly WorkItem[];
  readonly totals: readonly TotalLink[];
  readonly mirrors: readonly Mirror[];
  /** Lists that repeat the boxes of an earlier section, beside the appendix sections that say so of themselves. */
  readonly copies: readonly Section[];
  /** The same for each part of the plan. */
  readonly parts: readonly PartReach[];
}

/**
 * Finds which places of a plan speak of the same work (docs/plan-language.md §8): only where one candidate is clearly best. A part that is
 * linked is a step.
 */
export function* linkInSteps(plan: Plan, memory: LinkMemory): Steps<Links> {
  // Names that are typed on and on would gather.
  if (memory.names.size > 10_000 + 8 * (plan.sections.length + plan.tasks.length)) {
    memory.names.clear();
    memory.tokens.clear();
  }
  const whole = readBody(plan, memory.bodies.all, [], memory);
  const gone = goneFrom(whole, memory.bodies.all, plan, memory.lists);
  yield;
  const called = findLists(plan, whole, gone, memory.lists);
  const copies = called.concat(yield* findCopies(whole, called, gone, memory.copies));
  // What goes through the work once more is not what others mean.
  const lists = copies.map(({ list }) => list);
  if (copies.length === 0) memory.bodies.own = noBody();
  const known = copies.length === 0 ? memory.bodies.all : memory.bodies.own;
  const body = copies.length === 0 ? whole : readBody(plan, known, lists, memory);
  if (body !== whole) goneFrom(body, known, plan);
  const pins = readPins(plan);
  const byPin = stated(plan, body, pins);
  const meant = statedLinks(plan, body, byPin, memory.anchors);
  const linking = { plan, body, known, memory, pins, meant, copied: new Set(lists) };
  const parts = yield* linkParts(linking, known);
  yield;
  const more = [...repeatedIds(byPin, anchorOf(body), parts), ...sameIds(body, parts, memory.taskIds)];
  more.push(...copies.flatMap(linkOfCopy));
  const reach = reachOf(parts, more, copies, body, known.reached);
  return {
    workItems: inOrder(reach.workItems),
    totals: parts.flatMap(({ totals }) => totals),
    mirrors: reach.parts.flatMap(({ mirrors }) => mirrors),
    copies: lists,
    parts: reach.parts,
  };
}

/** What parts were linked by, or lists found by, and is no more. */
function goneFrom(
  { tiers }: Body,
  known: BodyMemory,
  { root }: Plan,
  lists: LinkMemory['lists'] | null = null,
): readonly object[] {
  const gone: object[] = known.gone.splice(0);
  const isUsed = (likely: object) => known.links.holds(likely) || lists?.holds(likely) === true;
  // A pool that nobody has asked yet need not be filled.
  const { sections, tasks } = known.open;
  if (!sections.isUnused || !tasks.isUnused)
    for (const { pool } of tiers(root, false)) gone.push(...pool().takeGone(isUsed));
  known.links.forget(gone);
  return gone;
}

/** Links each part that is not as it was, or that was linked by what is no more. */
function* linkParts(linking: Linking, known: BodyMemory): Steps<readonly PartLinks[]> {
  const { plan, body, pins, meant } = linking;
  const { links } = known;
  const { root } = plan;
  const around = JSON.stringify([documentStage(plan), root.priority, pins?.key]);
  if (known.around === null && body.parts.length > mostAtOnce) yield* readCandidates(body);
  if (known.around !== around) links.clear();
  known.around = around;
  if (known.title.text !== root.text) {
    links.forget([known.title]);
    known.title = { text: root.text };
    known.groups = new WeakMap();
  }
  const linked: PartLinks[] = [];
  for (const part of body.parts) {
    const before = links.get(part);
    if (before?.stated.every(({ asking, target }) => (meant(asking)?.target ?? null) === target)) {
      linked.push(before);
      continue;
    }
    yield;
    const from = new Set<object>([part]);
    const found = linkPart(part, linking, from);
    links.set(part, found, from);
    linked.push(found);
  }
  return linked;
}

/** The names of more parts than this take so long to be read that others should have their turn between. */
const mostAtOnce = 50;

/** What is to be asked for as a whole, part by part. */
function* readCandidates({ parts }: Body): Steps<void> {
  for (const part of parts) {
    yield;
    part.sections();
    part.tasks();
  }
}

/** Links that somebody wrote down: an id on both places, or a link that leads to a heading. */
function statedLinks(
  plan: Plan,
  body: Body,
  byPin: Stated,
  anchors: Anchors,
): (asking: Asking) => Meant | null {
  const anchor = anchorOf(body);
  const targets = headingTargets(plan, anchors);
  return ({ name, target, mention }) => {
    const places = name.explicit === null ? [] : (byPin.get(name.explicit) ?? []);
    const meant = anchor(places.filter((place) => place.line !== mention.line));
    if (meant !== null) return { target: meant, score: byId, by: 'id' };
    const led = target === null ? undefined : targets(target);
    return led !== undefined && body.isCandidate(led) ? { target: led, score: byId, by: 'id' } : null;
  };
}

/** Of places with one id the one that holds the work: in the body rather than in an appendix. */
function anchorOf(body: Body): (places: readonly (Section | Task)[]) => Section | Task | null {
  const holds = (place: Section | Task) => ('heading' in place ? body.isCandidate(place) : !place.mirrored);
  return (places) => places.find(holds) ?? places[0] ?? null;
}

const linkOfCopy = remembered((copy: Copy) => copyLink(copy));
