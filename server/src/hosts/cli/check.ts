import type { Finding } from '../../plan/finding';
import type { Promised } from '../../plan/promised';
import { findingsFormats } from '../../reports/index';
import type { CheckedFile } from '../../reports/report';
import { rules } from '../../rules/index';
import { stringSource } from '../../text/source';
import { wording } from '../../text/wording';
import type { Reading } from '../../workspace/reading';
import type { Settings } from '../../workspace/settings';
import { Failure } from './failure';
import { diffLines, mend, writeMended } from './fix';
import type { Input } from './inputs';
import { readInputs } from './inputs';
import type { CheckOptions } from './options';
import { paletteFor, writeData } from './output';
import { promisesAmong } from './outputs';
import type { Order } from './readings';
import { readAll } from './readings';
import type { Session } from './session';
import { noteNoPlans, readDocument, recallDocument, startSession } from './session';

/** `planwright check`: what is wrong with plans. Answers the exit status. */
export async function check(options: CheckOptions): Promise<number> {
  refuseUnknownRules(options);
  const session = startSession(options, options.paths, options.severities);
  const files: CheckedFile[] = [];
  const orders = ordersOf(options, session);
  const count = orders.length;
  const first = orders[0]?.input.own.settings ?? null;
  // What is to be mended is read anew after each fix; here only for what it says of other files.
  const isAsked = options.fix === 'no' || orders.length > 1;
  const readings = isAsked ? await readAll(orders, session.kept, session.kept === null) : [];
  const promisedOf = promisesAmong(orders, readings);
  let diff = '';
  for (const [at, order] of orders.entries()) {
    const reading = readings[at];
    const promised = promisedOf(order.input.uri);
    // Only a plan that speaks of it makes it worth opening.
    if (order.input.isNone && promised.length === 0) continue;
    // Of a file that a plan speaks of the plan is needed: a scan may have shown that it is none, or its findings alone were handed over.
    const isKnown = options.fix === 'no' && (promised.length === 0 || reading?.plan != null);
    const { file, patch } =
      reading && isKnown ? recall(reading, order, promised) : checkInput(order, options, session, promised);
    diff += patch;
    if (file.isPlan || order.input.isNamed || file.findings.length > 0) files.push(file);
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

/** Every text that is to be checked, as it is to be read. */
function ordersOf(options: CheckOptions, session: Session): readonly Order[] {
  const orders: Order[] = [];
  for (const input of readInputs(options.paths, session)) {
    const forced = input.isNamed && !options.onlyPlans;
    orders.push({ input, today: session.today(input.own.settings), forced });
  }
  return orders;
}

interface Checked {
  readonly file: CheckedFile;
  /** What would be changed, as a patch. */
  readonly patch: string;
}

function recall(reading: Reading, order: Order, promised: readonly Promised[]): Checked {
  const { path, content } = order.input;
  const found = recallDocument(reading, order, promised);
  const { isPlan = false, document } = found ?? {};
  const findings = document?.findings ?? [];
  return {
    file: { path, isPlan, source: stringSource(content.text), findings, fixed: null },
    patch: '',
  };
}

function checkInput(
  { input, today, forced }: Order,
  { fix }: CheckOptions,
  session: Session,
  promised: readonly Promised[],
): Checked {
  const { path, content } = input;
  const read = (text: string) => readDocument(input, text, today, forced, promised);
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
