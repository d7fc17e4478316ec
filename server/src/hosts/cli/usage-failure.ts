import type { Command, CommanderError } from 'commander';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import { Failure } from './failure';

/** What commander found wrong with the command line, as one line in both languages that ends with where to read on. */
export function usageFailure(error: CommanderError, words: readonly string[], program: Command): Failure {
  const name = program.commands.map((command) => command.name()).find((known) => words.includes(known));
  const help = name === undefined ? 'planwright --help' : `planwright ${name} --help`;
  const said = sayError(error);
  return new Failure(wording(`${said.en} See ${help}.`, `${said.zh}见 ${help}。`));
}

function sayError(error: CommanderError): Wording {
  const message = error.message.replace(/^error: /, '');
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  const [first = '', second = ''] = quoted;
  const [, suggestion] = /Did you mean ([^?]+)\?/.exec(message) ?? [];
  const mean =
    suggestion === undefined
      ? wording('', '')
      : wording(` Did you mean ${suggestion}?`, `是否想用 ${suggestion}？`);
  // What a parser or a list of choices said stands behind the standard sentence.
  const [, reason = ''] = /is invalid\.\s*([\s\S]+)$/.exec(message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption':
      return wording(`there is no option ${first}.${mean.en}`, `没有选项 ${first}。${mean.zh}`);
    case 'commander.unknownCommand':
      return wording(`there is no command ${first}.${mean.en}`, `没有命令 ${first}。${mean.zh}`);
    case 'commander.optionMissingArgument':
      return wording(`option ${first} needs a value.`, `选项 ${first} 需要一个值。`);
    case 'commander.missingMandatoryOptionValue':
      return wording(`option ${first} is missing.`, `缺少选项 ${first}。`);
    case 'commander.missingArgument':
      return wording(`an argument is missing: ${first}.`, `缺少参数：${first}。`);
    case 'commander.excessArguments':
      return wording('there are more arguments than expected.', '参数过多。');
    case 'commander.invalidArgument': {
      const zhReason = reason.replace(/^Allowed choices are (.*)\.$/, '可取：$1。');
      return wording(`${first} cannot be ${second}. ${reason}`, `${first} 不能是 ${second}。${zhReason}`);
    }
    default:
      return wording(`${message.replace(/\s+/g, ' ')}.`, `${message.replace(/\s+/g, ' ')}。`);
  }
}
