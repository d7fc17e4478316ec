import type { ReportResult } from '../protocol';
import { planReport } from '../reports/plan-report';
import { progressReport } from '../reports/progress-report';
import type { ProgressFormat } from '../reports/report';
import { wording } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { pathBelow, pathOf } from '../workspace/uri-path';
import type { FeatureContext } from './context';
import { nameOfPlan } from './plan-name';

/** `planwright/report`: how far the plans are, in one format. `folders` are URIs that paths are shown relative to. */
export function report(
  documents: readonly PlanDocument[],
  format: ProgressFormat,
  folders: readonly string[],
  context: FeatureContext,
): ReportResult {
  const { today, locale, settings } = context;
  const plans = documents.map(({ uri, plan, findings, measures }) =>
    planReport({ uri, path: shownPath(uri, folders), plan, findings, measures, time: settings.rules }, today),
  );
  const [only] = documents;
  const title = documents.length === 1 && only !== undefined ? nameOfPlan(only) : allPlans[locale];
  return { title, text: format.render(progressReport(plans, today, settings.reportCharts), locale) };
}

const allPlans = wording('All plans', '所有计划');

function shownPath(uri: string, folders: readonly string[]): string {
  for (const folder of folders) {
    const below = pathBelow(folder, uri);
    if (below !== null) return below;
  }
  return pathOf(uri);
}
