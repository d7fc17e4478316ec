import { deliverables, type LinkedWork, type Measures } from './deliverables';
import { reportsOnTasks } from './evidence';
import { type FileLink, fileLinks } from './file-links';
import type { Plan, Row, Section, Table, Task } from './plan';

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

const known = new WeakMap<Plan, readonly PlanLink[]>();

/** The places that lead to Markdown files, in the order of the text; who names several files means none. Remembered per plan. */
export function planLinks(plan: Plan): readonly PlanLink[] {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const found = [...rowLinks(plan), ...sectionLinks(plan), ...taskLinks(plan)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  known.set(plan, found);
  return found;
}

/** Every file that a plan's findings depend on: outputs of its tasks, and the plans that it mentions. */
export function filesOf(plan: Plan): readonly FileLink[] {
  return [...deliverables(plan), ...planLinks(plan)];
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

function rowLinks(plan: Plan): readonly PlanLink[] {
  return plan.tables.flatMap((table) => {
    const { kind, columns, rows } = table;
    if (kind === 'metric' || kind === 'role' || kind === 'risk' || kind === 'schedule') return [];
    const name = columns.find(({ role }) => role === 'name');
    if (name === undefined || listsDocuments.test(name.header.value.trim())) return [];
    return rows.flatMap((row): PlanLink[] => {
      if (row.isTotal || row.isGroup || row.name === null) return [];
      const found = onlyLink(plan.source.slice(row.span.start, row.span.end), row.span.start);
      return found === null
        ? []
        : [{ ...found, kind: 'row', row, table, title: row.name.value, line: row.line }];
    });
  });
}

function sectionLinks({ sections, source }: Plan): readonly PlanLink[] {
  return sections.filter(reportsOnTasks).flatMap((section): PlanLink[] => {
    const { start, end } = section.heading;
    const found = onlyLink(source.slice(start, end), start);
    return found === null
      ? []
      : [{ ...found, kind: 'section', section, title: section.title.value, line: section.line }];
  });
}

/** A task that is called by the link; one that only refers to a document (`Write [the plan](plan.md)`) is work of its own. */
function taskLinks({ tasks, source }: Plan): readonly PlanLink[] {
  return tasks.flatMap((task): PlanLink[] => {
    if (task.box === null || task.mirrored) return [];
    const [line = ''] = source.slice(task.box.end, task.span.end).split(/[\r\n]/, 1);
    const found = onlyLink(line, task.box.end);
    if (found === null) return [];
    const before = source.slice(task.box.end, found.span.start);
    const text = source.slice(found.span.start, found.span.end);
    if (/[\p{L}\p{N}]/u.test(before) || isDocument.test(text.slice(0, text.indexOf('](')))) return [];
    return [{ ...found, kind: 'task', task, title: task.title.value, line: task.line }];
  });
}

/** Who ticks `[Migration plan](plan.md)` may have written it, and not carried it out. */
const isDocument =
  /\b(?:plan|spec|specification|design|proposal|doc|docs|document|rfc|adr|draft|report|guide|notes)\b|\.(?:md|markdown)$|计划|規劃|规划|方案|文档|设计|报告|指南|計画|設計|仕様|文書|계획|설계|문서|보고|konzept|entwurf|bericht|dokument/i;
