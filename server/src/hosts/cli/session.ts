import type { Promised } from '../../plan/promised';
import type { Severities } from '../../rules/check';
import type { Locale, Wording } from '../../text/wording';
import { localeOf, wording } from '../../text/wording';
import type { PlanDocument } from '../../workspace/plan-document';
import { kindOf, planDocument } from '../../workspace/plan-document';
import type { Reading } from '../../workspace/reading';
import { documentOf } from '../../workspace/reading';
import type { Settings } from '../../workspace/settings';
import { localToday } from '../shared/today';
import type { FileSettings } from './configuration';
import { settingsFinder } from './configuration';
import type { Input, Reader } from './inputs';
import { keptOf } from './kept';
import type { CommonOptions } from './options';
import { shellLocale } from './options';
import { note } from './output';
import { outputMeasurer } from './outputs';
import type { Order } from './readings';
import { faultTeller } from './rule-fault';

/** What the commands that read plans have in common: settings, day, language, and what they say besides data. */
export interface Session extends Reader {
  /** ISO day. */
  today(settings: Settings): string;
  locale(settings: Settings | null): Locale;
  note(words: Wording): void;
  /** Whether something was skipped that should have been read. */
  hasFailed(): boolean;
}

/** `severities`: those of the command line, which outrank all others. @throws Failure if `--config` names no configuration. */
export function startSession(
  options: CommonOptions,
  paths: readonly string[],
  severities: Severities = {},
): Session {
  let failed = false;
  const settingsOf = settingsFinder(options);
  const locale = (settings: Settings | null) => options.locale ?? settings?.locale ?? localeOf(shellLocale());
  const tell = (words: Wording) => {
    if (!options.quiet) note(words[locale(null)]);
  };
  return {
    settingsOf: (file) => withSeverities(settingsOf(file), severities),
    kept: keptOf(options, paths),
    today: (settings) => options.today ?? settings.today ?? localToday(),
    locale,
    note: tell,
    skip: ({ wording: words, isGrave }) => {
      failed ||= isGrave;
      if (isGrave) note(words[locale(null)]);
      else tell(words);
    },
    hasFailed: () => failed,
  };
}

function withSeverities(own: FileSettings, severities: Severities): FileSettings {
  const { settings, path } = own;
  if (Object.keys(severities).length === 0) return own;
  return { path, settings: { ...settings, severities: { ...settings.severities, ...severities } } };
}

/** A text as a plan, and whether it would count as one if it had not been given by name. */
export interface ReadDocument {
  readonly document: PlanDocument;
  readonly isPlan: boolean;
}

/** Reads and checks a text; one that is no plan is read all the same if `forced`. */
export function readDocument(
  input: Input,
  text: string,
  today: string,
  forced: boolean,
  promised: readonly Promised[] = [],
): ReadDocument {
  const { settings, path } = input.own;
  const onFault = faultTeller(input);
  const measure = outputMeasurer(input);
  const document = planDocument(input.uri, null, text, settings, today, { path, onFault, measure, promised });
  if (document.isPlan || !forced) return { document, isPlan: document.isPlan };
  return {
    document: planDocument(input.uri, null, text, settings, today, {
      path,
      onFault,
      measure,
      promised,
      forced,
    }),
    isPlan: false,
  };
}

/** The same of what was read before; null where it was only scanned. */
export function recallDocument(
  reading: Reading,
  order: Order,
  promised: readonly Promised[],
): ReadDocument | null {
  const { input, today, forced } = order;
  const { own } = input;
  const options = {
    path: own.path,
    onFault: faultTeller(input),
    measure: outputMeasurer(input),
    promised,
    forced,
  };
  const document = documentOf(reading, input.uri, own.settings, today, options);
  const asFound = kindOf(reading, input.uri, own.settings, { path: own.path });
  return document && { document, isPlan: asFound === 'plan' };
}

/** Says that there was nothing to do, since silence could be taken for success. */
export function noteNoPlans(session: Session, paths: readonly string[], files: number): void {
  const where = paths.join(' ');
  session.note(
    wording(
      `no plan was found in ${where} (${files} Markdown ${files === 1 ? 'file' : 'files'} read).`,
      `在 ${where} 中没有找到计划（已读取 ${files} 个 Markdown 文件）。`,
    ),
  );
}
