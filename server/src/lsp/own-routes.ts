import { tooLargeMessage } from '../features/too-large';
import type { Grouping } from '../groupings/grouping';
import type {
  EditParams,
  EditResult,
  GroupingsResult,
  ReportParams,
  ReportResult,
  StatusParams,
  StatusResult,
  TaskAtParams,
  TaskAtResult,
  TreeParams,
  TreeResult,
} from '../protocol';
import {
  editRequest,
  groupingsRequest,
  reportRequest,
  statusRequest,
  taskAtRequest,
  treeRequest,
} from '../protocol';
import { wording } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { withProgress } from './progress';
import type { Route } from './route';
import { route } from './route';
import type { Session } from './session';
import { askFor, contextOf } from './session';

/** Said before it is known who listens. */
const failed: EditResult = {
  ok: false,
  reason: 'Planwright failed, see its log. Planwright 出错，请查看日志。',
};

/** The requests beyond LSP. What only they need is brought in when one of them first comes. */
export const ownRoutes: readonly Route[] = [
  route<EditParams, EditResult>(editRequest, {}, failed, async (params, session) => {
    const asked = await askFor(session, params.task.uri);
    if (asked === null) return { ok: false, reason: noFile[(await contextOf(session, null)).locale] };
    const [{ actions }, { editTask }] = await Promise.all([
      import('../actions/index'),
      import('../features/edit-task'),
    ]);
    return editTask(asked.document, params, actions, asked.context);
  }),
  route<unknown, GroupingsResult>(groupingsRequest, {}, [], async (_, session) => {
    const { groupings } = await import('../groupings/index');
    const { locale } = await contextOf(session, null);
    return groupings.map(({ id, label }) => ({ id, label: label[locale] }));
  }),
  route<ReportParams, ReportResult>(reportRequest, {}, { title: '', text: '' }, async (params, session) => {
    const [{ progressFormats }, { report }] = await Promise.all([
      import('../reports/index'),
      import('../features/report'),
    ]);
    const format = progressFormats.find(({ id }) => id === params.format) ?? progressFormats[0];
    if (format === undefined) return { title: '', text: '' };
    const documents = await documentsOf(session, params.uri);
    return report(documents, format, session.folders, await contextOf(session, params.uri));
  }),
  route<StatusParams, StatusResult>(statusRequest, {}, null, async ({ uri }, session) => {
    const asked = await askFor(session, uri);
    const { status } = await import('../features/status');
    return asked === null ? null : status(asked.document, asked.context);
  }),
  route<TaskAtParams, TaskAtResult>(taskAtRequest, {}, null, async ({ uri, line }, session) => {
    const asked = await askFor(session, uri);
    const { taskAt } = await import('../features/task-handle');
    return asked === null ? null : taskAt(asked.document, line);
  }),
  route<TreeParams, TreeResult>(
    treeRequest,
    {},
    { nodes: [], openP0: 0, plans: 0 },
    async (params, session) => {
      const [{ groupings }, { plansView }, { tree }] = await Promise.all([
        import('../groupings/index'),
        import('../groupings/plans'),
        import('../features/tree'),
      ]);
      const context = await contextOf(session, null);
      const grouping =
        params.view === 'plans' ? plansView : groupingFor(params, groupings, context.settings.treeGroupBy);
      const plans = await allPlans(session);
      return grouping === null
        ? { nodes: [], openP0: 0, plans: plans.length }
        : tree(plans, grouping, params, context);
    },
  ),
];

const noFile = wording('The file could not be read.', '无法读取文件。');

/** The arrangement asked for, else the settings', else the first. */
function groupingFor(params: TreeParams, groupings: readonly Grouping[], chosen: string): Grouping | null {
  const wanted = [params.grouping, chosen, 'priority'];
  const byId = wanted.map((id) => groupings.find((grouping) => grouping.id === id));
  return byId.find((grouping) => grouping !== undefined) ?? groupings[0] ?? null;
}

async function documentsOf(session: Session, uri: string | null): Promise<readonly PlanDocument[]> {
  if (uri === null) return allPlans(session);
  const document = await session.plans.document(uri);
  return document === null ? [] : [document];
}

/** Every plan of the workspace; that they are being read is shown the first time. */
async function allPlans(session: Session): Promise<readonly PlanDocument[]> {
  if (session.plans.isIndexed) return session.plans.all();
  const plans = await withProgress(session, readingPlans, (onStep) => session.plans.all(onStep));
  if (session.tooLarge.size > 0) {
    const { locale } = await contextOf(session, null);
    const message = tooLargeMessage(session.tooLarge, locale);
    // LSP 3.17, MessageType.Info.
    await session.connection.sendNotification('window/showMessage', { type: 3, message });
  }
  return plans;
}

const readingPlans = wording('Reading plans', '正在读取计划');
