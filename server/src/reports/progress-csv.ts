import type { PlanReport, ProgressFormat, SectionReport } from './report';

const header = [
  'path',
  'line',
  'depth',
  'kind',
  'label',
  'title',
  'status',
  'done',
  'total',
  'percent',
  'claimed',
  'boxes_done',
  'boxes',
  'mirrored_done',
  'mirrored',
  'unit',
  'weighted_done',
  'weighted_total',
  'start',
  'end',
  'overdue',
];

/** One row per plan and per section, for a spreadsheet (RFC 4180). */
export const progressCsv: ProgressFormat = {
  id: 'csv',
  render: ({ plans }) =>
    [header, ...plans.flatMap(planRows)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join(''),
};

type Cell = string | number | boolean | null;

function planRows(plan: PlanReport): Cell[][] {
  const { tasks, boxes, mirrored, weighted } = plan;
  const own: Cell[] = [
    plan.path,
    plan.line,
    0,
    'plan',
    null,
    plan.title,
    null,
    tasks.done,
    tasks.total,
    plan.percent,
    null,
    boxes.done,
    boxes.total,
    mirrored.done,
    mirrored.total,
    weighted?.unit ?? null,
    weighted?.done ?? null,
    weighted?.total ?? null,
    null,
    null,
    null,
  ];
  return [own, ...plan.sections.flatMap((section) => sectionRows(plan.path, section, 1))];
}

function sectionRows(path: string, section: SectionReport, depth: number): Cell[][] {
  const { tasks, boxes, mirrored, weighted, dates } = section;
  const own: Cell[] = [
    path,
    section.line,
    depth,
    section.kind,
    section.label,
    section.title,
    section.status,
    tasks.done,
    tasks.total,
    section.percent,
    section.claim?.percent ?? null,
    boxes.done,
    boxes.total,
    mirrored.done,
    mirrored.total,
    weighted?.unit ?? null,
    weighted?.done ?? null,
    weighted?.total ?? null,
    dates?.start ?? null,
    dates?.end ?? null,
    section.overdue,
  ];
  return [own, ...section.sections.flatMap((child) => sectionRows(path, child, depth + 1))];
}

/** A text that a spreadsheet would take for a formula is told to be text by an apostrophe. */
function cell(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
