import type { PlanDocument } from '../workspace/plan-document';
import { pathOf } from '../workspace/uri-path';

/** Short name of a plan: its title, else its file's name. */
export function nameOfPlan({ plan, uri }: PlanDocument): string {
  return plan.root.title.value || pathOf(uri).split('/').at(-1) || uri;
}
