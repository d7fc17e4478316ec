import { resolve } from 'node:path';
import { progressFormats } from '../../reports/index';
import { planReport } from '../../reports/plan-report';
import { progressReport } from '../../reports/progress-report';
import type { PlanReport } from '../../reports/report';
import type { Settings } from '../../workspace/settings';
import { defaultSettings } from '../../workspace/settings';
import { htmlPage } from './html-page';
import { readInputs } from './inputs';
import type { ReportOptions } from './options';
import { writeData } from './output';
import { noteNoPlans, readDocument, startSession } from './session';
import { writeText } from './text-file';

/** `planwright report`: how far plans are. Answers the exit status. */
export function report(options: ReportOptions): number {
  const session = startSession(options);
  const plans: PlanReport[] = [];
  let first: Settings | null = null;
  let count = 0;
  for (const input of readInputs(options.paths, session.skip)) {
    count += 1;
    const own = session.settingsOf(input);
    first ??= own.settings;
    const today = session.today(own.settings);
    const { document, isPlan } = readDocument(input, input.content.text, own, today, input.isNamed);
    if (!isPlan && !input.isNamed) continue;
    const { plan, findings } = document;
    plans.push(
      planReport({ uri: input.uri, path: input.path, plan, findings, time: own.settings.rules }, today),
    );
  }
  if (plans.length === 0) noteNoPlans(session, options.paths, count);
  const status = session.hasFailed() ? 2 : 0;
  process.exitCode = status;
  const locale = session.locale(first);
  const format = progressFormats.find(({ id }) => id === options.format);
  const body = format?.render(progressReport(plans, session.today(first ?? defaultSettings)), locale) ?? '';
  const text = options.format === 'html' ? htmlPage(body, plans[0]?.title ?? 'Planwright', locale) : body;
  if (options.output === null) writeData(text);
  else writeText(resolve(options.output), text, null);
  return status;
}
