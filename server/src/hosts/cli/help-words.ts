import { wording } from '../../text/wording';

/** What the help says of the commands. */
export const commandWords = {
  program: wording(
    'Reads execution plans written in Markdown and tells where claims and evidence part.',
    '读取用 Markdown 写的执行计划，指出声称与实际不符之处。',
  ),
  check: wording(
    'Lists what is wrong with plans. Exit status: 0 nothing of severity warning or error, 1 findings, 2 wrong usage.',
    '列出计划中的问题。退出状态：0 没有警告或错误，1 有问题，2 用法有误。',
  ),
  report: wording('Tells how far plans are, claimed beside counted.', '报告计划的进度，声称与实际并列。'),
  model: wording('Shows a plan as it was understood, as JSON.', '以 JSON 显示计划被如何理解。'),
  rules: wording('Lists the rules, or shows the manual of one.', '列出规则，或显示某条规则的说明。'),
  lsp: wording('Starts the language server.', '启动语言服务器。'),
} as const;

/** What the help says of arguments and options. */
export const optionWords = {
  paths: wording(
    'files, folders (the plans below; .gitignore respected) or - for standard input; the current folder by default',
    '文件、文件夹（其下的计划；遵守 .gitignore）或 -（标准输入）；默认为当前文件夹',
  ),
  file: wording('a Markdown file, or - for standard input', 'Markdown 文件，或 -（标准输入）'),
  id: wording('id of a rule', '规则的 id'),
  format: wording('how to tell it', '输出格式'),
  failOn: wording('least severity that makes the exit status 1', '使退出状态为 1 的最低严重程度'),
  maxWarnings: wording('how many warnings are let pass', '允许的警告数量'),
  rule: wording(
    'severity of a rule: error, warning, info, hint or off; may be repeated',
    '规则的严重程度：error、warning、info、hint 或 off；可重复',
  ),
  onlyPlans: wording('leave files alone that are no plans, even if named', '跳过不是计划的文件，即使已指名'),
  fix: wording('fix what is certain, in the files', '在文件中修复可以确定的问题'),
  fixDryRun: wording('show what --fix would change, and change nothing', '显示 --fix 会作的改动，但不写入'),
  output: wording('write to a file instead of standard output', '写入文件而不是标准输出'),
  stdio: wording('speak over standard input and output', '通过标准输入输出通信'),
  today: wording('the day to compare with, YYYY-MM-DD', '用于比较的日期，YYYY-MM-DD'),
  locale: wording('language of messages', '消息语言'),
  color: wording('when to use colour', '何时使用颜色'),
  config: wording(
    'settings from this file instead of the nearest above each file',
    '使用此配置文件，而不是各文件上方最近的配置',
  ),
  noConfig: wording('no settings from files', '不使用配置文件'),
  noCache: wording(
    'read everything anew, and keep nothing of it for later runs',
    '全部重新读取，并且不为以后的运行保留',
  ),
  quiet: wording('nothing but the data: no notes, no closing line', '只输出数据：不输出提示和总结行'),
  version: wording('print the version', '显示版本'),
  help: wording('print this help', '显示此帮助'),
} as const;

/** Headings of commander's help, which it writes in English. */
export const helpHeadings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};
