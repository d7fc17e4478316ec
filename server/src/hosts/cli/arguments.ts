import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { columnsOf } from '../../reports/columns';
import type { Severities } from '../../rules/check';
import type { Locale, Wording } from '../../text/wording';
import { localeOf, wording } from '../../text/wording';
import { isDay } from '../../workspace/iso-day';
import { Failure } from './failure';
import { commandWords, helpHeadings, optionWords } from './help-words';
import type { CheckOptions, CommonOptions, Invocation } from './options';
import { shellLocale } from './options';
import { usageFailure } from './usage-failure';
import { version } from './version';

/**
 * What the words on the command line ask for.
 * @param words without the program's own name.
 * @throws Failure if they ask for nothing that there is.
 */
export function readArguments(words: readonly string[]): Invocation {
  const locale = localeOf(wantedLocale(words) ?? shellLocale());
  let written = '';
  let invocation: Invocation | null = null;
  const program = build(locale, (found) => {
    invocation = found;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (written += text), writeErr: () => {} });
  }
  try {
    if (words.length === 0) throw noCommand;
    program.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageFailure(error, words, program);
    return { command: 'text', text: written };
  }
  return invocation ?? { command: 'text', text: written };
}

const noCommand = new Failure(
  wording(
    'a command is missing: check, report, model, rules or lsp was expected; see planwright --help.',
    '缺少命令：应为 check、report、model、rules 或 lsp；见 planwright --help。',
  ),
);

/** The language asked for on the command line, needed before it is read, since its help speaks it. */
function wantedLocale(words: readonly string[]): string | undefined {
  const at = words.lastIndexOf('--locale');
  if (at >= 0) return words[at + 1];
  return words.findLast((word) => word.startsWith('--locale='))?.slice('--locale='.length);
}

function build(locale: Locale, done: (invocation: Invocation) => void): Command {
  const say = (words: Wording) => words[locale];
  const program = new Command('planwright')
    .description(say(commandWords.program))
    .usage('<command> [options]')
    .helpCommand(false)
    .helpOption('-h, --help', say(optionWords.help))
    .version(version, '-V, --version', say(optionWords.version))
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: columnsOf,
      styleTitle: (heading) => (locale === 'zh' ? (helpHeadings[heading] ?? heading) : heading),
      optionDescription: describeOption(locale),
    })
    .addOption(new Option('--today <day>', say(optionWords.today)).argParser(readDay(locale)))
    .addOption(new Option('--locale <locale>', say(optionWords.locale)).choices(['en', 'zh-cn']))
    .addOption(
      new Option('--color <when>', say(optionWords.color))
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--config <file>', say(optionWords.config))
    .option('--no-config', say(optionWords.noConfig))
    .option('--no-cache', say(optionWords.noCache))
    .option('--quiet', say(optionWords.quiet));
  const add = (name: keyof typeof commandWords) =>
    program
      .command(name)
      .description(say(commandWords[name]))
      .helpOption('-h, --help', say(optionWords.help))
      .copyInheritedSettings(program);
  const format = (...names: readonly string[]) =>
    new Option('--format <format>', say(optionWords.format)).choices(names).default(names[0]);

  add('check')
    .argument('[path...]', say(optionWords.paths))
    .addOption(format('pretty', 'json'))
    .addOption(
      new Option('--fail-on <severity>', say(optionWords.failOn))
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .addOption(
      new Option('--max-warnings <number>', say(optionWords.maxWarnings)).argParser(readCount(locale)),
    )
    .addOption(new Option('--rule <id=severity>', say(optionWords.rule)).argParser(readSeverity(locale)))
    .option('--only-plans', say(optionWords.onlyPlans))
    .option('--fix', say(optionWords.fix))
    .option('--fix-dry-run', say(optionWords.fixDryRun))
    .action((paths: string[], own: Raw, command: Command) => done(checkOptions(paths, own, common(command))));
  add('report')
    .argument('[path...]', say(optionWords.paths))
    .addOption(format('markdown', 'json', 'html', 'csv'))
    .option('--output <file>', say(optionWords.output))
    .action((paths: string[], own: Raw, command: Command) => {
      done({
        command: 'report',
        ...common(command),
        paths: orHere(paths),
        format: String(own.format),
        output: own.output ?? null,
      });
    });
  add('model')
    .argument('<file>', say(optionWords.file))
    .action((path: string, _own: Raw, command: Command) =>
      done({ command: 'model', ...common(command), path }),
    );
  add('rules')
    .argument('[id]', say(optionWords.id))
    .addOption(format('pretty', 'json'))
    .action((id: string | undefined, own: Raw, command: Command) => {
      done({ command: 'rules', ...common(command), id: id ?? null, format: String(own.format) });
    });
  add('lsp')
    .addOption(new Option('--stdio', say(optionWords.stdio)).makeOptionMandatory())
    .action((_own: Raw, command: Command) => done({ command: 'lsp', ...common(command) }));
  return program;
}

/** Options as commander hands them over; each is checked by its own parser or choices. */
interface Raw {
  readonly format?: string;
  readonly failOn?: CheckOptions['failOn'];
  readonly maxWarnings?: number;
  readonly rule?: Severities;
  readonly onlyPlans?: true;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly output?: string;
  readonly today?: string;
  readonly locale?: string;
  readonly color?: CommonOptions['color'];
  readonly config?: string | false;
  readonly quiet?: true;
  readonly cache?: boolean;
}

function common(command: Command): CommonOptions {
  const raw: Raw = command.optsWithGlobals();
  return {
    today: raw.today ?? null,
    locale: raw.locale === undefined ? null : localeOf(raw.locale),
    color: raw.color ?? 'auto',
    config: raw.config ?? null,
    quiet: raw.quiet === true,
    cache: raw.cache !== false,
  };
}

function checkOptions(paths: readonly string[], raw: Raw, shared: CommonOptions): CheckOptions {
  return {
    command: 'check',
    ...shared,
    paths: orHere(paths),
    format: raw.format ?? 'pretty',
    failOn: raw.failOn ?? 'warning',
    maxWarnings: raw.maxWarnings ?? null,
    severities: raw.rule ?? {},
    onlyPlans: raw.onlyPlans === true,
    fix: raw.fixDryRun ? 'dry-run' : raw.fix ? 'write' : 'no',
  };
}

function orHere(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ['.'] : paths;
}

/** An option's sentence with its choices and default, which commander would say in English. */
function describeOption(locale: Locale): (option: Option) => string {
  return ({ description, argChoices, defaultValue }) => {
    const about = argChoices === undefined ? [] : [argChoices.join(' | ')];
    if (typeof defaultValue === 'string')
      about.push(wording(`default: ${defaultValue}`, `默认：${defaultValue}`)[locale]);
    if (about.length === 0) return description;
    return locale === 'zh' ? `${description}（${about.join('；')}）` : `${description} (${about.join('; ')})`;
  };
}

function readDay(locale: Locale): (value: string) => string {
  return (value) => {
    if (isDay(value)) return value;
    throw new InvalidArgumentError(
      wording('A day like 2026-11-23 was expected.', '应为形如 2026-11-23 的日期。')[locale],
    );
  };
}

function readCount(locale: Locale): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new InvalidArgumentError(
      wording('A whole number from 0 was expected.', '应为不小于 0 的整数。')[locale],
    );
  };
}

function readSeverity(locale: Locale): (value: string, before: unknown) => Severities {
  return (value, before) => {
    const [, id, severity] = /^([a-z0-9-]+)=(error|warning|info|hint|off)$/.exec(value) ?? [];
    if (id !== undefined && severity !== undefined) {
      return { ...(before as Severities | undefined), [id]: severity as Severities[string] } as Severities;
    }
    throw new InvalidArgumentError(
      wording(
        'ID=SEVERITY was expected, with error, warning, info, hint or off.',
        '应为 ID=严重程度，可取 error、warning、info、hint 或 off。',
      )[locale],
    );
  };
}
