// What is told of the beginning of a plan while the rest is being read is told of the whole too: tried on real plans, those beside
// the project if there are any, else the examples.

import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { chunkedText } from '../server/src/markdown/chunks';
import { readAhead } from '../server/src/plan/read-facts';
import { rules } from '../server/src/rules/index';
import { nothingRead } from '../server/src/workspace/document-memory';
import { beginningOf, type PlanDocument, planDocument } from '../server/src/workspace/plan-document';
import { readSettings } from '../server/src/workspace/settings';

const shared = join(root, '..', 'shared', 'plans');
const folder = existsSync(shared) ? shared : join(root, 'examples');
const today = '2026-11-23';
const settings = readSettings({});

/** How often a plan is looked at on the way. */
const steps = 6;

describe('the beginning of a plan', function () {
  this.timeout(300_000);

  it('is told of as the whole is', () => {
    let early = 0;
    const takenBack: string[] = [];
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.md')) continue;
      const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '');
      const whole = told(planDocument(path, 1, text, settings, today));
      const beginnings = new Set(beginningsOf(path, text).flatMap((one) => [...told(one)]));
      early += beginnings.size;
      for (const one of beginnings) if (!whole.has(one)) takenBack.push(`${path}: ${one}`);
    }
    assert.deepEqual(takenBack, []);
    assert.ok(early > 10, `${early} findings`);
  });

  it('is asked of rules alone that no other rule may silence later, but one that says more of the same', () => {
    const isEarly = new Set(rules.filter((rule) => rule.early).map(({ id }) => id));
    const silenced = rules.flatMap(({ id, early, yieldsTo = [] }) =>
      early ? yieldsTo.filter((other) => !isEarly.has(other)).map((other) => `${id}: ${other}`) : [],
    );
    assert.deepEqual(silenced, ['heading-status: claimed-count']);
    assert.deepEqual(
      rules.filter(({ early, checkWhole }) => early && checkWhole).map(({ id }) => id),
      [],
    );
  });
});

function beginningsOf(path: string, text: string): readonly PlanDocument[] {
  const chunks = chunkedText(text);
  const memory = nothingRead();
  const found: PlanDocument[] = [];
  while (!readAhead(chunks, settings.read, memory.read, text.length / steps)) {
    const document = beginningOf(path, 1, chunks, settings, today, { memory });
    // Good until the next is read, so it is told at once.
    if (document !== null) found.push({ ...document, findings: document.findings.map(placed(document)) });
  }
  return found;
}

/** With the place counted from the text's beginning: documents with a memory have gaps between their blocks. */
function placed({
  plan: { source },
}: PlanDocument): (finding: PlanDocument['findings'][number]) => typeof finding {
  return (finding) => {
    const { start, end } = finding.span;
    const from = source.unitsBefore(start);
    return { ...finding, span: { start: from, end: from + end - start } };
  };
}

function told({ findings }: PlanDocument): ReadonlySet<string> {
  return new Set(
    findings.map(({ rule, span, message }) => `${rule} ${span.start}–${span.end} ${message.en}`),
  );
}
