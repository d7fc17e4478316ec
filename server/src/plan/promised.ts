import type { Amount } from '../conventions/amount';
import { type Deliverable, deliverables } from './deliverables';
import { headingFinder } from './linking/targets';
import type { Plan, Section } from './plan';

/** A linked output as the file sees it that it links to: what a task of some plan says that it, or a section of it, is to have. Plain data. */
export interface Promised {
  /** URI of the plan. */
  readonly plan: string;
  /** Path of the plan as it is shown. */
  readonly path: string;
  /** 0-based line of the task in its plan. */
  readonly line: number;
  /** The task's title. */
  readonly task: string;
  /** The section that is meant; null for the whole file. */
  readonly anchor: string | null;
  /** Lines or words; null where none are said. */
  readonly amount: Amount | null;
}

/** Everything that a plan promises of files, each with the output that says so. */
export function promisesOf(
  plan: Plan,
  uri: string,
  path: string,
): readonly { readonly output: Deliverable; readonly promised: Promised }[] {
  return deliverables(plan).map((output) => {
    const { task, anchor, amount } = output;
    const line = plan.source.lineAt(task.span.start);
    return {
      output,
      promised: { plan: uri, path, line, task: task.title.value, anchor, amount: amount?.value ?? null },
    };
  });
}

/** The sections that are promised, the root for the whole document; what names a section that is not there is left out. */
export function promisedSections(
  plan: Plan,
  promised: readonly Promised[],
): readonly { readonly section: Section; readonly promised: Promised }[] {
  const find = headingFinder(plan);
  return promised.flatMap((one) => {
    const section = one.anchor === null ? plan.root : find(one.anchor);
    return section === null ? [] : [{ section, promised: one }];
  });
}
