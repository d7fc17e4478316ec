// docs/rules.md and its Chinese twin: the manual pages of the rules. A rule's id is its heading, and so its anchor.

import { block, linesOf } from './markdown.mjs';

const words = {
  en: {
    title: 'Rules',
    twin: '[简体中文](rules.zh-cn.md)',
    intro:
      'A rule is a sentence that should hold in every plan. Where a plan breaks it, the claim that is wrong is underlined, the evidence is linked, and a fix is offered where one is certain.',
    switching:
      'The severity of each rule is a setting: `"planwright.rules": { "over-budget": "error", "stale-parent": "off" }`. In a document, `<!-- planwright-disable over-budget -->` switches a rule off up to `<!-- planwright-enable -->`, `<!-- planwright-disable-line -->` for its own line and `<!-- planwright-disable-next-line -->` for the next; without a name they mean every rule.',
    heads: ['Rule', 'By default', 'What should hold'],
    severity: 'By default',
    wrong: 'Wrong',
    right: 'Right',
    severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint', off: 'off' },
    stop: '. ',
  },
  zh: {
    title: '规则',
    twin: '[English](rules.md)',
    intro:
      '每条规则是一句在任何计划中都应成立的话。若不成立，Planwright 会标出有误的说法，给出与之不符之处的链接，并在有把握时提供修复。',
    switching:
      '每条规则的严重程度可在设置中调整：`"planwright.rules": { "over-budget": "error", "stale-parent": "off" }`。在文档中，`<!-- planwright-disable over-budget -->` 关闭一条规则，直到 `<!-- planwright-enable -->` 为止；`<!-- planwright-disable-line -->` 只作用于所在行，`<!-- planwright-disable-next-line -->` 只作用于下一行；不写规则名则对所有规则生效。',
    heads: ['规则', '默认', '应当成立'],
    severity: '默认',
    wrong: '错误示例',
    right: '正确示例',
    severities: { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '关闭' },
    stop: '。',
  },
};

/**
 * @param {readonly import('./tables.mjs').RuleRow[]} rules
 * @param {'en' | 'zh'} language
 */
export function rulesPage(rules, language) {
  const say = words[language];
  const severity = (/** @type {string} */ name) =>
    say.severities[/** @type {keyof typeof say.severities} */ (name)];
  return linesOf([
    `# ${say.title}`,
    say.twin,
    say.intro,
    say.switching,
    block([
      `| ${say.heads.join(' | ')} |`,
      '|---|---|---|',
      ...rules.map(
        ({ id, defaultSeverity, manual }) =>
          `| [\`${id}\`](#${id}) | ${severity(defaultSeverity)} | ${manual.should[language]} |`,
      ),
    ]),
    ...rules.flatMap(({ id, defaultSeverity, manual }) => [
      `## ${id}`,
      `**${manual.should[language]}** ${say.severity}${language === 'zh' ? '：' : ': '}${severity(defaultSeverity)}${say.stop.trimEnd()}`,
      manual.about[language],
      `${say.wrong}${language === 'zh' ? '：' : ':'}`,
      fenced(manual.wrong),
      `${say.right}${language === 'zh' ? '：' : ':'}`,
      fenced(manual.right),
    ]),
  ]);
}

/** A fence longer than any in the text. @param {string} text */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}md\n${text.trimEnd()}\n${fence}`;
}
