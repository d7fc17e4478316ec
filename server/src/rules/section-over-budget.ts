import type { Fix } from '../plan/finding';
import { countWords, lineCount } from '../plan/length';
import type { Budget, Plan, Section } from '../plan/plan';
import { sayAmount, sayNumber } from '../plan/say';
import { type Locale, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** A section that carries a budget of its own is not longer than that. */
export const sectionOverBudget: Rule = {
  id: 'section-over-budget',
  defaultSeverity: 'warning',
  everywhere: true,
  manual: {
    should: wording(
      'A section that carries a budget of its own is not longer than that.',
      '写有自身篇幅预算的章节不超过该预算。',
    ),
    about: wording(
      'Such a budget is a comment below the heading, `<!-- plan:budget 800 lines -->`, or a bound in brackets in it, “(≤ 800 lines)”. The section is measured as it is written, sub-sections included: in lines from its heading to its last line, or in words, where each Chinese or Japanese character is one. In any Markdown, plan or not.',
      '这种预算是标题下的注释 `<!-- plan:budget 800 lines -->`，或标题括号中的上限“(≤ 800行)”。按章节实际写成的内容（含子章节）计量：行数从标题到最后一行；字数中每个汉字、假名计一。适用于任何 Markdown 文档，不限于计划。',
    ),
    wrong: '# Guide\n\n## Names\n<!-- plan:budget 4 lines -->\n\nOne.\n\nTwo.\n',
    right: '# Guide\n\n## Names\n<!-- plan:budget 6 lines -->\n\nOne.\n\nTwo.\n',
  },
  *check(plan) {
    for (const section of [plan.root, ...plan.sections]) {
      for (const budget of section.budgets) {
        const finding = isOwn(plan, section, budget) ? measured(plan, section, budget) : null;
        if (finding !== null) yield finding;
      }
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

function measured(plan: Plan, section: Section, { amount }: Budget): RuleFinding | null {
  const { source } = plan;
  const { high, unit, dimension } = amount.value;
  const text = source.slice(section.span.start, section.span.end).trimEnd();
  const end = source.forward(section.span.start, text.length);
  const length = dimension === 'lines' ? lineCount(text) : countWords(text, Number.POSITIVE_INFINITY).count;
  if (high === null || length <= high) return null;
  const beyond =
    dimension === 'lines'
      ? source.lineStart(source.lineAt(section.span.start) + high)
      : source.lineStart(source.lineAt(source.forward(section.span.start, countWords(text, high).end)));
  const say = (locale: Locale) => sayAmount(length, length, unit, locale);
  return {
    span: { start: Math.min(Math.max(beyond, section.span.start), end), end },
    message: wording(
      `Section has ${say('en')}, ${sayNumber(length - high)} over its budget of ${sayNumber(high)}.`,
      `章节共 ${say('zh')}，比预算 ${sayNumber(high)} 多 ${sayNumber(length - high)}。`,
    ),
    related: [{ span: amount.span, message: wording('The budget.', '预算。') }],
    data: { claimed: high, found: length, over: length - high, unit },
    fixes: budgetFix(amount.span, amount.raw, high, length),
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
