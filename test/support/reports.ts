// Reports of texts, and findings to tell in them.

import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/plan/build';
import type { Finding } from '../../server/src/plan/finding';
import { progressFormats } from '../../server/src/reports/index';
import { planReport } from '../../server/src/reports/plan-report';
import { progressReport } from '../../server/src/reports/progress-report';
import type { PlanReport } from '../../server/src/reports/report';
import { defaultContext } from '../../server/src/rules/rule';
import type { Locale } from '../../server/src/text/wording';
import { wording } from '../../server/src/text/wording';
import { readFixture } from './fixture';

/** The day of every report. */
export const today = '2026-03-10';

/** A plan with something of everything that a report tells. */
export const tides = readFixture('plans', 'tide-tables');

/** What is told of a text. */
export function reportOf(text: string, findings: readonly Finding[] = [], path = 'tide.md'): PlanReport {
  const plan = readPlan(text);
  return planReport(
    { uri: `file:///plans/${path}`, path, plan, findings, measures: new Map(), time: defaultContext },
    today,
  );
}

/** The report of these plans in a format. */
export function render(format: string, plans: readonly PlanReport[], locale: Locale = 'en'): string {
  const found = progressFormats.find(({ id }) => id === format);
  assert.ok(found, format);
  return found.render(progressReport(plans, today), locale);
}

/** The line of the first place where a part of a text stands, counted from 1 as reports do. */
export function lineNumberOf(text: string, part: string): number {
  const at = text.indexOf(part);
  assert.ok(at >= 0, part);
  return text.slice(0, at).split('\n').length;
}

/** A finding on the first occurrence of `part`. */
export function findingOn(text: string, part: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(part);
  assert.ok(start >= 0, part);
  return {
    rule: 'heading-status',
    severity: 'warning',
    span: { start, end: start + part.length },
    message: wording('Heading says done.', '标题写的是已完成。'),
    related: [],
    elsewhere: [],
    data: {},
    fixes: [],
    ...more,
  };
}
