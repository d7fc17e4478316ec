import type { PlanDocument } from '../workspace/plan-document';
import { pathOf } from '../workspace/uri-path';

/** Short name of a plan: its title, else its file's name. */
export function nameOfPlan({ outline, uri }: PlanDocument): string {
  return outline.title || pathOf(uri).split('/').at(-1) || uri;
}
