import { resolve } from 'node:path';
import { progressFormats } from '../../reports/index';
import { planReport } from '../../reports/plan-report';
import { progressReport } from '../../reports/progress-report';
import type { PlanReport } from '../../reports/report';
import { defaultSettings } from '../../workspace/settings';
import { htmlPage } from './html-page';
import { readInputs } from './inputs';
import type { ReportOptions } from './options';
import { writeData } from './output';
import { promisesAmong } from './outputs';
import type { Order } from './readings';
import { readAll } from './readings';
import { noteNoPlans, recallDocument, startSession } from './session';
import { writeText } from './text-file';

/** `planwright report`: how far plans are. Answers the exit status. */
export async function report(options: ReportOptions): Promise<number> {
  const session = startSession(options, options.paths);
  const plans: PlanReport[] = [];
  const orders: Order[] = [];
  for (const input of readInputs(options.paths, session)) {
    orders.push({ input, today: session.today(input.own.settings), forced: input.isNamed });
  }
  const first = orders[0]?.input.own.settings ?? null;
  const readings = await readAll(orders, session.kept);
  const promisedOf = promisesAmong(orders, readings);
  for (const [at, order] of orders.entries()) {
    const reading = readings[at];
    const promised = promisedOf(order.input.uri);
    const { document, isPlan } = (reading && recallDocument(reading, order, promised)) ?? {};
    const { input, today } = order;
    if (document === undefined || (!isPlan && !input.isNamed)) continue;
    const { plan, findings, measures } = document;
    plans.push(
      planReport(
        { uri: input.uri, path: input.path, plan, findings, measures, time: input.own.settings.rules },
        today,
      ),
    );
  }
  if (plans.length === 0) noteNoPlans(session, options.paths, orders.length);
  const status = session.hasFailed() ? 2 : 0;
  process.exitCode = status;
  const locale = session.locale(first);
  const format = progressFormats.find(({ id }) => id === options.format);
  const { reportCharts } = first ?? defaultSettings;
  const whole = progressReport(plans, session.today(first ?? defaultSettings), reportCharts);
  const body = format?.render(whole, locale) ?? '';
  const text = options.format === 'html' ? htmlPage(body, plans[0]?.title ?? 'Planwright', locale) : body;
  if (options.output === null) writeData(text);
  else writeText(resolve(options.output), text, null);
  return status;
}
