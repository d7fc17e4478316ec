import type { Promised } from '../../plan/promised';
import type { Locale, Wording } from '../../text/wording';
import { localeOf, wording } from '../../text/wording';
import type { PlanDocument } from '../../workspace/plan-document';
import { kindOf, planDocument } from '../../workspace/plan-document';
import type { Reading } from '../../workspace/reading';
import { documentOf } from '../../workspace/reading';
import type { Settings } from '../../workspace/settings';
import { cacheFolder } from '../cache-folder';
import { nodeRecords } from '../node-records';
import { localToday } from '../shared/today';
import type { FileSettings } from './configuration';
import { settingsFinder } from './configuration';
import type { Input, Reader } from './inputs';
import { noPlansIn } from './no-plans';
import type { CommonOptions } from './options';
import { shellLocale } from './options';
import { note } from './output';
import { outputMeasurer } from './outputs';
import type { Kept, Order } from './readings';
import { faultTeller } from './rule-fault';

/** What the commands that read plans have in common: settings, day, language, and what they say besides data. */
export interface Session extends Reader {
  /** What earlier runs have read; null where nobody wants it, or there is no place for it. */
  readonly kept: Kept | null;
  /** ISO day. */
  today(settings: Settings): string;
  locale(settings: Settings | null): Locale;
  note(words: Wording): void;
  /** Whether something was skipped that should have been read. */
  hasFailed(): boolean;
}

/** @throws Failure if `--config` names no configuration. */
export function startSession(options: CommonOptions): Session {
  let failed = false;
  const locale = (settings: Settings | null) => options.locale ?? settings?.locale ?? localeOf(shellLocale());
  const tell = (words: Wording) => {
    if (!options.quiet) note(words[locale(null)]);
  };
  const folder = options.cache ? cacheFolder() : null;
  return {
    settingsOf: settingsFinder(options),
    kept: folder === null ? null : { records: nodeRecords(folder, ''), noPlans: noPlansIn(folder) },
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

/** A text as a plan, and whether it would count as one if it had not been given by name. */
export interface ReadDocument {
  readonly document: PlanDocument;
  readonly isPlan: boolean;
}

/** Reads and checks a text; one that is no plan is read all the same if `forced`. */
export function readDocument(
  input: Input,
  text: string,
  { settings, path }: FileSettings,
  today: string,
  forced: boolean,
  promised: readonly Promised[] = [],
): ReadDocument {
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
  const { input, own, today, forced } = order;
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
