import type { Wording } from '../text/wording';
import { wording } from '../text/wording';

/** A value as JSON can hold it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The part of JSON Schema that the settings need; it goes into the manifest as it stands. */
export interface Schema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
}

/** One setting: what the manifest, the manual and the reader of settings know of it. Its order is its place in the table. */
export interface SettingRow {
  /** Without the `planwright.` before it. */
  readonly key: string;
  readonly schema: Schema;
  readonly default: Json;
  /** A day of the calendar, or empty: what no pattern can tell. */
  readonly isDay?: true;
  /** What its keys or items have to be, which no pattern can tell. */
  readonly names?: 'rules' | 'globs';
  /** `resource`: may differ from folder to folder. */
  readonly scope: 'resource' | 'window';
  /** Markdown. */
  readonly description: Wording;
  /** What each member of an `enum` means, in its order. */
  readonly enumDescriptions?: readonly Wording[];
}

const status: Schema = {
  type: 'string',
  enum: ['todo', 'doing', 'done', 'blocked', 'deferred', 'cancelled'],
};
const priority: Schema = { type: 'string', enum: ['P0', 'P1', 'P2', 'P3', 'P4'] };
const severity: Schema = { type: 'string', enum: ['error', 'warning', 'info', 'hint', 'off'] };
const texts: Schema = { type: 'array', items: { type: 'string' } };

/** Every setting, in the order in which they are shown. */
export const settingRows: readonly SettingRow[] = [
  {
    key: 'include',
    schema: texts,
    names: 'globs',
    default: [],
    scope: 'resource',
    description: wording(
      'Globs of Markdown files that are plans, whatever they contain. A comment `<!-- planwright: off -->` in the file outranks it.',
      '匹配的 Markdown 文件一律视为计划，不看内容。文件里的注释 `<!-- planwright: off -->` 优先于此设置。',
    ),
  },
  {
    key: 'exclude',
    schema: texts,
    names: 'globs',
    default: [],
    scope: 'resource',
    description: wording(
      'Globs of Markdown files that are no plans, whatever they contain. Outranks `#planwright.include#`.',
      '匹配的 Markdown 文件一律不视为计划，不看内容。优先于 `#planwright.include#`。',
    ),
  },
  {
    key: 'rules',
    schema: { type: 'object', additionalProperties: severity },
    names: 'rules',
    default: {},
    scope: 'resource',
    description: wording(
      'Severity of single rules: rule id → `error`, `warning`, `info`, `hint` or `off`. The manual lists the rules and their defaults.',
      '单条规则的严重程度：规则 id → `error`、`warning`、`info`、`hint` 或 `off`。规则及默认的严重程度见手册。',
    ),
  },
  {
    key: 'run',
    schema: { type: 'string', enum: ['onType', 'onSave'] },
    default: 'onType',
    scope: 'window',
    description: wording('When problems are brought up to date.', '何时更新问题。'),
    enumDescriptions: [
      wording('While typing.', '输入时。'),
      wording('When the file is saved.', '保存文件时。'),
    ],
  },
  {
    key: 'diagnostics.scope',
    schema: { type: 'string', enum: ['open', 'workspace'] },
    default: 'open',
    scope: 'window',
    description: wording('Whose problems are shown.', '显示哪些文件的问题。'),
    enumDescriptions: [
      wording('Those of open plans.', '已打开的计划。'),
      wording('Those of every plan of the workspace.', '工作区中的所有计划。'),
    ],
  },
  {
    key: 'maxProblems',
    schema: { type: 'integer', minimum: 1, maximum: 100000 },
    default: 1000,
    scope: 'resource',
    description: wording(
      'At most so many problems per file, those around the lines last edited or looked at first; the last one says how many more there are.',
      '每个文件最多显示的问题数，优先显示最近编辑或查看的行附近的问题；最后一条说明还有多少条未显示。',
    ),
  },
  {
    key: 'budget.tolerance',
    schema: { type: 'number', minimum: 0, maximum: 1 },
    default: 0,
    scope: 'resource',
    description: wording(
      'Share by which the parts of a section may exceed its budget without a problem: `0.1` is ten per cent.',
      '各部分之和允许超出预算的比例，超出不多于此则不报告：`0.1` 即百分之十。',
    ),
  },
  {
    key: 'effort.hoursPerDay',
    schema: { type: 'number', minimum: 1, maximum: 24 },
    default: 8,
    scope: 'resource',
    description: wording(
      'Working hours of a day, to add hours to days.',
      '每天的工作小时数，用于小时与天的换算。',
    ),
  },
  {
    key: 'effort.daysPerWeek',
    schema: { type: 'number', minimum: 1, maximum: 7 },
    default: 5,
    scope: 'resource',
    description: wording(
      'Working days of a week, to add days to weeks.',
      '每周的工作天数，用于天与周的换算。',
    ),
  },
  {
    key: 'tasks.emojiBullets',
    schema: { type: 'boolean' },
    default: false,
    scope: 'resource',
    description: wording(
      'Bullets that begin with a status emoji (`- ✅ …`) count as tasks.',
      '以状态表情符号开头的列表项（`- ✅ …`）算作任务。',
    ),
  },
  {
    key: 'tasks.states',
    schema: { type: 'object', additionalProperties: status },
    default: {},
    scope: 'resource',
    description: wording(
      'Further characters in boxes: `{ "?": "blocked" }` makes `- [?]` a blocked task.',
      '复选框中的更多字符：`{ "?": "blocked" }` 使 `- [?]` 表示受阻的任务。',
    ),
  },
  {
    key: 'status',
    schema: { type: 'object', additionalProperties: status },
    default: {},
    scope: 'resource',
    description: wording(
      'Further marks and words for a status: `{ "🎉": "done", "已上线": "done" }`.',
      '更多表示状态的符号和词语：`{ "🎉": "done", "已上线": "done" }`。',
    ),
  },
  {
    key: 'priority',
    schema: { type: 'object', additionalProperties: priority },
    default: {},
    scope: 'resource',
    description: wording(
      'Further words for a priority, read wherever `P0` is: `{ "Sev1": "P0", "加急": "P0" }`.',
      '更多表示优先级的词语，可写在任何能写 `P0` 的地方：`{ "Sev1": "P0", "加急": "P0" }`。',
    ),
  },
  {
    key: 'units',
    schema: {
      type: 'object',
      additionalProperties: {
        type: 'string',
        enum: ['lines', 'words', 'pages', 'points', 'count', 'hour', 'day', 'week', 'month'],
      },
    },
    default: {},
    scope: 'resource',
    description: wording(
      'Further words for a unit: `{ "scenes": "count", "课时": "hour" }`. What is counted keeps its own word.',
      '更多表示单位的词语：`{ "scenes": "count", "课时": "hour" }`。计数单位保留原词。',
    ),
  },
  {
    key: 'me',
    schema: texts,
    default: [],
    scope: 'window',
    description: wording(
      'Names that mean you where a task has an owner: `["@ada", "Ada Lovelace"]`.',
      '任务负责人中代表你本人的名字：`["@ada", "Ada Lovelace"]`。',
    ),
  },
  {
    key: 'lens.mode',
    schema: { type: 'string', enum: ['lens', 'inlay', 'off'] },
    default: 'lens',
    scope: 'window',
    description: wording('How progress is shown in the text.', '如何在文本中显示进度。'),
    enumDescriptions: [
      wording(
        'A line above each phase, task heading and list of tasks.',
        '在每个阶段、任务标题和任务列表上方显示一行。',
      ),
      wording(
        'A hint at the end of the heading; the text never moves.',
        '在标题末尾显示提示；文本不会移动。',
      ),
      wording('Not at all.', '不显示。'),
    ],
  },
  {
    key: 'lens.show',
    schema: {
      type: 'array',
      items: { type: 'string', enum: ['bar', 'tasks', 'weight', 'dates', 'problems', 'next'] },
    },
    default: ['bar', 'tasks', 'weight', 'dates', 'problems', 'next'],
    scope: 'window',
    description: wording(
      'What the lens tells: a bar, tasks done, weight done, the time left, the number of problems, the next task.',
      '进度行的内容：进度条、已完成任务、已完成工作量、剩余时间、问题数、下一个任务。',
    ),
  },
  {
    key: 'tree.groupBy',
    schema: { type: 'string' },
    default: 'priority',
    scope: 'window',
    description: wording(
      'How the Tasks tree is arranged: by `priority`, `phase`, `status` or `document`.',
      '任务树的分组方式：`priority`、`phase`、`status` 或 `document`。',
    ),
  },
  {
    key: 'tree.filter',
    schema: { type: 'string' },
    default: '',
    scope: 'window',
    description: wording(
      'The Tasks tree shows only what contains this text.',
      '任务树仅显示包含此文本的内容。',
    ),
  },
  {
    key: 'report.charts',
    schema: { type: 'boolean' },
    default: true,
    scope: 'window',
    description: wording('Draw charts in the progress report.', '在进度报告中绘制图表。'),
  },
  {
    key: 'dimDone',
    schema: { type: 'boolean' },
    default: false,
    scope: 'window',
    description: wording(
      'Done tasks are coloured like comments, where the theme takes semantic colours.',
      '已完成的任务以注释的颜色显示（需主题支持语义高亮）。',
    ),
  },
  {
    key: 'today',
    schema: { type: 'string', pattern: '^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))?$' },
    isDay: true,
    default: '',
    scope: 'resource',
    description: wording(
      'The day (`YYYY-MM-DD`) that counts as today; empty for the calendar’s.',
      '视为今天的日期（`YYYY-MM-DD`）；留空则为实际日期。',
    ),
  },
  {
    key: 'locale',
    schema: { type: 'string', enum: ['auto', 'en', 'zh-cn'] },
    default: 'auto',
    scope: 'window',
    description: wording('The language of messages.', '消息所用的语言。'),
    enumDescriptions: [
      wording('That of the editor.', '与编辑器相同。'),
      wording('English.', '英语。'),
      wording('Simplified Chinese.', '简体中文。'),
    ],
  },
  {
    key: 'maxFileSize',
    schema: { type: 'number', exclusiveMinimum: 0 },
    default: 16,
    scope: 'resource',
    description: wording(
      'Files larger than so many megabytes are left alone.',
      '大于此兆字节数的文件不予处理。',
    ),
  },
  {
    key: 'trace.server',
    schema: { type: 'string', enum: ['off', 'messages', 'verbose'] },
    default: 'off',
    scope: 'window',
    description: wording(
      'What of the conversation with the language server is written to the output channel.',
      '将与语言服务器的哪些通信写入输出频道。',
    ),
    enumDescriptions: [
      wording('Nothing.', '不写。'),
      wording('Each message.', '每条消息。'),
      wording('Each message with its content.', '每条消息及其内容。'),
    ],
  },
];
