import { enlivenMention } from './linking/mention';
import { type LiveText, live } from './live-text';
import { pathsOf } from './paths';
import type { Plan } from './plan';
import { boxSays, columnOf, rowSays, sectionSays, treeItemSays } from './views';

/** Gives all that is in a plan its lines and paths again, which were not written down with it. */
export function enliven(plan: Plan): Plan {
  const text: LiveText = { now: plan.source, pathOf: pathsOf(plan) };
  const { root, sections, tasks, tables, trees, milestones, malformedBoxes } = plan;
  const rows = tables.flatMap((table) => table.rows);
  const columns = tables.flatMap((table) => table.columns);
  const levels = trees.flatMap((tree) => tree.levels);
  const items = levels.flatMap((level) => level.items);
  for (const section of [root, ...sections]) live(text, section, sectionSays);
  for (const row of rows) live(text, row, rowSays);
  for (const item of items) live(text, item, treeItemSays);
  for (const column of columns) columnOf(column as unknown as Parameters<typeof columnOf>[0]);
  for (const task of tasks) live(text, task, Object.hasOwn(task, 'fact') ? boxSays : null);
  for (const things of [tables, trees, levels, milestones, malformedBoxes])
    for (const thing of things) live(text, thing);
  for (const { mentions } of plan.workItems) mentions.forEach(enlivenMention);
  return plan;
}
