import { percentOf } from '../plan/rollup';
import { sayAmount } from '../plan/say';
import type { Locale, Wording } from '../text/wording';
import { plural, wording } from '../text/wording';
import type { Html } from './html';
import { bar, escapeHtml, lie, opensLine, part } from './html';
import { timeline } from './html-timeline';
import type { NextReport, PlanReport, PriorityReport, ProblemReport, ProgressFormat } from './report';
import * as say from './words';

/**
 * The report's page without its frame: no script, no style, no id, so that it stands under any content security policy.
 * What it is made of is agreed on at the head of media/report.css.
 */
export const progressHtml: ProgressFormat = {
  id: 'html',
  render({ plans, today, charts }, locale) {
    if (plans.length === 0) {
      return `<article class="report">\n<p class="empty">${say.words.noPlans[locale]}</p>\n</article>\n`;
    }
    return plans.map((plan) => article(plan, today, charts, locale)).join('');
  },
};

function article(plan: PlanReport, today: string, charts: boolean, locale: Locale): Html {
  const { words } = say;
  const rows = say.phaseRows(plan);
  const isPhased = rows.some(({ section }) => section.kind === 'phase');
  const claims = say.fullClaims(plan.sections)?.[locale];
  const facts = [plan.path, say.countedOn(today)[locale], ...(claims === undefined ? [] : [claims])];
  const isEmpty = plan.boxes.total === 0 && plan.tasks.total === 0 && rows.length === 0;
  return (
    `<article class="report">\n<header class="head">\n<h1>${escapeHtml(plan.title)}</h1>\n` +
    `<p class="facts">${escapeHtml(facts.join(' · '))}</p>\n</header>\n${cards(plan, locale)}` +
    (isEmpty ? `<p class="empty">${words.nothing[locale]}</p>\n` : '') +
    part(
      'phases',
      (isPhased ? words.phases : words.sections)[locale],
      phases(plan, rows, isPhased, charts, locale),
    ) +
    columns(
      part('priorities', words.priorities[locale], priorities(plan, charts, locale)),
      part('milestones', words.milestones[locale], milestones(plan, locale)),
      part('linked', words.otherPlans[locale], linked(plan)),
    ) +
    part('timeline', words.timeline[locale], charts ? timeline(plan, rows, today, locale) : '') +
    columns(
      part('next', words.next[locale], next(plan, locale)),
      part('problems', words.problems[locale], problems(plan, locale)),
    ) +
    '</article>\n'
  );
}

function columns(...parts: readonly Html[]): Html {
  const filled = parts.filter((html) => html !== '');
  return filled.length === 0 ? '' : `<div class="columns">\n${filled.join('')}</div>\n`;
}

function cards(plan: PlanReport, locale: Locale): Html {
  const card = (figure: string, caption: string, isLie = false) =>
    `<li class="card"><strong class="figure${isLie ? ' lie' : ''}">${escapeHtml(figure)}</strong> ` +
    `<span class="caption">${escapeHtml(caption)}</span></li>\n`;
  const { tasks, findings, fixable } = plan;
  const contradictions = findings.error + findings.warning + findings.info;
  const overdue = say.phaseRows(plan).filter(({ section, depth }) => section.overdue && depth === 0).length;
  const all = [
    card(
      `${tasks.done} / ${tasks.total}`,
      wording(`tasks done · ${plan.percent}%`, `个任务已完成 · ${plan.percent}%`)[locale],
    ),
  ];
  const weight = weighedPart(plan);
  if (weight !== null) all.push(card(`${weight.percent}%`, weight.caption[locale]));
  const problems = wording(`problems · ${fixable} fixable`, `个问题 · ${fixable} 个可修复`)[locale];
  all.push(card(String(contradictions), problems, contradictions > 0));
  if (overdue > 0)
    all.push(
      card(
        String(overdue),
        wording(overdue === 1 ? 'phase overdue' : 'phases overdue', '个阶段已逾期')[locale],
      ),
    );
  return `<ul class="totals">\n${all.join('')}</ul>\n`;
}

/** Progress by weight of the plan or, where most of its tasks state none, of the first phase that has one. */
function weighedPart(plan: PlanReport): { readonly percent: number; readonly caption: Wording } | null {
  const rows = say.phaseRows(plan).map(({ section }) => section);
  const part = plan.weighted === null ? rows.find(({ weighted }) => weighted !== null) : undefined;
  const weighted = plan.weighted ?? part?.weighted ?? null;
  if (weighted === null) return null;
  const total = (locale: Locale) => sayAmount(weighted.total, weighted.total, weighted.unit, locale);
  const where = part === undefined ? null : (part.label ?? part.title);
  return {
    percent: weighted.percent,
    caption: wording(
      `of ${total('en')} stated${where === null ? '' : ` in ${where}`}`,
      `${where === null ? '' : `${where} `}已注明 ${total('zh')}`,
    ),
  };
}

function phases(
  plan: PlanReport,
  rows: readonly say.PhaseRow[],
  isPhased: boolean,
  charts: boolean,
  locale: Locale,
): Html {
  const { words } = say;
  if (rows.length === 0) return '';
  const num = ' class="num"';
  const head =
    `<th scope="col">${(isPhased ? words.phase : words.section)[locale]}</th><th scope="col">${words.progress[locale]}</th>` +
    `<th scope="col"${num}>${words.tasks[locale]}</th><th scope="col"${num}>${words.claimed[locale]}</th>` +
    `<th scope="col"${num}>${words.amount[locale]}</th><th scope="col">${words.dates[locale]}</th>`;
  const body = rows.map((row) => phaseRow(plan.uri, row, charts, locale)).join('\n');
  const legend =
    `<p class="legend"><span class="key key-done"></span> ${words.counted[locale]} ` +
    `<span class="key key-claim"></span> ${words.claimed[locale]}</p>`;
  return `<table class="rows">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>\n${charts ? legend : ''}`;
}

function phaseRow(uri: string, { section, depth }: say.PhaseRow, charts: boolean, locale: Locale): Html {
  const { claim, tasks, percent, dates, overdue } = section;
  const label = wording(
    `${percent}% counted${claim === null ? '' : `, ${say.sayPercent(claim.percent)} claimed`}`,
    `实际 ${percent}%${claim === null ? '' : `，声称 ${say.sayPercent(claim.percent)}`}`,
  )[locale];
  const said =
    claim === null
      ? '–'
      : say.isLie(section)
        ? lie(claim.percent, say.words.lie[locale])
        : say.sayPercent(claim.percent);
  const days = dates === null ? '' : escapeHtml(`${dates.start} – ${dates.end}`);
  const late = overdue ? overdueMark(locale) : '';
  return (
    `<tr ${opensLine(uri, section.line)} data-section="${escapeHtml(section.path)}">` +
    `<th scope="row" class="depth-${Math.min(depth, 4)}"><span class="name">${escapeHtml(say.sectionName(section))}</span></th>` +
    `<td class="bar-cell">${charts ? bar(percent, claim?.percent ?? null, label) : `${percent}%`}</td>` +
    `<td class="num">${tasks.done}/${tasks.total} · ${percent}%</td><td class="num">${said}</td>` +
    `<td class="num">${escapeHtml(say.weightOf(section, locale))}</td><td class="muted">${days}${late}</td></tr>`
  );
}

/** Stands behind a day that has passed. */
function overdueMark(locale: Locale): Html {
  return ` · <span class="overdue">${say.words.overdue[locale]}</span>`;
}

function priorities(plan: PlanReport, charts: boolean, locale: Locale): Html {
  const { priorities: groups } = plan;
  if (groups.every(({ priority }) => priority === 'none')) return '';
  const rows = groups.map((group) => {
    const { tasks, mirrored, priority } = group;
    const percent = percentOf(tasks.done, tasks.total);
    const name = priority === 'none' ? say.words.none[locale] : priority;
    const copies = wording(
      `copies ${mirrored.done}/${mirrored.total}`,
      `副本 ${mirrored.done}/${mirrored.total}`,
    )[locale];
    const items = [...itemList(plan.uri, group, locale), ...(mirrored.total === 0 ? [] : [copies])].join(
      ' · ',
    );
    return (
      `<tr><th scope="row"><span class="badge">${name}</span></th>` +
      `<td class="bar-cell">${charts ? bar(percent, null, wording(`${percent}% counted`, `实际 ${percent}%`)[locale]) : `${percent}%`}</td>` +
      `<td class="num">${tasks.done}/${tasks.total}</td><td class="muted">${items}</td></tr>`
    );
  });
  return `<table class="rows">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function itemList(uri: string, group: PriorityReport, locale: Locale): readonly Html[] {
  const { items, more } = say.itemsToName(group);
  const named = items.map(({ title, line, anchor, tasks }) => {
    const figure = anchor === null ? '' : ` ${tasks.done}/${tasks.total}`;
    return `<span class="name" ${opensLine(uri, line)}>${escapeHtml(title)}${figure}</span>`;
  });
  return more === null ? named : [...named, more[locale]];
}

function milestones(plan: PlanReport, locale: Locale): Html {
  if (plan.milestones.length === 0) return '';
  const isDated = plan.milestones.some(({ due }) => due !== null);
  const rows = plan.milestones.map(
    ({ title, line, claimed, due, late }) =>
      `<tr ${opensLine(plan.uri, line)}><th scope="row"><span class="name">${escapeHtml(title)}</span></th>` +
      (isDated ? `<td class="muted">${due ?? ''}${late ? overdueMark(locale) : ''}</td>` : '') +
      `<td>${claimed === null ? '–' : say.statusWords[claimed][locale]}</td></tr>`,
  );
  return `<table class="rows">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function linked(plan: PlanReport): Html {
  if (plan.linked.length === 0) return '';
  const rows = plan.linked.map(
    ({ title, line, path, anchor, done, total, percent }) =>
      `<tr ${opensLine(plan.uri, line)}><th scope="row"><span class="name">${escapeHtml(title)}</span> ` +
      `<span class="muted">${escapeHtml(anchor === null ? path : `${path}#${anchor}`)}</span></th>` +
      `<td>${done}/${total}</td><td>${say.sayPercent(percent)}</td></tr>`,
  );
  return `<table class="rows">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function next(plan: PlanReport, locale: Locale): Html {
  if (plan.next.length === 0) return '';
  return `<ol>\n${plan.next.map((task) => nextItem(plan.uri, task, locale)).join('\n')}\n</ol>`;
}

function nextItem(uri: string, { title, line, priority, phase, estimate }: NextReport, locale: Locale): Html {
  const amount = estimate === null ? null : sayAmount(estimate.low, estimate.high, estimate.unit, locale);
  const about = [phase, amount, say.atLine(line)[locale]].filter((text) => text !== null).join(' · ');
  const badge = priority === 'none' ? '' : `<span class="badge">${priority}</span> `;
  return (
    `<li ${opensLine(uri, line)}><span class="name">${escapeHtml(title)}</span> ${badge}` +
    `<span class="muted">${escapeHtml(about)}</span></li>`
  );
}

function problems(plan: PlanReport, locale: Locale): Html {
  return plan.problems.map((problem) => problemDetails(plan.uri, problem, locale)).join('\n');
}

function problemDetails(uri: string, { rule, severity, places }: ProblemReport, locale: Locale): Html {
  const items = places.map(
    ({ line, message }) =>
      `<li ${opensLine(uri, line)}><span class="name">${say.atLine(line)[locale]}</span> ${escapeHtml(message[locale])}</li>`,
  );
  const count = wording(plural(places.length, 'place'), `${places.length} 处`)[locale];
  return (
    `<details data-key="${escapeHtml(rule)}"><summary><code>${escapeHtml(rule)}</code> ` +
    `<span class="muted">${say.severityWords[severity][locale]}</span> ` +
    `<span class="count${severity === 'hint' ? '' : ' lie'}" aria-label="${count}">${places.length}</span></summary>\n` +
    `<ol>\n${items.join('\n')}\n</ol></details>`
  );
}
