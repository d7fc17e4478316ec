import type { ParseError } from 'jsonc-parser';
import { printParseErrorCode } from 'jsonc-parser';
import type { Wording } from '../text/wording';
import { wording } from '../text/wording';

/** Where a text stops being JSON, and what was expected there. */
export function syntaxComplaint(error: ParseError, text: string): Wording {
  const line = text.slice(0, error.offset).split('\n').length;
  const expected = expectations[printParseErrorCode(error.error)] ?? anyJson;
  return wording(
    `Line ${line} is no JSON: ${expected.en} was expected.`,
    `第 ${line} 行不是合法的 JSON：${expected.zh}。`,
  );
}

const anyJson = wording('JSON, with comments where they help,', '应为 JSON，可含注释');

const number = wording('a number like 0.5', '应为形如 0.5 的数字');

/** By the parser's own names; of what is absent no more can be said than that it is no JSON. */
const expectations: Partial<Record<ReturnType<typeof printParseErrorCode>, Wording>> = {
  CloseBraceExpected: wording('}', '应为 }'),
  CloseBracketExpected: wording(']', '应为 ]'),
  ColonExpected: wording('a colon', '应为冒号'),
  CommaExpected: wording('a comma', '应为逗号'),
  EndOfFileExpected: wording('nothing more', '其后不应再有内容'),
  InvalidEscapeCharacter: wording(
    'one of " \\ / b f n r t u behind a backslash',
    '反斜杠后应为 " \\ / b f n r t u 之一',
  ),
  InvalidNumberFormat: number,
  InvalidSymbol: wording(
    'something in double quotes, a number, true, false or null',
    '应为双引号中的内容、数字、true、false 或 null',
  ),
  InvalidUnicode: wording('four hexadecimal digits behind \\u', '\\u 后应为四位十六进制数字'),
  PropertyNameExpected: wording('a key in double quotes', '应为双引号中的键'),
  UnexpectedEndOfComment: wording('*/ at the end of the comment', '注释末尾应为 */'),
  UnexpectedEndOfNumber: number,
  UnexpectedEndOfString: wording('a double quote at the end of the text', '文本末尾应为双引号'),
  ValueExpected: wording('a value', '应为一个值'),
};
