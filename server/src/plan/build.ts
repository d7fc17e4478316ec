import type { Legend, Status } from '../conventions/status';
import { stringSource } from '../text/source';
import type { Plan, Section } from './plan';

/** What settings add to the conventions. */
export interface ReadOptions {
  /** `- ✅ …` under a phase counts as a task. */
  readonly emojiBullets: boolean;
  /** Characters or words in boxes → status, on top of the table. */
  readonly states: ReadonlyMap<string, Status>;
  /** Marks and words → status, on top of the table. */
  readonly legend: Legend;
}

export const defaultReadOptions: ReadOptions = { emojiBullets: false, states: new Map(), legend: new Map() };

/** Reads a whole text as a plan: blocks, facts, fold. Never fails; any text is a plan, perhaps an empty one. A BOM must be stripped before. */
export function readPlan(text: string, _options: ReadOptions = defaultReadOptions): Plan {
  const root: Section = {
    index: -1, path: '', kind: 'section', level: 0, bold: false, span: { start: 0, end: text.length }, heading: { start: 0, end: 0 }, line: 0,
    title: { span: { start: 0, end: 0 }, raw: '', value: '' }, text: '', stage: null, label: null, id: null, status: null, percent: null,
    priority: null, budgets: [], dates: null, lengths: [], recurring: false, isChecklist: false, fields: [], parent: null, sections: [],
    tasks: [], tables: [], milestones: [], names: null,
  };
  return {
    source: stringSource(text), isPlan: false, decidedBy: 'content', root, sections: [], tasks: [], tables: [], trees: [], milestones: [],
    malformedBoxes: [], ratios: [], workItems: [], legend: new Map(), updated: null, suppressions: [],
  };
}
