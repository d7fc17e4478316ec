import type { Cell } from '../../plan/plan';

/** A whole table cell read as one number or range, with whatever unit it carries. Numbers are as written: 万 and K are part of the unit. */
export interface Figure {
  readonly low: number;
  /** Null where it is open-ended: `4000+`. */
  readonly high: number | null;
  /** What stands around the number, blanks taken off, in one string: `¥万`, `行`, `h`. Empty for a bare number. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly numbers: readonly NumberAt[];
}

/** One number of a figure: where its digits stand (absolute), and how they are written. */
export interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly separated: boolean;
  readonly wide: boolean;
}

const longestCell = 40;
const number = '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:\\.[0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?';
const shape = new RegExp(
  `^([~～≈约]|about |approx\\.? |ca\\. )?\\s*([¥￥$€£₩])?\\s*(${number})(?:\\s*[-–~～至到]\\s*[¥￥$€£₩]?\\s*(${number}))?\\s*([+＋])?\\s*([^0-9０-９+＋()（）/]{0,14})([+＋])?\\s*$`,
  'iu',
);

/** The cell's figure; null where it holds anything else: text, a share, a sum, a rate, a remark in brackets. */
export function readFigure(cell: Cell): Figure | null {
  if (cell.raw.length === 0 || cell.raw.length > longestCell) return null;
  const text = cell.raw.replace(/[*_`]/g, ' ');
  const lead = text.length - text.trimStart().length;
  const found = shape.exec(text.trim());
  if (found === null) return null;
  const [whole, about, sign = '', first = '', second, plus, unit = '', plusBehind] = found;
  const at = cell.span.start + lead;
  const firstAt = whole.indexOf(first, about?.length ?? 0);
  const numbers = [numberAt(first, at + firstAt)];
  if (second !== undefined)
    numbers.push(numberAt(second, at + whole.indexOf(second, firstAt + first.length)));
  const low = numbers[0]?.value ?? 0;
  const high = numbers[1]?.value ?? low;
  if (high < low) return null;
  return {
    low,
    high: plus !== undefined || plusBehind !== undefined ? null : high,
    unit: `${sign}${unit
      .trim()
      .toLowerCase()
      .replace(/(?<=[a-z]{2})s$/, '')}`,
    approximate: about !== undefined,
    numbers,
  };
}

/** Whether a cell says that there is nothing: empty, a dash, n/a. */
export function isNothing(cell: Cell): boolean {
  return /^(?:[-–—－/]*|n\/?a|无|none)$/iu.test(cell.raw.replace(/[*_`\s]/g, ''));
}

function numberAt(raw: string, start: number): NumberAt {
  const plain = raw.normalize('NFKC').replaceAll(',', '');
  return {
    start,
    end: start + raw.length,
    value: Number(plain),
    decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0,
    separated: /[,，]/.test(raw),
    wide: /[０-９]/.test(raw),
  };
}

/** A value in the writing of another number: its thousands sign and digits, and as many decimals as are needed. */
export function writeLike(value: number, like: NumberAt, decimals: number, separated: boolean): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = separated ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return like.wide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}
