import type { Group, Grouping, PlanEntry } from '../groupings/grouping';
import type { Spot } from '../plan/outline';
import { sameName } from '../plan/owners';
import { leavesOf } from '../plan/rollup';
import { actionIds, type ProtocolRange, type TreeNode, type TreeParams, type TreeResult } from '../protocol';
import { remembered } from '../text/remembered';
import type { PlanDocument } from '../workspace/plan-document';
import { pathOf } from '../workspace/uri-path';
import type { FeatureContext } from './context';
import { nameOfPlan } from './plan-name';
import { placesIn } from './to-lsp';

/** `planwright/tree`: the plans arranged as a grouping says, less what the filter leaves out. */
export function tree(
  documents: readonly PlanDocument[],
  grouping: Grouping,
  params: TreeParams,
  context: FeatureContext,
): TreeResult {
  const plans = documents.filter(({ isPlan }) => isPlan);
  const counts = {
    openP0: plans.reduce((sum, { outline }) => sum + openP0In(outline), 0),
    plans: plans.length,
  };
  if (params.countsOnly === true) return { ...counts, nodes: [] };
  const all = grouping.arrange(plans.map(entryOf), context.locale);
  const groups = params.view === 'plans' ? all : filtered(all, params, context);
  const way = params.reveal === undefined ? [] : wayTo(groups, params.reveal);
  const known = new Map(plans.map((document) => [document.uri, document]));
  const open = params.open && new Set([...params.open, ...way.slice(0, -1)]);
  const nodes = groups.map((group) => nodeOf(group, { known, open, context }));
  const revealed = way.at(-1);
  const isMeUnknown = params.mineOnly === true && context.settings.me.length === 0;
  return {
    ...counts,
    nodes,
    ...(revealed === undefined ? {} : { revealed }),
    ...(isMeUnknown ? { isMeUnknown } : {}),
  };
}

function entryOf(document: PlanDocument): PlanEntry {
  const { uri, outline, findings } = document;
  return { uri, name: nameOfPlan(document), outline, findings };
}

/** Remembered for each plan: of a whole workspace only what has changed is counted again. */
const openP0In = remembered(
  ({ root }: PlanDocument['outline']): number =>
    leavesOf(root).filter(({ urgency, status }) => urgency?.priority === 'P0' && !isClosed(status)).length,
);

/**
 * The part of the groups that a person asked for. A text is looked for in a node and in what stands above it, word by word;
 * `@me` means the names of the setting. What held something and holds nothing any more goes too.
 */
function filtered(
  groups: readonly Group[],
  params: TreeParams,
  { settings }: FeatureContext,
): readonly Group[] {
  const words = (params.filter ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = words.filter((word) => word !== '@me');
  const mineOnly = params.mineOnly === true || wanted.length < words.length;
  // What nothing is left out of need not be arranged to its end.
  if (wanted.length === 0 && !mineOnly && params.openOnly !== true && params.hideMirrored !== true) {
    return groups;
  }
  const me = new Set(settings.me.map(sameName));
  const isWanted = ({ status, task }: Group, path: string): boolean => {
    if (params.openOnly === true && isClosed(status)) return false;
    if (params.hideMirrored === true && task?.mirrored === true) return false;
    const owners = task?.owners ?? [];
    if (mineOnly && !owners.some((name) => me.has(sameName(name)))) return false;
    const all = [path, ...owners].join(' ').toLowerCase();
    return wanted.every((word) => all.includes(word));
  };
  const keep = (group: Group, above: string): readonly Group[] => {
    const path = `${above} ${group.label}`;
    if (group.isLeaf) return isWanted(group, path) ? [group] : [];
    const children = group.children.flatMap((child) => keep(child, path));
    return children.length > 0 ? [{ ...group, children }] : [];
  };
  return groups.flatMap((group) => keep(group, ''));
}

function isClosed(status: Group['status']): boolean {
  return status === 'done' || status === 'cancelled';
}

/** Ids from a topmost group down to the narrowest that holds the line, the deepest of several; empty where none does. */
function wayTo(
  groups: readonly Group[],
  { uri, line }: NonNullable<TreeParams['reveal']>,
): readonly string[] {
  const path = pathOf(uri);
  let best: { readonly way: readonly string[]; readonly lines: number } = { way: [], lines: Infinity };
  const visit = (group: Group, above: readonly string[]): void => {
    const { place } = group;
    // Whatever stands below a place of one document is of that document.
    if (place !== null && pathOf(place.uri) !== path) return;
    const way = [...above, group.id];
    const lastLine = place?.lastLine ?? place?.spot.endLine ?? -1;
    if (place !== null && place.spot.line <= line && line <= lastLine) {
      const lines = lastLine - place.spot.line;
      if (lines <= best.lines) best = { way, lines };
    }
    for (const child of group.children) visit(child, way);
  };
  for (const group of groups) visit(group, []);
  return best.way;
}

/** What nodes are made with. */
interface Making {
  readonly known: ReadonlyMap<string, PlanDocument>;
  /** Ids of nodes whose children are told; undefined: all. */
  readonly open: ReadonlySet<string> | undefined;
  readonly context: FeatureContext;
}

function nodeOf(group: Group, making: Making): TreeNode {
  const { id, label, description, tooltip, kind, status, place, task, takes, isLeaf } = group;
  const document = place === null ? undefined : making.known.get(place.uri);
  const isTold = isLeaf || making.open === undefined || making.open.has(id);
  const node: TreeNode = {
    id,
    label,
    description,
    tooltip,
    kind,
    status,
    location:
      place === null || document === undefined
        ? null
        : { uri: place.uri, range: rangeOf(place.spot, document, making.context) },
    task:
      task === null || task.boxLine === null || document === undefined
        ? null
        : {
            id: task.path,
            uri: document.uri,
            version: document.version,
            text: task.boxLine,
            checked: task.status === 'done',
          },
    ...(takes === undefined ? {} : { takes: takesOf(takes) }),
    children: isTold ? group.children.map((child) => nodeOf(child, making)) : [],
  };
  return isTold ? node : { ...node, more: true };
}

function takesOf(takes: NonNullable<Group['takes']>): NonNullable<TreeNode['takes']> {
  return 'priority' in takes
    ? { action: actionIds.setPriority, argument: takes.priority }
    : { action: actionIds.setStatus, argument: takes.status };
}

/** Outlines count as most clients do; for another the text is asked. */
function rangeOf(spot: Spot, document: PlanDocument, { encoding }: FeatureContext): ProtocolRange {
  if (encoding !== 'utf-16') return placesIn(document.plan.source, encoding).range(spot);
  return {
    start: { line: spot.line, character: spot.column },
    end: { line: spot.endLine, character: spot.endColumn },
  };
}
