import type { Severity } from '../../plan/finding';
import type { Severities } from '../../rules/check';
import type { Locale } from '../../text/wording';
import type { ColorWhen } from './output';

/** What every command is told. */
export interface CommonOptions {
  /** ISO day; null: the settings', else the clock's. */
  readonly today: string | null;
  /** Null: the settings', else the shell's. */
  readonly locale: Locale | null;
  readonly color: ColorWhen;
  /** A file; false: none at all; null: the nearest above each file. */
  readonly config: string | false | null;
  readonly quiet: boolean;
  /** Whether what was read is kept for later runs, and taken from earlier ones. */
  readonly cache: boolean;
}

/** `planwright check`. */
export interface CheckOptions extends CommonOptions {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: string;
  readonly failOn: Exclude<Severity, 'hint'>;
  readonly maxWarnings: number | null;
  readonly severities: Severities;
  readonly onlyPlans: boolean;
  readonly fix: 'no' | 'write' | 'dry-run';
}

/** `planwright report`. */
export interface ReportOptions extends CommonOptions {
  readonly command: 'report';
  readonly paths: readonly string[];
  readonly format: string;
  readonly output: string | null;
}

/** `planwright model`. */
export interface ModelOptions extends CommonOptions {
  readonly command: 'model';
  readonly path: string;
}

/** `planwright rules`. */
export interface RulesOptions extends CommonOptions {
  readonly command: 'rules';
  readonly id: string | null;
  readonly format: string;
}

/** `planwright lsp`. */
export interface LspOptions extends CommonOptions {
  readonly command: 'lsp';
}

/** A text that somebody asked for: help or version. */
export interface TextAnswer {
  readonly command: 'text';
  readonly text: string;
}

/** What the command line asks for. */
export type Invocation = CheckOptions | ReportOptions | ModelOptions | RulesOptions | LspOptions | TextAnswer;

/** The shell's language, by the precedence of POSIX. */
export function shellLocale(): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || undefined;
}
