import type { Locale } from '../text/wording';
import { localeOf } from '../text/wording';
import { readArguments } from './cli/arguments';
import { Failure } from './cli/failure';
import type { Invocation } from './cli/options';
import { shellLocale } from './cli/options';
import { endWithOutput, note, writeData } from './cli/output';

/**
 * The command line. Each command is loaded when it is asked for, so that `--help` does not wait for the parser, nor
 * `check` for the language server.
 */
async function run(words: readonly string[]): Promise<number> {
  const invocation = readArguments(words);
  locale = ('locale' in invocation ? invocation.locale : null) ?? locale;
  return perform(invocation);
}

async function perform(invocation: Invocation): Promise<number> {
  switch (invocation.command) {
    case 'check':
      return (await import('./cli/check')).check(invocation);
    case 'report':
      return (await import('./cli/report')).report(invocation);
    case 'model':
      return (await import('./cli/model')).model(invocation);
    case 'rules':
      return (await import('./cli/rules')).rules(invocation);
    case 'lsp':
      (await import('./node-server')).serveNode();
      return 0;
    case 'text':
      writeData(invocation.text);
      return 0;
  }
}

/** The language to complain in until the command line was understood. */
let locale: Locale = localeOf(spokenLocale(process.argv));

function spokenLocale(words: readonly string[]): string | undefined {
  const at = words.lastIndexOf('--locale');
  return at < 0 ? shellLocale() : words[at + 1];
}

/** Says in one line why nothing was done. A fault of our own is said like any other: a stack trace helps nobody who runs a check. */
function fail(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof Failure) {
    note(error.wording[locale]);
    return;
  }
  const why = error instanceof Error ? error.message : String(error);
  note(
    locale === 'zh'
      ? `程序内部错误，请报告：${why}`
      : `this is a fault of planwright, please report it: ${why}`,
  );
  if (process.env.PLANWRIGHT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}

/** Runs the command line on the words behind the program's name; sets the process's exit status. */
export function runCli(words: readonly string[]): void {
  endWithOutput(fail);
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit(2);
  });
  run(words).then((status) => {
    process.exitCode = status;
  }, fail);
}
