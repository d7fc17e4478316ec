import type { Action } from '../actions/action';
import type { EditParams, EditResult } from '../protocol';
import type { Edit } from '../text/edit';
import { lineText } from '../text/source';
import type { Wording } from '../text/wording';
import { wording } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { placesIn } from './to-lsp';

/** `planwright/edit`: an action on a task as edits, or why not. A task whose text or version has moved is never touched. */
export function editTask(
  document: PlanDocument,
  { action: id, task: handle, argument }: EditParams,
  actions: readonly Action[],
  context: FeatureContext,
): EditResult {
  const { plan, version, uri } = document;
  const refuse = (reason: Wording): EditResult => ({ ok: false, reason: reason[context.locale] });
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) return refuse(refusals.noAction);
  if (handle.version !== null && version !== null && handle.version !== version)
    return refuse(refusals.moved);
  const task = plan.tasks.find((candidate) => candidate.path === handle.id);
  if (task === undefined || lineText(plan.source, task.line) !== handle.text) return refuse(refusals.moved);
  const edits = action.run(plan, task, argument);
  if (edits === null) return refuse(refusals.notHere);
  const places = placesIn(plan.source, context.encoding);
  return {
    ok: true,
    uri,
    version,
    edits: edits.map(places.edit),
    guard: guardOf(edits, document, task.line),
  };
}

/** The lines that are about to change, as they now stand, and the task's own. */
function guardOf(
  edits: readonly Edit[],
  { plan: { source } }: PlanDocument,
  own: number,
): readonly { readonly line: number; readonly text: string }[] {
  const lines = new Set([own]);
  for (const { span } of edits) {
    for (let line = source.lineAt(span.start); line <= source.lineAt(span.end); line += 1) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b).map((line) => ({ line, text: lineText(source, line) }));
}

const refusals = {
  moved: wording(
    'The plan has changed in the meantime; nothing was written.',
    '计划在此期间已更改；未写入任何内容。',
  ),
  noAction: wording('There is no such action.', '没有这个操作。'),
  notHere: wording('This cannot be done with this task.', '无法对此任务执行该操作。'),
};
