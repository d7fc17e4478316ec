import type { Locale, Wording } from '../../text/wording';
import { localeOf, wording } from '../../text/wording';
import type { PlanDocument } from '../../workspace/plan-document';
import { planDocument } from '../../workspace/plan-document';
import type { Settings } from '../../workspace/settings';
import { localToday } from '../shared/today';
import type { FileSettings, SettingsOf } from './configuration';
import { settingsFinder } from './configuration';
import type { Input, Skipped } from './inputs';
import type { CommonOptions } from './options';
import { shellLocale } from './options';
import { note } from './output';
import { outputMeasurer } from './outputs';

/** What the commands that read plans have in common: settings, day, language, and what they say besides data. */
export interface Session {
  readonly settingsOf: (input: Input) => FileSettings;
  /** ISO day. */
  today(settings: Settings): string;
  locale(settings: Settings | null): Locale;
  note(words: Wording): void;
  skip(skipped: Skipped): void;
  /** Whether something was skipped that should have been read. */
  hasFailed(): boolean;
}

/** @throws Failure if `--config` names no configuration. */
export function startSession(options: CommonOptions): Session {
  const find: SettingsOf = settingsFinder(options);
  let failed = false;
  const locale = (settings: Settings | null) => options.locale ?? settings?.locale ?? localeOf(shellLocale());
  const tell = (words: Wording) => {
    if (!options.quiet) note(words[locale(null)]);
  };
  return {
    settingsOf: (input) => find(input.file ?? 'stdin.md'),
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
): ReadDocument {
  const onFault = (rule: { readonly id: string }, fault: unknown) => {
    const why = fault instanceof Error ? fault.message : String(fault);
    note(`rule ${rule.id} failed on ${input.path} and was left out: ${why}`);
  };
  const measure = outputMeasurer(input);
  const document = planDocument(input.uri, null, text, settings, today, { path, onFault, measure });
  if (document.isPlan || !forced) return { document, isPlan: document.isPlan };
  return {
    document: planDocument(input.uri, null, text, settings, today, { path, onFault, measure, forced }),
    isPlan: false,
  };
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
