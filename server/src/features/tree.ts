import type { Group, Grouping, PlanEntry } from '../groupings/grouping';
import { leavesOf } from '../plan/rollup';
import { rankOf } from '../plan/urgency';
import type { TreeNode, TreeParams, TreeResult } from '../protocol';
import { remembered } from '../text/remembered';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { nameOfPlan } from './plan-name';
import { handleOf } from './task-handle';
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
    openP0: plans.reduce((sum, document) => sum + openP0In(document), 0),
    plans: plans.length,
  };
  if (params.countsOnly === true) return { ...counts, nodes: [] };
  const entries = plans.map(entryOf);
  const known = new Map(plans.map((document) => [document.uri, document]));
  const groups = grouping.arrange(entries, context.locale).flatMap(filterBy(params, context));
  return { ...counts, nodes: groups.map((group) => nodeOf(group, known, context)) };
}

function entryOf(document: PlanDocument): PlanEntry {
  const { uri, plan, findings } = document;
  return { uri, name: nameOfPlan(document), plan, findings };
}

/** Remembered for each document: of a whole workspace only what has changed is counted again. */
const openP0In = remembered(
  ({ plan }: PlanDocument): number =>
    leavesOf(plan.root).filter((task) => rankOf(task) === 0 && !isClosed(task.status)).length,
);

/**
 * The part of a group that a person asked for. A text is looked for in a node and in what stands above it, word by word;
 * `@me` means the names of the setting. What held something and holds nothing any more goes too.
 */
function filterBy(params: TreeParams, { settings }: FeatureContext): (group: Group) => readonly Group[] {
  const wanted = (params.filter ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const names = settings.me.map((name) => name.toLowerCase());
  const isWanted = (text: string): boolean =>
    wanted.every((word) =>
      word === '@me' ? names.some((name) => text.includes(name)) : text.includes(word),
    );
  const keep = (group: Group, above: string): readonly Group[] => {
    if (params.openOnly === true && group.children.length === 0 && isClosed(group.status)) return [];
    if (params.hideMirrored === true && group.task?.mirrored === true) return [];
    const owner = group.task?.owner?.value ?? '';
    const path = `${above} ${group.label} ${owner}`.toLowerCase();
    const children = group.children.flatMap((child) => keep(child, path));
    if (children.length > 0) return [{ ...group, children }];
    return group.children.length === 0 && isWanted(path) ? [group] : [];
  };
  return (group) => keep(group, '');
}

function isClosed(status: Group['status']): boolean {
  return status === 'done' || status === 'cancelled';
}

function nodeOf(group: Group, known: ReadonlyMap<string, PlanDocument>, context: FeatureContext): TreeNode {
  const document = group.place === null ? undefined : known.get(group.place.uri);
  const location =
    group.place === null || document === undefined
      ? null
      : {
          uri: group.place.uri,
          range: placesIn(document.plan.source, context.encoding).range(group.place.span),
        };
  const { id, label, description, tooltip, kind, status } = group;
  const hasBox = group.task !== null && group.task.box !== null;
  return {
    id,
    label,
    description,
    tooltip,
    kind,
    status,
    location,
    task: hasBox && group.task !== null && document !== undefined ? handleOf(group.task, document) : null,
    children: group.children.map((child) => nodeOf(child, known, context)),
  };
}
