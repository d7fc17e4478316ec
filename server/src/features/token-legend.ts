import type { Wording } from '../text/wording';
import { wording } from '../text/wording';

/** A type of token, and the TextMate scope of the themes that colour it. */
export interface TokenType {
  readonly id: string;
  readonly scope: string;
  readonly description: Wording;
}

/** The types of the legend, in its order; the manifest declares the same. `comment` is LSP's own. */
export const tokenTypes: readonly TokenType[] = [
  {
    id: 'planBox',
    scope: 'markup.list.box.planwright',
    description: wording('The box of a task.', '任务的复选框。'),
  },
  {
    id: 'planPhase',
    scope: 'entity.name.section.planwright',
    description: wording('What a phase is called: Week 1-2.', '阶段的名称：第1-2周。'),
  },
  {
    id: 'planStatus',
    scope: 'keyword.other.status.planwright',
    description: wording('A status that somebody wrote.', '写明的状态。'),
  },
  {
    id: 'planPriority',
    scope: 'keyword.other.priority.planwright',
    description: wording('A priority: P0.', '优先级：P0。'),
  },
  {
    id: 'planAmount',
    scope: 'constant.numeric.amount.planwright',
    description: wording('A number with a unit.', '带单位的数量。'),
  },
  {
    id: 'planDate',
    scope: 'constant.other.date.planwright',
    description: wording('A date, a length or a position in time.', '日期、时长或时间位置。'),
  },
  {
    id: 'comment',
    scope: 'comment',
    description: wording('A done task, where it is to be dimmed.', '需要淡化的已完成任务。'),
  },
];

/** What a token may also be: the states of a task. */
export const tokenModifiers: readonly string[] = [
  'todo',
  'doing',
  'done',
  'blocked',
  'deferred',
  'cancelled',
  'other',
];

/** The legend that both sides count by. */
export const tokensLegend = {
  tokenTypes: tokenTypes.map(({ id }) => id),
  tokenModifiers: [...tokenModifiers],
};
