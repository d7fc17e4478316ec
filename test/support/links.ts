// The places of a text that speak of the same work, as lines to compare.

import { readPlan } from '../../server/src/plan/build';
import type { Plan } from '../../server/src/plan/plan';

/** Every link as `mention → what it means`, in the order of the text. */
export function linksIn(text: string): readonly string[] {
  const plan = readPlan(text);
  return plan.workItems
    .flatMap((item) => {
      const meant = item.anchor ?? item.task;
      if (meant === null) return [];
      return item.mentions
        .filter(({ score }) => score !== null)
        .map(({ line }) => ({ line, meant: meant.line }));
    })
    .sort((a, b) => a.line - b.line)
    .map(({ line, meant }) => `${said(plan, line)} → ${said(plan, meant)}`);
}

/** A line of the plan without its decoration, to be told apart by. */
function said(plan: Plan, line: number): string {
  const text = plan.source.slice(plan.source.lineStart(line), plan.source.lineStart(line + 1));
  return text.replace(/<!--.*?-->/g, '').trim();
}

/** The links of the rows of one table with a name and a status, over the given body. */
export function rows(names: readonly string[], body: string): readonly string[] {
  const table = names.map((name) => `| ${name} | ✅ |`).join('\n');
  const links = linksIn(`# Plan\n\n## Overview\n\n| Task | Status |\n|---|---|\n${table}\n\n${body}\n`);
  return links.map((link) =>
    link.replace(/^\| (.*?) \| ✅ \| → #+ |^\| (.*?) \| ✅ \| → - \[.\] /, '$1$2 → '),
  );
}

/** Sections of the body with a box each. */
export const sections = (...titles: readonly string[]) =>
  titles.map((title) => `## ${title}\n\n- [ ] a step\n`).join('\n');
