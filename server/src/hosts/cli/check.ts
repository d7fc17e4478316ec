import type { Finding } from '../../plan/finding';
import { findingsFormats } from '../../reports/index';
import type { CheckedFile } from '../../reports/report';
import { rules } from '../../rules/index';
import { wording } from '../../text/wording';
import type { Settings } from '../../workspace/settings';
import type { FileSettings } from './configuration';
import { Failure } from './failure';
import { diffLines, mend, writeMended } from './fix';
import type { Input } from './inputs';
import { readInputs } from './inputs';
import type { CheckOptions } from './options';
import { paletteFor, writeData } from './output';
import type { Session } from './session';
import { noteNoPlans, readDocument, startSession } from './session';

/** `planwright check`: what is wrong with plans. Answers the exit status. */
export function check(options: CheckOptions): number {
  refuseUnknownRules(options);
  const session = startSession(options);
  const files: CheckedFile[] = [];
  let first: Settings | null = null;
  let count = 0;
  let diff = '';
  for (const input of readInputs(options.paths, session.skip)) {
    count += 1;
    const own = withSeverities(session.settingsOf(input), options);
    first ??= own.settings;
    const { file, patch } = checkInput(input, own, options, session);
    diff += patch;
    if (file.isPlan || input.isNamed || file.findings.length > 0) files.push(file);
  }
  if (!files.some((file) => file.isPlan) && !options.paths.includes('-') && files.length === 0) {
    noteNoPlans(session, options.paths, count);
  }
  const format = findingsFormats.find(({ id }) => id === options.format);
  const today = first === null ? (options.today ?? session.today(withoutSettings)) : session.today(first);
  const status = session.hasFailed()
    ? 2
    : statusOf(
        files.flatMap((file) => file.findings),
        options,
      );
  process.exitCode = status;
  if (options.format === 'pretty') writeData(diff);
  writeData(
    format?.render(files, {
      today,
      locale: session.locale(first),
      palette: paletteFor(options.color),
      quiet: options.quiet || files.length === 0,
    }) ?? '',
  );
  return status;
}

const withoutSettings = { today: null } as Settings;

function checkInput(
  input: Input,
  own: FileSettings,
  { onlyPlans, fix }: CheckOptions,
  session: Session,
): { readonly file: CheckedFile; readonly patch: string } {
  const { path, isNamed, content } = input;
  const forced = isNamed && !onlyPlans;
  const read = (text: string) => readDocument(input, text, own, session.today(own.settings), forced);
  const unchanged = () => ({ ...read(content.text), text: content.text, fixed: null });
  const mended = fix === 'no' ? unchanged() : mend(content.text, read);
  const isWritten = fix !== 'write' || isMendedOnDisk(input, mended.text, session);
  const { document, isPlan, fixed } = isWritten ? mended : unchanged();
  return {
    file: { path, isPlan, source: document.plan.source, findings: document.findings, fixed },
    patch: fix === 'dry-run' ? diffLines(path, content.text, mended.text) : '',
  };
}

/** Writes the mended text. A file below a folder that cannot be written is told, and the others are gone on with. */
function isMendedOnDisk(input: Input, text: string, session: Session): boolean {
  try {
    writeMended(input, text);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || input.isNamed) throw error;
    session.skip({ wording: error.wording, isGrave: true });
    return false;
  }
}

function withSeverities({ settings, path }: FileSettings, { severities }: CheckOptions): FileSettings {
  return { path, settings: { ...settings, severities: { ...settings.severities, ...severities } } };
}

function refuseUnknownRules({ severities }: CheckOptions): void {
  const unknown = Object.keys(severities).find((id) => !rules.some((rule) => rule.id === id));
  if (unknown === undefined) return;
  throw new Failure(
    wording(
      `there is no rule ${unknown}; planwright rules lists them.`,
      `没有规则 ${unknown}；planwright rules 可列出所有规则。`,
    ),
  );
}

/** 1 where something is at least as grave as `--fail-on` says, warnings let pass up to `--max-warnings`; else 0. */
function statusOf(findings: readonly Finding[], { failOn, maxWarnings }: CheckOptions): number {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const tooMany =
    maxWarnings === null ? failOn !== 'error' && count('warning') > 0 : count('warning') > maxWarnings;
  return count('error') > 0 || tooMany || (failOn === 'info' && count('info') > 0) ? 1 : 0;
}
