import type { Measures } from '../plan/deliverables';
import type { Finding } from '../plan/finding';
import { filesOf } from '../plan/linked-plans';
import { mayBePlan } from '../plan/may-be-plan';
import { type Outline, outlineOf } from '../plan/outline';
import type { Plan } from '../plan/plan';
import type { DocumentOptions, PlanDocument, ReadText } from './plan-document';
import { checkText, kindOf, readText } from './plan-document';
import type { Settings } from './settings';

/**
 * A text as it was read and checked, its linked outputs apart: all that is worth keeping of it, so that it need not be read again.
 * It holds for one text and one set of settings.
 */
export interface Reading {
  /** False: the scan of its lines has shown that it is no plan, and nobody has read it. */
  readonly wasRead: boolean;
  /** Null where it was not read. May be brought back from its record only now: not to be asked for in vain. */
  readonly plan: Plan | null;
  /** What trees show of the plan; as it, and for a tenth of the cost. */
  readonly outline: Outline | null;
  /** Of the text, UTF-16 units. */
  readonly length: number;
  readonly isPlan: boolean;
  readonly decidedBy: Plan['decidedBy'];
  /** As what it was checked, and on which day. */
  readonly kind: ReadText['kind'];
  readonly today: string;
  /** Whether it would find the same on any other day. */
  readonly isTimeless: boolean;
  readonly findings: readonly Finding[];
  /** Whether its findings depend on other files. */
  readonly hasOutputs: boolean;
}

/** Reads and checks a text. Where it cannot be a plan, and no glob of the settings says so, it is only scanned. */
export function makeReading(
  uri: string,
  text: string,
  settings: Settings,
  today: string,
  options: DocumentOptions,
): Reading {
  const scanned = options.forced === true ? null : scan(text, settings, today);
  if (scanned !== null) return scanned;
  const read = readText(uri, null, text, settings, options);
  const { plan, kind } = read;
  const { isPlan, decidedBy } = plan;
  const hasOutputs = kind === 'plan' && filesOf(plan).length > 0;
  const { findings, isTimeless } = checkText(read, settings, today, new Map(), options);
  const { length } = text;
  return {
    wasRead: true,
    plan,
    get outline() {
      return outlineOf(plan);
    },
    length,
    isPlan,
    decidedBy,
    kind,
    today,
    isTimeless,
    findings,
    hasOutputs,
  };
}

/** What a scan of the lines tells: that nobody need read the text; null where only reading tells what it is. */
export function scan(text: string, settings: Settings, today: string): Reading | null {
  return settings.include.length === 0 && !mayBePlan(text, settings.read) ? notRead(today) : null;
}

/** Of a text that is known to be no plan and to have nothing to tell. */
export function notRead(today: string): Reading {
  return {
    wasRead: false,
    plan: null,
    outline: null,
    length: 0,
    isPlan: false,
    decidedBy: 'content',
    kind: 'text',
    today,
    isTimeless: true,
    findings: [],
    hasOutputs: false,
  };
}

/**
 * The document that a reading tells of, on this day and under this path: its findings are those that were kept, unless something
 * that they depend on is another now. Null where nobody has read it.
 */
export function documentOf(
  reading: Reading,
  uri: string,
  settings: Settings,
  today: string,
  options: DocumentOptions,
): PlanDocument | null {
  if (!reading.wasRead) return null;
  const kind = kindOf(reading, uri, settings, options);
  const isPlan = kind === 'plan';
  const measures: Measures =
    (isPlan && reading.hasOutputs && options.measure?.(planIn(reading))) || new Map();
  const isSame = kind === reading.kind && (reading.isTimeless || reading.today === today);
  const holds = isSame && measures.size === 0 && !options.promised?.length;
  const read = (): ReadText => ({ uri, version: null, plan: planIn(reading), kind });
  const checked = holds ? reading : checkText(read(), settings, today, measures, options);
  return {
    uri,
    version: null,
    get plan() {
      return planIn(reading);
    },
    get source() {
      return planIn(reading).source;
    },
    get outline() {
      return reading.outline ?? outlineOf(planIn(reading));
    },
    isPlan,
    findings: checked.findings,
    isTimeless: checked.isTimeless,
    measures,
  };
}

/** The same reading, its plan held by those who asked for it alone: whoever asks when nobody holds it any more has it read again. */
export function forgetful(reading: Reading, again: () => Plan): Reading {
  let held = reading.plan && new WeakRef(reading.plan);
  if (held === null) return reading;
  const { outline } = reading;
  return {
    ...reading,
    outline,
    get plan() {
      const known = held?.deref();
      if (known !== undefined) return known;
      const plan = again();
      held = new WeakRef(plan);
      return plan;
    },
  };
}

/** What was found in a text, without the plan in which. */
export function withoutPlan(reading: Reading): Reading {
  // Not copied as a whole: the outline would be made, which is not wanted either.
  const { wasRead, length, isPlan, decidedBy, kind, today, isTimeless, findings, hasOutputs } = reading;
  const found = { isTimeless, findings, hasOutputs };
  return { wasRead, plan: null, outline: null, length, isPlan, decidedBy, kind, today, ...found };
}

function planIn({ plan }: Reading): Plan {
  if (plan === null) throw new Error('A reading without a plan was taken for one.');
  return plan;
}
