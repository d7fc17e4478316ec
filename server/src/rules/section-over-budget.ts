import type { Amount } from '../conventions/amount';
import type { Fix } from '../plan/finding';
import { countWords, lineCount } from '../plan/length';
import type { Budget, Plan, Section } from '../plan/plan';
import { type Promised, promisedSections } from '../plan/promised';
import { sayAmount, sayNumber } from '../plan/say';
import type { Span } from '../text/span';
import { type Locale, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { isBeyond } from './shared/bound';

/** A section that carries a budget of its own, or is the linked output of a task, is not longer than that. */
export const sectionOverBudget: Rule = {
  id: 'section-over-budget',
  defaultSeverity: 'warning',
  everywhere: true,
  manual: {
    should: wording(
      'A section that carries a budget of its own, or is the linked output of a task, is not longer than that.',
      '写有自身篇幅预算的章节，或作为任务所链接产出的章节，不超过该篇幅。',
    ),
    about: wording(
      'A budget of its own is a comment below the heading, `<!-- plan:budget 800 lines -->`, or a bound in brackets in it, “(≤ 800 lines)”. A section without one, or a whole file, that a plan’s task links to as its output with a size (`Output: [Names](guide.md#names) (800 lines)`) is held to that size; “800+” sets no bound, and what several tasks link to is left alone. The section is measured as it is written, sub-sections included: in lines from its heading to its last line, or in words, where each Chinese or Japanese character is one. In any Markdown, plan or not; on the command line, the plan must be among what is checked.',
      '自身的预算是标题下的注释 `<!-- plan:budget 800 lines -->`，或标题括号中的上限“(≤ 800行)”。没有自身预算的章节或整个文件，若被计划中的任务链接为产出并写明篇幅（`产出: [命名](guide.md#命名) (800行)`），则以该篇幅为限；“800+”不设上限；被多个任务链接的不予理会。按章节实际写成的内容（含子章节）计量：行数从标题到最后一行；字数中每个汉字、假名计一。适用于任何 Markdown 文档，不限于计划；在命令行中，计划须在所检查的文件之列。',
    ),
    wrong: '# Guide\n\n## Names\n<!-- plan:budget 4 lines -->\n\nOne.\n\nTwo.\n',
    right: '# Guide\n\n## Names\n<!-- plan:budget 6 lines -->\n\nOne.\n\nTwo.\n',
  },
  *check(plan, { budgetTolerance }) {
    for (const section of [plan.root, ...plan.sections]) {
      for (const budget of section.budgets) {
        if (!isOwn(plan, section, budget)) continue;
        const length = lengthBeyond(plan, section, budget.amount.value, budgetTolerance);
        if (length !== null) yield ownFinding(budget, length);
      }
    }
  },
  *checkWhole(plan, { promised, budgetTolerance }) {
    if (promised.length === 0) return;
    const sections = promisedSections(plan, promised);
    for (const { section, promised: one } of sections) {
      // What several tasks write together is the bound of none of them.
      if (
        one.amount === null ||
        sections.some((other) => other.section === section && other.promised !== one)
      )
        continue;
      if (section.budgets.some((budget) => isOwn(plan, section, budget))) continue;
      const length = lengthBeyond(plan, section, one.amount, budgetTolerance);
      if (length !== null) yield promisedFinding(section === plan.root, one, one.amount, length);
    }
  },
};

/** A budget of the section as it is written, and not of what it plans: in a comment, or a bound that ends its heading. */
function isOwn({ source }: Plan, section: Section, { amount, from }: Budget): boolean {
  const { span, value } = amount;
  if (value.high === null || value.per !== null) return false;
  if (value.dimension !== 'lines' && value.dimension !== 'words') return false;
  if (from === 'heading') {
    const behind = source.slice(span.end, section.heading.end);
    return value.low === 0 && /^\s*[)）\]】][\s*_#]*$/u.test(behind);
  }
  return from === 'comment';
}

interface Length {
  readonly found: number;
  readonly most: number;
  /** From where it is too long to its end. */
  readonly span: Span;
}

/** What a section has in the unit of an amount; null where that is not too much. */
function lengthBeyond(
  { source }: Plan,
  section: Section,
  { high, dimension, approximate, per }: Amount,
  tolerance: number,
): Length | null {
  if (high === null || per !== null) return null;
  const text = source.slice(section.span.start, section.span.end).trimEnd();
  const end = source.forward(section.span.start, text.length);
  const found = dimension === 'lines' ? lineCount(text) : countWords(text, Number.POSITIVE_INFINITY).count;
  if (text === '' || !isBeyond(found, high, approximate, tolerance)) return null;
  const beyond =
    dimension === 'lines'
      ? source.lineStart(source.lineAt(section.span.start) + high)
      : source.lineStart(source.lineAt(source.forward(section.span.start, countWords(text, high).end)));
  return { found, most: high, span: { start: Math.min(Math.max(beyond, section.span.start), end), end } };
}

function ownFinding({ amount }: Budget, { found, most, span }: Length): RuleFinding {
  const { unit } = amount.value;
  const say = (locale: Locale) => sayAmount(found, found, unit, locale);
  return {
    span,
    message: wording(
      `Section has ${say('en')}, ${sayNumber(found - most)} over its budget of ${sayNumber(most)}.`,
      `章节共 ${say('zh')}，比预算 ${sayNumber(most)} 多 ${sayNumber(found - most)}。`,
    ),
    related: [{ span: amount.span, message: wording('The budget.', '预算。') }],
    data: { claimed: most, found, over: found - most, unit },
    fixes: budgetFix(amount.span, amount.raw, most, found),
  };
}

function promisedFinding(
  isWhole: boolean,
  { plan, path, line, task }: Promised,
  { unit }: Amount,
  { found, most, span }: Length,
): RuleFinding {
  const name = path.split('/').at(-1) ?? path;
  const say = (locale: Locale) => sayAmount(found, found, unit, locale);
  return {
    span,
    message: wording(
      `${isWhole ? 'Document' : 'Section'} has ${say('en')}, ${sayNumber(found - most)} over the ${sayNumber(most)} that “${task}” in ${name} gives it.`,
      `${isWhole ? '文档' : '章节'}共 ${say('zh')}，比 ${name} 中“${task}”所定的 ${sayNumber(most)} 多 ${sayNumber(found - most)}。`,
    ),
    elsewhere: [{ uri: plan, path, line, message: wording('The task that it is for.', '对应的任务。') }],
    data: { claimed: most, found, over: found - most, unit, plan: path },
  };
}

function budgetFix(
  span: Budget['amount']['span'],
  raw: string,
  high: number,
  length: number,
): readonly Fix[] {
  const numbers = raw.match(/\d+/g) ?? [];
  if (numbers.length !== 1 || Number(numbers[0]) !== high) return [];
  return [
    {
      title: wording(`Set the budget to ${length}`, `将预算改为 ${length}`),
      kind: 'evidence',
      preferred: false,
      edits: [{ span, text: raw.replace(/\d+/, String(length)) }],
    },
  ];
}
