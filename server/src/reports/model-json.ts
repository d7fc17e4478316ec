import type { Amount } from '../conventions/amount';
import type { DateRange } from '../conventions/date';
import type { Field } from '../conventions/field';
import type { Measures } from '../plan/deliverables';
import { planLinks } from '../plan/linked-plans';
import type { Plan, Row, Section, Table, Task } from '../plan/plan';
import { progress } from '../plan/rollup';
import { findUnread } from '../plan/unread';
import { type Urgency, urgencyOf } from '../plan/urgency';
import type { WorkItem } from '../plan/work-item';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { rangeOf } from './findings-json';

/** A plan as it was understood, with places, to see what was read and what was not: lines and columns from 1. */
export function modelJson(path: string, plan: Plan, measures: Measures): string {
  const at = placesIn(plan.source);
  const model = {
    version: 1,
    path,
    isPlan: plan.isPlan,
    decidedBy: plan.decidedBy,
    title: plan.root.title.value,
    updated: plan.updated,
    legend: Object.fromEntries(plan.legend),
    fields: plan.root.fields.map(namedField),
    ...shape(plan.root, at),
    tasks: plan.tasks.map((task) => taskJson(task, at)),
    tables: plan.tables.map((table) => tableJson(table, at)),
    trees: plan.trees.map((tree) => ({
      line: tree.line + 1,
      levels: tree.levels.map((level) => ({
        line: level.line + 1,
        title: level.title,
        priority: level.priority?.value ?? null,
        items: level.items.map((item) => ({
          line: item.line + 1,
          title: item.title.value,
          remaining: item.remaining?.value ?? null,
          range: at(item.span),
        })),
      })),
    })),
    milestones: plan.milestones.map(({ line, title, status, span, section }) => ({
      line: line + 1,
      title: title.value,
      claimed: status?.value ?? null,
      section: section.path,
      range: at(span),
    })),
    workItems: plan.workItems.map((item) => workItemJson(item)),
    totals: plan.totals.map(({ row, section }) => ({ line: row.line + 1, section: section.path })),
    mirrors: plan.mirrors.map(({ copy, of, score }) => ({
      line: copy.line + 1,
      of: of.line + 1,
      score: score === null ? null : rounded(score),
    })),
    linkedPlans: planLinks(plan).map((link) => ({
      line: link.line + 1,
      kind: link.kind,
      title: link.title,
      path: link.path,
      anchor: link.anchor,
      work: measures.get(link.target)?.work ?? null,
    })),
    ratios: plan.ratios.map((ratio) => fieldJson(ratio, at)),
    suppressions: plan.suppressions.map(({ span, rules }) => ({ rules, range: at(span) })),
    unread: findUnread(plan).map(({ kind, raw, repaired, span }) => ({
      line: plan.source.lineAt(span.start) + 1,
      kind,
      raw,
      repaired,
      range: at(span),
    })),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

type Places = (span: Span) => ReturnType<typeof rangeOf>;

function placesIn(source: Source): Places {
  return (span) => rangeOf(source, span);
}

function fieldJson<T>(field: Field<T>, at: Places) {
  return { value: field.value, raw: field.raw, range: at(field.span) };
}

function optional<T>(field: Field<T> | null, at: Places) {
  return field === null ? null : fieldJson(field, at);
}

/** What adds up below a section, and the sections directly below it. */
function shape(section: Section, at: Places): object {
  return { progress: progress(section), sections: section.sections.map((child) => sectionJson(child, at)) };
}

function sectionJson(section: Section, at: Places): object {
  return {
    path: section.path,
    line: section.line + 1,
    kind: section.kind,
    level: section.level,
    bold: section.bold,
    text: section.text,
    title: fieldJson(section.title, at),
    label: section.label,
    stage: section.stage === null ? null : { unit: section.stage.unit, number: section.stage.number },
    id: optional(section.id, at),
    status: statusJson(section.status, at),
    percent: optional(section.percent, at),
    priority: optional(section.priority, at),
    budgets: section.budgets.map(({ amount, from }) => ({ ...fieldJson<Amount>(amount, at), from })),
    dates: optional<DateRange>(section.dates, at),
    lengths: section.lengths.map((length) => fieldJson(length, at)),
    recurring: section.recurring,
    isChecklist: section.isChecklist,
    fields: section.fields.map(namedField),
    names: section.names?.path ?? null,
    ...shape(section, at),
  };
}

function namedField({ role, name, value }: Section['fields'][number]) {
  return { role, name, value };
}

function statusJson(status: Section['status'], at: Places) {
  return status === null ? null : { ...fieldJson(status, at), form: status.form };
}

function taskJson(task: Task, at: Places) {
  const urgency = urgencyOf(task);
  return {
    path: task.path,
    line: task.line + 1,
    kind: task.kind,
    status: task.status,
    mark: task.mark,
    written: statusJson(task.written, at),
    percent: optional(task.percent, at),
    title: fieldJson(task.title, at),
    position: task.position?.parts ?? null,
    id: optional(task.id, at),
    priority: urgency === null ? null : { ...fieldJson(urgency.place, at), ...whyJson(urgency) },
    owner: optional(task.owner, at),
    due: optional<DateRange>(task.due, at),
    recurring: task.recurring,
    optional: task.optional,
    estimates: task.estimates.map((estimate) => fieldJson(estimate, at)),
    fields: task.fields.map(namedField),
    dependsOn: task.dependsOn.map((other) => fieldJson(other, at)),
    parent: task.parent?.path ?? null,
    section: task.section.path,
    mirrored: task.mirrored,
    range: at(task.span),
  };
}

function tableJson(table: Table, at: Places) {
  return {
    line: table.line + 1,
    kind: table.kind,
    section: table.section.path,
    columns: table.columns.map(({ header, role }) => ({ header: header.value, role })),
    rows: table.rows.map((row) => rowJson(row, at)),
  };
}

function rowJson(row: Row, at: Places) {
  return {
    line: row.line + 1,
    isTotal: row.isTotal,
    isGroup: row.isGroup,
    name: row.name?.value ?? null,
    status: statusJson(row.status, at),
    percent: optional(row.percent, at),
    priority: optional(row.priority, at),
    amounts: row.cells.flatMap((cell) => cell.amounts.map((amount) => fieldJson(amount, at))),
  };
}

function workItemJson({ title, priority, mentions, anchor, task }: WorkItem) {
  return {
    title,
    priority: priority?.value ?? null,
    anchor: anchor?.path ?? task?.path ?? null,
    mentions: mentions.map((mention) => ({
      line: mention.line + 1,
      kind: mention.kind,
      title: mention.title,
      score: mention.score === null ? null : rounded(mention.score),
      by: mention.by,
      scope: mention.score === null ? null : mention.closed ? 'closed' : 'open',
    })),
  };
}

/** Who says that a task is urgent: with another place, its line and that of the work which it means. */
function whyJson({ from, mention, work }: Urgency) {
  if (mention === null || work === null) return { from };
  return { from, kind: mention.kind, line: mention.line + 1, names: work.line + 1 };
}

/** A score is no finer than hundredths. */
function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
