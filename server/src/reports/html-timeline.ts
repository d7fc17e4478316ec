import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import type { Html } from './html';
import { escapeHtml, opensLine } from './html';
import type { PlanReport } from './report';
import type { PhaseRow } from './words';
import { sectionName } from './words';

/** The stretch of time that the dated phases span, in whole months. */
interface Scale {
  /** Months since year 0. */
  readonly first: number;
  readonly months: number;
}

const letters = 'JFMAMJJASOND';

/** A row per dated phase on a scale of months, with today's line; nothing where no phase has dates. */
export function timeline(plan: PlanReport, rows: readonly PhaseRow[], today: string, locale: Locale): Html {
  const dated = rows.flatMap(({ section }) =>
    section.dates === null ? [] : [{ section, dates: section.dates }],
  );
  if (dated.length === 0) return '';
  const first = Math.min(...dated.map(({ dates }) => monthOf(dates.start)));
  const last = Math.max(...dated.map(({ dates }) => monthOf(dates.end)));
  const scale = { first, months: last - first + 1 };
  const body = dated.map(({ section, dates }) => {
    const start = shareOf(dates.start, 0, scale);
    const width = Math.max(0.5, shareOf(dates.end, 1, scale) - start);
    const label = wording(
      `${dates.start} – ${dates.end}, ${section.percent}% counted`,
      `${dates.start} – ${dates.end}，实际 ${section.percent}%`,
    );
    return (
      `<tr ${opensLine(plan.uri, section.line)}><th scope="row"><span class="name">${escapeHtml(sectionName(section))}</span></th>` +
      `<td class="span-cell"><svg class="span" width="100%" height="20" role="img" aria-label="${escapeHtml(label[locale])}">` +
      `${grid(scale)}<rect class="span-track" x="${share(start)}" y="5" width="${share(width)}" height="10" rx="2"/>` +
      `<rect class="span-done" x="${share(start)}" y="5" width="${share((width * section.percent) / 100)}" height="10" rx="2"/>` +
      `${todayLine(today, scale)}</svg></td></tr>`
    );
  });
  return `<table class="rows">\n<thead><tr><th></th><td>${months(scale, locale)}</td></tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** The months by their first letters, in Chinese by their numbers, as many as can be read; where there are many, only the years. */
function months({ first, months: count }: Scale, locale: Locale): Html {
  const step = count <= 24 ? 1 : 12;
  const texts: Html[] = [];
  for (let month = 0; month < count; month += 1) {
    if ((first + month) % step !== 0) continue;
    const ofYear = (first + month) % 12;
    const name = wording(letters.charAt(ofYear), String(ofYear + 1));
    const label = step === 1 ? name[locale] : String(Math.floor((first + month) / 12));
    texts.push(`<text class="month" x="${share(((month + 0.5) / count) * 100)}" y="11">${label}</text>`);
  }
  return `<svg class="scale" width="100%" height="14" aria-hidden="true">${texts.join('')}</svg>`;
}

function grid({ first, months: count }: Scale): Html {
  const step = count <= 24 ? 1 : 12;
  const lines: Html[] = [];
  for (let month = 1; month < count; month += 1) {
    if ((first + month) % step !== 0) continue;
    const x = share((month / count) * 100);
    lines.push(`<line class="grid" x1="${x}" x2="${x}" y2="100%"/>`);
  }
  return lines.join('');
}

function todayLine(today: string, scale: Scale): Html {
  const x = shareOf(today, 0, scale);
  return x < 0 || x > 100 ? '' : `<line class="today" x1="${share(x)}" x2="${share(x)}" y2="100%"/>`;
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** Where a day begins (`add` 0) or ends (`add` 1) on the scale, in per cent; months count alike. */
function shareOf(day: string, add: 0 | 1, { first, months: count }: Scale): number {
  const withinMonth = (Number(day.slice(8, 10)) - 1 + add) / daysOf(day);
  return ((monthOf(day) - first + withinMonth) / count) * 100;
}

function daysOf(day: string): number {
  const month = Number(day.slice(5, 7));
  if (month === 2) {
    const year = Number(day.slice(0, 4));
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function share(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
