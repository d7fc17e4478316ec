import { columnsOf, padColumns } from '../../reports/columns';
import { rules as allRules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import type { Locale } from '../../text/wording';
import { localeOf, wording } from '../../text/wording';
import { Failure } from './failure';
import type { RulesOptions } from './options';
import { shellLocale } from './options';
import { writeData } from './output';

/** `planwright rules`: the rules, or the manual of one. Answers the exit status. */
export function rules({ id, format, locale: wanted }: RulesOptions): number {
  const locale = wanted ?? localeOf(shellLocale());
  const chosen = id === null ? allRules : allRules.filter((rule) => rule.id === id);
  const [only] = chosen;
  if (id !== null && only === undefined) {
    throw new Failure(
      wording(
        `there is no rule ${id}; planwright rules lists them.`,
        `没有规则 ${id}；planwright rules 可列出所有规则。`,
      ),
    );
  }
  if (format === 'json')
    writeData(
      `${JSON.stringify({ version: 1, rules: chosen.map((rule) => ruleJson(rule, locale)) }, null, 2)}\n`,
    );
  else writeData(id !== null && only !== undefined ? manualPage(only, locale) : ruleList(chosen, locale));
  return 0;
}

function ruleJson({ id, defaultSeverity, manual }: Rule, locale: Locale) {
  const { should, about, wrong, right } = manual;
  return { id, severity: defaultSeverity, should: should[locale], about: about[locale], wrong, right };
}

function ruleList(chosen: readonly Rule[], locale: Locale): string {
  const width = Math.max(...chosen.map(({ id }) => columnsOf(id)), 0);
  return chosen
    .map(
      ({ id, defaultSeverity, manual }) =>
        `${padColumns(id, width)}  ${padColumns(defaultSeverity, 7)}  ${manual.should[locale]}\n`,
    )
    .join('');
}

/** A rule's page as Markdown, which a terminal shows well enough. */
function manualPage({ id, defaultSeverity, manual }: Rule, locale: Locale): string {
  const { should, about, wrong, right } = manual;
  const words = {
    severity: wording('Severity', '严重程度'),
    wrong: wording('Wrong', '有误'),
    right: wording('Right', '正确'),
  };
  return [
    `# ${id}`,
    should[locale],
    about[locale],
    `${words.severity[locale]}: ${defaultSeverity}`,
    `${words.wrong[locale]}:\n\n${indent(wrong)}`,
    `${words.right[locale]}:\n\n${indent(right)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
