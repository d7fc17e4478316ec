import { readPlan } from '../plan/build';
import type { LinkedWork, Measured } from '../plan/deliverables';
import { evidenceOf, isOpen } from '../plan/evidence';
import { sizeOfText } from '../plan/length';
import { headingFinder } from '../plan/linking/targets';
import type { Plan, Section } from '../plan/plan';
import { shapeOf } from '../plan/row-work';
import { isMarkdownFile } from './files';
import { pathOf } from './uri-path';

/** Measures one file: a section of it by its anchor, the whole for null. */
export type Measure = (anchor: string | null) => Measured;

const nothing = { lines: null, words: null, line: 0, work: null };

/** The measure of a file that does not exist. */
export const noFile: Measure = () => ({ state: 'missing', ...nothing });

/** The measure of a file; `text` null: it exists and is no text. Only Markdown has sections, what stands behind `#` elsewhere (`#L10`) is passed over. */
export function fileMeasure(uri: string, text: string | null): Measure {
  const known = new Map<string | null, Measured>();
  let plan: Plan | null = null;
  const measure = (anchor: string | null): Measured => {
    if (text === null) return { state: 'present', ...nothing };
    if (!isMarkdownFile(pathOf(uri))) return sizeOf(text, 0);
    if (anchor === null) return wholeOf(text);
    plan ??= readPlan(text);
    const section = headingFinder(plan)(anchor);
    if (section !== null) {
      const size = sizeOf(plan.source.slice(section.span.start, section.span.end), section.line);
      return { ...size, work: plan.isPlan ? workOf(section) : null };
    }
    return { state: hasMark(text, anchor) ? 'present' : 'elsewhere', ...nothing };
  };
  return (anchor) => {
    const found = known.get(anchor) ?? measure(anchor);
    known.set(anchor, found);
    return found;
  };
}

/** Whether the text itself sets such an anchor, whose extent nobody can tell. */
function hasMark(text: string, anchor: string): boolean {
  return [`id="${anchor}"`, `id='${anchor}'`, `name="${anchor}"`, `{#${anchor}}`].some((mark) =>
    text.includes(mark),
  );
}

/** All of a Markdown file, which is read as a plan only if somebody asks for its work. */
function wholeOf(text: string): Measured {
  const { state, lines, words, line } = sizeOf(text, 0);
  let told: { readonly work: LinkedWork | null } | null = null;
  return {
    state,
    lines,
    words,
    line,
    get work() {
      if (told === null) {
        const { isPlan, root } = readPlan(text);
        told = { work: isPlan ? workOf(root) : null };
      }
      return told.work;
    },
  };
}

function workOf(section: Section): LinkedWork | null {
  const tasks = evidenceOf(section).filter((task) => task.status !== 'cancelled');
  if (tasks.length === 0) return null;
  const { done, percent } = shapeOf(tasks);
  return {
    done,
    total: tasks.length,
    open: tasks.filter(isOpen).length,
    isBegun: tasks.some(({ status }) => status === 'done' || status === 'doing'),
    percent,
  };
}

function sizeOf(text: string, line: number): Measured {
  return { state: 'present', ...sizeOfText(text), line, work: null };
}
