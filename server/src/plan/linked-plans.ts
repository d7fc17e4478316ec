import { remembered } from '../text/remembered';
import type { Source } from '../text/source';
import { allDeliverables, type LinkedWork, type Measures } from './deliverables';
import { reportsOnTasks } from './evidence';
import { type FileLink, fileLinks } from './file-links';
import type { Plan, PlanPart, Row, Section, Table, Task } from './plan';

/** A row, a heading or a task that leads to another document: if there is a plan, or a section of one, it is a mention of that. */
export type PlanLink = FileLink & {
  readonly title: string;
  /** 0-based. */
  readonly line: number;
} & (
    | { readonly kind: 'row'; readonly row: Row; readonly table: Table }
    | { readonly kind: 'section'; readonly section: Section }
    | { readonly kind: 'task'; readonly task: Task }
  );

/** A place that leads to a Markdown file by what is written there, whatever else the plan makes of it. */
type Leading = { readonly found: FileLink } & (
  | { readonly row: Row; readonly table: Table }
  | { readonly section: Section }
  | { readonly task: Task }
);

/** The places that lead to Markdown files, in the order of the text; who names several files means none. The plan may be the view of a part. Remembered per plan. */
export const planLinks = remembered((plan: Plan): readonly PlanLink[] =>
  linksOf(leadingIn(plan, plan.source)),
);

/** Every file that a plan's findings depend on: outputs of its tasks, and the plans that it mentions. */
export function filesOf(plan: Plan): readonly FileLink[] {
  const { parts, source } = plan;
  return [...allDeliverables(plan), ...linksOf(parts.flatMap((part) => leadingOf({ part, source })))];
}

const leadingOf = remembered(
  ({ part, source }: { readonly part: PlanPart; readonly source: Source }) => leadingIn(part, source),
  ({ part }) => part.told,
);

function leadingIn(
  { tables, sections, tasks }: Pick<Plan, 'tables' | 'sections' | 'tasks'>,
  source: Source,
): readonly Leading[] {
  return [
    ...tables.flatMap((table) => leadingRows(table, source)),
    ...sections.flatMap((section) => leadingSection(section, source)),
    ...tasks.flatMap((task) => leadingTask(task, source)),
  ];
}

function linksOf(leading: readonly Leading[]): readonly PlanLink[] {
  const links = leading.flatMap((one): PlanLink[] => {
    const { found } = one;
    if ('row' in one) {
      const { row, table } = one;
      return row.name === null
        ? []
        : [{ ...found, kind: 'row', row, table, title: row.name.value, line: row.line }];
    }
    if ('section' in one) {
      const { section } = one;
      if (!reportsOnTasks(section)) return [];
      return [{ ...found, kind: 'section', section, title: section.title.value, line: section.line }];
    }
    const { task } = one;
    return task.mirrored ? [] : [{ ...found, kind: 'task', task, title: task.title.value, line: task.line }];
  });
  return links.sort((a, b) => a.span.start - b.span.start);
}

/** The places that lead to work which was measured, with what was found of it. */
export function linkedWorks(
  plan: Plan,
  measures: Measures,
): readonly { readonly link: PlanLink; readonly work: LinkedWork; readonly line: number }[] {
  if (measures.size === 0) return [];
  return planLinks(plan).flatMap((link) => {
    const measured = measures.get(link.target);
    const work = measured?.work ?? null;
    return measured === undefined || work === null ? [] : [{ link, work, line: measured.line }];
  });
}

function onlyLink(text: string, at: number): FileLink | null {
  const links = fileLinks(text, at).filter(({ path }) => /\.(?:md|markdown)$/i.test(path));
  const [only] = links;
  return only !== undefined && links.every(({ target }) => target === only.target) ? only : null;
}

/** What lists documents says of them whether they are written. */
const listsDocuments =
  /^(?:docs?|documents?|files?|文档|文件|文件名|文档名称|ドキュメント|文書|ファイル|문서|파일|dokument|datei)\b|^(?:文档|文件|文書|ドキュメント|ファイル|문서|파일)/i;

function leadingRows(table: Table, source: Source): readonly Leading[] {
  const { kind, columns, rows } = table;
  if (kind === 'metric' || kind === 'role' || kind === 'risk' || kind === 'schedule') return [];
  const name = columns.find(({ role }) => role === 'name');
  if (name === undefined || listsDocuments.test(name.header.value.trim())) return [];
  return rows.flatMap((row) => {
    if (row.isTotal || row.isGroup) return [];
    const found = onlyLink(source.slice(row.span.start, row.span.end), row.span.start);
    return found === null ? [] : [{ found, row, table }];
  });
}

function leadingSection(section: Section, source: Source): readonly Leading[] {
  const { start, end } = section.heading;
  const found = onlyLink(source.slice(start, end), start);
  return found === null ? [] : [{ found, section }];
}

/** A task that is called by the link; one that only refers to a document (`Write [the plan](plan.md)`) is work of its own. */
function leadingTask(task: Task, source: Source): readonly Leading[] {
  if (task.box === null) return [];
  const [line = ''] = source.slice(task.box.end, task.span.end).split(/[\r\n]/, 1);
  const found = onlyLink(line, task.box.end);
  if (found === null) return [];
  const before = source.slice(task.box.end, found.span.start);
  const text = source.slice(found.span.start, found.span.end);
  const refers = /[\p{L}\p{N}]/u.test(before) || isDocument.test(text.slice(0, text.indexOf('](')));
  return refers ? [] : [{ found, task }];
}

/** Who ticks `[Migration plan](plan.md)` may have written it, and not carried it out. */
const isDocument =
  /\b(?:plan|spec|specification|design|proposal|doc|docs|document|rfc|adr|draft|report|guide|notes)\b|\.(?:md|markdown)$|计划|規劃|规划|方案|文档|设计|报告|指南|計画|設計|仕様|文書|계획|설계|문서|보고|konzept|entwurf|bericht|dokument/i;
