import { sayAmount, sayBar } from '../plan/say';
import type { Locale, Wording } from '../text/wording';
import { markdownTable } from './markdown-table';
import type { NextReport, PlanReport, PriorityReport, ProgressFormat, SectionReport } from './report';
import * as say from './words';

/** The report for a terminal and for a page on a forge: tables whose source is aligned, bars of letters. */
export const progressMarkdown: ProgressFormat = {
  id: 'markdown',
  render(report, locale) {
    const { plans, today, total } = report;
    const only = plans.length === 1 ? plans[0] : undefined;
    if (plans.length === 0) return `${say.words.noPlans[locale]}\n`;
    if (only !== undefined) return `${planLines(only, today, '#', locale).join('\n')}\n`;
    const head = [
      `# ${say.words.allPlans[locale]}`,
      '',
      say.countedOn(today)[locale],
      '',
      `**${say.tasksDone({ total })[locale]}**`,
    ];
    return `${[...head, ...plans.flatMap((plan) => ['', ...planLines(plan, today, '##', locale)])].join('\n')}\n`;
  },
};

function planLines(plan: PlanReport, today: string, mark: string, locale: Locale): string[] {
  const facts = [`\`${plan.path}\``, say.countedOn(today)[locale]];
  const figures = say.otherFigures(plan).map((part) => part[locale]);
  const tell = (heading: Wording, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${mark}# ${heading[locale]}`, '', ...lines];
  const rows = say.phaseRows(plan);
  const isPhased = rows.some(({ section }) => section.kind === 'phase');
  const lies = rows.some(({ section }) => say.isLie(section));
  return [
    `${mark} ${inline(plan.title)}`,
    '',
    facts.join(' · '),
    '',
    `**${say.tasksDone({ total: plan })[locale]}**`,
    figures.join(' · '),
    ...tell(isPhased ? say.words.phases : say.words.sections, [
      ...phaseTable(rows, locale),
      ...(lies ? ['', `≠ ${say.words.lie[locale]}`] : []),
    ]),
    ...tell(
      say.words.priorities,
      plan.priorities.some(({ priority }) => priority !== 'none')
        ? priorityTable(plan.priorities, locale)
        : [],
    ),
    ...tell(say.words.milestones, milestoneTable(plan, locale)),
    ...tell(say.words.otherPlans, linkedTable(plan, locale)),
    ...tell(say.words.problems, problemTable(plan, locale)),
    ...tell(
      say.words.next,
      plan.next.map((next, index) => `${index + 1}. ${nextLine(next, locale)}`),
    ),
  ];
}

function phaseTable(rows: readonly say.PhaseRow[], locale: Locale): string[] {
  const { phase, counted, tasks, claimed, amount, dates } = say.words;
  if (rows.length === 0) return [];
  return markdownTable(
    [phase, counted, tasks, claimed, amount, dates].map((word) => word[locale]),
    ['start', 'start', 'end', 'start', 'end', 'start'],
    rows.map(({ section, depth }) => [
      `${'– '.repeat(depth)}${inline(say.sectionName(section))}`,
      `${sayBar(section.percent)} ${say.sayPercent(section.percent)}`,
      `${section.tasks.done}/${section.tasks.total}`,
      claimCell(section),
      say.weightOf(section, locale),
      dateCell(section, locale),
    ]),
  );
}

function claimCell(section: SectionReport): string {
  if (section.claim === null) return '';
  const figure = `${sayBar(section.claim.percent)} ${say.sayPercent(section.claim.percent)}`;
  return say.isLie(section) ? `${figure} ≠` : figure;
}

function dateCell({ dates, overdue }: SectionReport, locale: Locale): string {
  if (dates === null) return '';
  return `${dates.start} – ${dates.end}${overdue ? ` · ${say.words.overdue[locale]}` : ''}`;
}

function priorityTable(priorities: readonly PriorityReport[], locale: Locale): string[] {
  const { priority, tasks, copies, work } = say.words;
  return markdownTable(
    [priority, tasks, copies, work].map((word) => word[locale]),
    ['start', 'end', 'end', 'start'],
    priorities.map((group) => [
      group.priority === 'none' ? say.words.none[locale] : group.priority,
      `${group.tasks.done}/${group.tasks.total}`,
      group.mirrored.total === 0 ? '' : `${group.mirrored.done}/${group.mirrored.total}`,
      itemNames(group, locale),
    ]),
  );
}

function itemNames(group: PriorityReport, locale: Locale): string {
  const { items, more } = say.itemsToName(group);
  return [...items.map((item) => inline(itemName(item))), ...(more === null ? [] : [more[locale]])].join(
    ' · ',
  );
}

/** `eBPF 1/4`; a declared item that nothing is linked to has no figure. */
function itemName(item: PriorityReport['items'][number]): string {
  return item.anchor === null ? item.title : `${item.title} ${item.tasks.done}/${item.tasks.total}`;
}

function milestoneTable({ milestones }: PlanReport, locale: Locale): string[] {
  if (milestones.length === 0) return [];
  const isDated = milestones.some(({ due }) => due !== null);
  const { milestone, dates, claimed, line, overdue } = say.words;
  return markdownTable(
    [milestone, ...(isDated ? [dates] : []), claimed, line].map((word) => word[locale]),
    ['start', ...(isDated ? (['start'] as const) : []), 'start', 'end'],
    milestones.map((one) => [
      inline(one.title),
      ...(isDated ? [[one.due ?? '', ...(one.late ? [overdue[locale]] : [])].join(' · ')] : []),
      one.claimed === null ? '' : say.statusWords[one.claimed][locale],
      String(one.line),
    ]),
  );
}

function linkedTable(plan: PlanReport, locale: Locale): string[] {
  if (plan.linked.length === 0) return [];
  return markdownTable(
    [say.words.plan, say.words.counted, say.words.tasks, say.words.line].map((word) => word[locale]),
    ['start', 'start', 'end', 'end'],
    plan.linked.map(({ title, path, anchor, percent, done, total, line }) => [
      `${inline(title)} \`${anchor === null ? path : `${path}#${anchor}`}\``,
      `${sayBar(percent)} ${say.sayPercent(percent)}`,
      `${done}/${total}`,
      String(line),
    ]),
  );
}

function problemTable(plan: PlanReport, locale: Locale): string[] {
  if (plan.problems.length === 0) return [];
  return markdownTable(
    [say.words.rule, say.words.severity, say.words.count, say.words.first].map((word) => word[locale]),
    ['start', 'start', 'end', 'start'],
    plan.problems.map(({ rule, severity, places }) => {
      const first = places[0];
      const told =
        first === undefined ? '' : `${say.atLine(first.line)[locale]}: ${inline(first.message[locale])}`;
      return [rule, say.severityWords[severity][locale], String(places.length), told];
    }),
  );
}

function nextLine({ title, line, priority, phase, estimate }: NextReport, locale: Locale): string {
  const about = [
    priority === 'none' ? '' : priority,
    phase ?? '',
    estimate === null ? '' : sayAmount(estimate.low, estimate.high, estimate.unit, locale),
    say.atLine(line)[locale],
  ];
  return `${inline(title)} (${about.filter(Boolean).join(' · ')})`;
}

/** A plan's words on one line of ours: no line ends, no markup that would swallow what follows. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<', '&lt;').trim();
}
