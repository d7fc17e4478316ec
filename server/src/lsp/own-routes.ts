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
import type { AllPlans } from './all-plans';
import type { Route } from './route';
import { route } from './route';
import { askFor, contextOf } from './session';

/** Said before it is known who listens. */
const failed: EditResult = {
  ok: false,
  reason: 'Planwright failed, see its log. Planwright 出错，请查看日志。',
};

/** The requests beyond LSP. What only they need is brought in when one of them first comes. */
export const ownRoutes = (allPlans: AllPlans): readonly Route[] => [
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
    const { uri } = params;
    const documents =
      uri === null ? await allPlans.whole() : [await session.plans.document(uri)].filter(isThere);
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
      const { plans, reading } = await allPlans.known(params.soFar === true);
      const answer =
        grouping === null
          ? { nodes: [], openP0: 0, plans: plans.length }
          : tree(plans, grouping, params, context);
      return reading ? { ...answer, reading } : answer;
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

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
