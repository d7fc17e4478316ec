import type { ChunkedText } from '../markdown/chunks';
import { readBeginning, readPlanInSteps } from '../plan/build';
import type { Measures } from '../plan/deliverables';
import type { Finding } from '../plan/finding';
import { type Outline, outlineOf } from '../plan/outline';
import type { Plan } from '../plan/plan';
import type { Promised } from '../plan/promised';
import { emptyMemory } from '../plan/read-memory';
import { endedPlaces } from '../plan/unended';
import { check, checkInSteps, mapsAsLists } from '../rules/check';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import type { Source } from '../text/source';
import { finish, type Steps } from '../text/steps';
import type { DocumentMemory } from './document-memory';
import { matchesAny } from './globs';
import type { Settings } from './settings';
import { pathOf } from './uri-path';

/** One version of one file and all that is known of it. */
export interface PlanDocument {
  readonly uri: string;
  /** The editor's version; null for a file on disk. */
  readonly version: number | null;
  readonly plan: Plan;
  /** The text, by which its places count. */
  readonly source: Source;
  /** What trees show of the plan. */
  readonly outline: Outline;
  /** Whether it is treated as a plan: by its directive, else by settings, else by content. */
  readonly isPlan: boolean;
  /** Ordered by place; of a document that is no plan, only what rules for any Markdown find. */
  readonly findings: readonly Finding[];
  /** Whether the same would be found on any other day. */
  readonly isTimeless: boolean;
  /** What its linked outputs have, as far as files could be asked. */
  readonly measures: Measures;
  /** The plan is the beginning of a text of which the rest is being read; its findings are those that will stand. */
  readonly isBeginning?: true;
}

/** What a caller may know beyond the text. */
export interface DocumentOptions {
  /** A file given by name counts as a plan. */
  readonly forced?: boolean;
  /** The path that the globs of the settings speak of; without it the URI's. */
  readonly path?: string | null;
  /** What is known of the document's earlier versions. */
  readonly memory?: DocumentMemory;
  /** Measures the linked outputs of a plan, where files can be asked at once. */
  readonly measure?: (plan: Plan) => Measures;
  /** What plans say that the document is to have. */
  readonly promised?: readonly Promised[];
  /** Told of a rule that threw; it is skipped. */
  readonly onFault?: (rule: Rule, fault: unknown) => void;
}

/** A text that is read and not yet checked. */
export interface ReadText {
  readonly uri: string;
  readonly version: number | null;
  readonly plan: Plan;
  /** `text`: Markdown that is no plan; null: nobody wants it looked at. */
  readonly kind: 'plan' | 'text' | null;
}

/** Reads and checks one text. Never fails. */
export function planDocument(
  uri: string,
  version: number | null,
  text: string | ChunkedText,
  settings: Settings,
  today: string,
  options: DocumentOptions = {},
): PlanDocument {
  const read = readText(uri, version, text, settings, options);
  const measures = read.kind === 'plan' ? options.measure?.(read.plan) : undefined;
  return checkText(read, settings, today, measures ?? new Map(), options);
}

/** Reads one text; what its outputs have can be asked for before it is checked. */
export function readText(
  uri: string,
  version: number | null,
  text: string | ChunkedText,
  settings: Settings,
  options: DocumentOptions = {},
): ReadText {
  return finish(readTextInSteps(uri, version, text, settings, options));
}

/** As `readText`, its parts linked one by one. */
export function* readTextInSteps(
  uri: string,
  version: number | null,
  text: string | ChunkedText,
  settings: Settings,
  options: DocumentOptions,
): Steps<ReadText> {
  const plan = yield* readPlanInSteps(text, settings.read, options.memory?.read ?? emptyMemory('dense'));
  return { uri, version, plan, kind: kindOf(plan, uri, settings, options) };
}

/** As what a text counts that says this of itself. */
export function kindOf(
  said: Pick<Plan, 'isPlan' | 'decidedBy'>,
  uri: string,
  settings: Settings,
  { forced, path }: DocumentOptions,
): ReadText['kind'] {
  return forced === true ? 'plan' : decide(said, settings, path ?? pathOf(uri));
}

/** Checks what was read. */
export function checkText(...given: Parameters<typeof checkTextInSteps>): PlanDocument {
  return finish(checkTextInSteps(...given));
}

/** As `checkText`, part by part. */
export function* checkTextInSteps(
  { uri, version, plan, kind }: ReadText,
  settings: Settings,
  today: string,
  measures: Measures,
  { memory, promised = [], onFault }: Pick<DocumentOptions, 'memory' | 'promised' | 'onFault'> = {},
): Steps<PlanDocument> {
  const own = kind === 'plan' ? rules : kind === 'text' ? rulesForAll : [];
  const day = memory?.checked ?? { asksDay: false };
  const findings = yield* checkInSteps(
    plan,
    own,
    {
      ...settings.rules,
      get today() {
        day.asksDay = true;
        return today;
      },
      deliverables: measures,
      promised,
      key: JSON.stringify([settings.rules, today, measures, promised], mapsAsLists),
    },
    settings.severities,
    onFault,
    memory?.checked,
  );
  const isTimeless = !day.asksDay;
  return madeOf({ uri, version, plan, isPlan: kind === 'plan', findings, isTimeless, measures });
}

/** A document; its outline is made when a tree asks for it. */
function madeOf(known: Omit<PlanDocument, 'outline' | 'source'>): PlanDocument {
  return {
    ...known,
    source: known.plan.source,
    get outline() {
      return outlineOf(known.plan);
    },
  };
}

/** What can be told of a text that was read ahead up to a place (`readAhead`); null where that is no plan yet. It is good until more is read. */
export function beginningOf(
  uri: string,
  version: number | null,
  text: ChunkedText,
  settings: Settings,
  today: string,
  options: DocumentOptions & { readonly memory: DocumentMemory },
): PlanDocument | null {
  const read = (isLinked: boolean): Plan => readBeginning(text, settings.read, options.memory.read, isLinked);
  const plan = read(false);
  if (kindOf(plan, uri, settings, options) !== 'plan') return null;
  const measures: Measures = new Map();
  const context = { ...settings.rules, today, deliverables: measures, promised: [] };
  const isEnded = endedPlaces(plan);
  const found = check(plan, earlyRules, context, settings.severities, options.onFault);
  const findings = found.filter(({ span }) => isEnded(span.start));
  let linked: Plan | null = null;
  return {
    uri,
    version,
    source: plan.source,
    isPlan: true,
    findings,
    isTimeless: false,
    measures,
    isBeginning: true,
    // What is found is told without its links; lenses want to know what is a copy.
    get plan() {
      linked ??= read(true);
      return linked;
    },
    get outline() {
      return outlineOf(this.plan);
    },
  };
}

const earlyRules = rules.filter((rule) => rule.early === true);
const rulesForAll = rules.filter((rule) => rule.everywhere === true);

/**
 * Whether the document is a plan: a directive decides, then the globs (exclude before include), then content. Null
 * where somebody said that it shall not be looked at.
 */
function decide(
  plan: Pick<Plan, 'isPlan' | 'decidedBy'>,
  settings: Settings,
  path: string,
): 'plan' | 'text' | null {
  if (plan.decidedBy === 'directive') return plan.isPlan ? 'plan' : null;
  if (matchesAny(settings.exclude, path)) return null;
  return matchesAny(settings.include, path) || plan.isPlan ? 'plan' : 'text';
}
