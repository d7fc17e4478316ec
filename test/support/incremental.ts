import assert from 'node:assert/strict';
import { readLegend } from '../../server/src/conventions/legend';
import { noWords } from '../../server/src/conventions/own-words';
import { readBlock } from '../../server/src/facts/read-block';
import { type ChunkedText, chunkedText, replaceIn, wholeText } from '../../server/src/markdown/chunks';
import { mask } from '../../server/src/markdown/mask';
import { parseByRemark } from '../../server/src/markdown/parse';
import { planOf, readPlan, readPlanInSteps } from '../../server/src/plan/build';
import type { Finding } from '../../server/src/plan/finding';
import type { Plan } from '../../server/src/plan/plan';
import { readAhead } from '../../server/src/plan/read-facts';
import { emptyMemory } from '../../server/src/plan/read-memory';
import { defaultReadOptions } from '../../server/src/plan/read-options';
import { check, checkInSteps } from '../../server/src/rules/check';
import { rules } from '../../server/src/rules/index';
import { defaultContext, type Rule } from '../../server/src/rules/rule';
import type { CheckMemory } from '../../server/src/rules/shared/check-memory';
import { applyEdits } from '../../server/src/text/edit';
import { stringSource } from '../../server/src/text/source';
import type { Span } from '../../server/src/text/span';
import type { Steps } from '../../server/src/text/steps';
import { nothingRead } from '../../server/src/workspace/document-memory';
import { membersOf } from './members';

/** A change of a text, its span in the text as the change before left it. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

/** The plan of a text that remark parses in one piece. */
export function readUncut(text: string): Plan {
  const masked = mask(text);
  const legend = readLegend(masked.text);
  const context = { states: new Map(), legend, words: noWords };
  const facts = readBlock({ text: masked.text, tree: parseByRemark(masked.text) }, context);
  const block = { chunks: [], length: text.length, sentinel: '', read: facts };
  return planOf([{ block, base: 0 }], stringSource(text), context, masked.frontMatter, false);
}

/** A document that is edited, and what was read of it. */
export class Edited {
  readonly #memory = emptyMemory();
  source: ChunkedText;
  plain: string;

  constructor(text: string) {
    this.source = chunkedText(text);
    this.plain = text;
  }

  change({ span, text }: Change): void {
    this.source = replaceIn(this.source, span, text);
    this.plain = applyEdits(this.plain, [{ span, text }]);
  }

  /** Writes on at the end. */
  add(text: string): void {
    this.change({ span: { start: this.plain.length, end: this.plain.length }, text });
  }

  plan(): Plan {
    return readPlan(this.source, undefined, this.#memory);
  }

  /** Reads on, if that is done in steps; whether what is left is less than a step. */
  ahead(least: number): boolean {
    return readAhead(this.source, defaultReadOptions, this.#memory, least);
  }

  /** Begins to read, or to check, and leaves off after so many steps. */
  leaveOff(after: number): void {
    let left = after;
    const goOn = <T>(steps: Steps<T>): T | null => {
      for (; left > 0; left -= 1) {
        const step = steps.next();
        if (step.done === true) return step.value;
      }
      return null;
    };
    const plan = goOn(readPlanInSteps(this.source, defaultReadOptions, this.#memory));
    if (plan !== null)
      goOn(checkInSteps(plan, rules, { ...defaultContext, today }, {}, undefined, this.#checked));
  }

  readonly #checked = nothingRead().checked;

  /** Fails where the text or the plan differs from what a full reading gives. */
  check(): void {
    assert.equal(wholeText(this.source), this.plain);
    checkPlaces(this.source, this.plain);
    const [found, expected] = [shapeOf(this.plan(), this.#checked), shapeOf(readUncut(this.plain))];
    if (found !== expected) assert.deepEqual(JSON.parse(found), JSON.parse(expected));
  }

  /** What rules find in it as it now is. */
  findings(): readonly Finding[] {
    return findingsOf(this.plan(), this.#checked);
  }
}

function checkPlaces(source: ChunkedText, text: string): void {
  const whole = stringSource(text);
  assert.deepEqual([source.length, source.lineCount], [whole.length, whole.lineCount]);
  for (let line = -1; line <= whole.lineCount; line += 1) {
    assert.equal(source.lineStart(line), whole.lineStart(line));
  }
  for (let at = 0; at <= text.length; at += 7) {
    assert.equal(source.lineAt(at), whole.lineAt(at));
    assert.equal(source.slice(at - 3, at + 40), whole.slice(at - 3, at + 40));
  }
}

function findingsOf(plan: Plan, checked: CheckMemory | null): readonly Finding[] {
  const onFault = (rule: Rule, fault: unknown) => {
    throw new Error(`${rule.id} threw`, { cause: fault });
  };
  return check(plan, rules, { ...defaultContext, today }, {}, onFault, checked);
}

const today = '2026-11-23';

/** Whatever a plan says and what rules find in it, as a text. Facts are left out: their places are those of their blocks. */
export function shapeOf(plan: Plan, checked: CheckMemory | null = null): string {
  const seen = new Map<object, number>();
  const { source: _, parts: __, key: ___, ...told } = plan;
  const findings = findingsOf(plan, checked);
  return JSON.stringify({ told, findings }, (key, value) => {
    // Facts have the places of their blocks; keys are only there to be told apart; \`said\` is what a draft remembers.
    if (key === 'key' || key === 'said') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    // A percentage's place counts from its ratio.
    if (key !== 'percentSpan' && 'start' in value && typeof value.start === 'number') {
      return [plan.source.unitsBefore(value.start), plan.source.unitsBefore(value.end)];
    }
    // A field is what it says, whoever holds it, and so is an amount.
    if (('raw' in value && 'span' in value) || 'dimension' in value) return membersOf(value);
    const known = seen.get(value);
    if (known !== undefined) return `(${known})`;
    seen.set(value, seen.size);
    if (value instanceof Map) return [...value];
    return Array.isArray(value) ? value : membersOf(value);
  });
}
