import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** An example plan so many times over, its titles and boxes numbered apart: the same text for the same number. */
export function repeated(times: number, plan = examplePlan()): string {
  const copies = Array.from({ length: times }, (_, copy) =>
    plan.replace(/^(?:#{1,6} |[ \t]*(?:[-*+]|\d+[.)]) \[.\] ).*$/gm, (line) => `${line} · ${copy + 1}`),
  );
  return copies.join('\n');
}

/** `- [ ] …` and the like, many times. */
export function many(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
}

function examplePlan(): string {
  return readFileSync(join(root, 'examples', 'sample-plan.md'), 'utf8');
}
