import {
  type DecimalSign,
  decimalsOf,
  groupSign,
  numberPattern,
  numberValue,
} from '../../conventions/number-signs';
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
  /** The sign between its groups of digits and the one before its decimals; null where it has none. */
  readonly group: string | null;
  readonly decimal: DecimalSign | null;
  readonly wide: boolean;
}

const longestCell = 40;
const number = numberPattern.replaceAll(String.raw`\d`, '[0-9０-９]').replace('[.,', '[.,．，');
const shape = new RegExp(
  `^([~～≈约]|about |approx\\.? |ca\\. )?\\s*([¥￥$€£₩])?\\s*(${number})(?:\\s*[-–~～至到]\\s*[¥￥$€£₩]?\\s*(${number}))?\\s*([+＋])?\\s*([^0-9０-９+＋()（）/]{0,14})([+＋])?\\s*$`,
  'i',
);

/**
 * The cell's figure, its signs read with the given decimal sign where they may be read both ways; null where the cell holds
 * anything else: text, a share, a sum, a rate, a remark in brackets.
 */
export function readFigure(cell: Cell, sign: DecimalSign | null): Figure | null {
  if (cell.raw.length === 0 || cell.raw.length > longestCell) return null;
  const text = cell.raw.replace(/[*_`]/g, ' ');
  const lead = text.length - text.trimStart().length;
  const found = shape.exec(text.trim());
  if (found === null) return null;
  const [whole, about, money = '', first = '', second, plus, unit = '', plusBehind] = found;
  const at = cell.span.start + lead;
  const firstAt = whole.indexOf(first, about?.length ?? 0);
  const numbers = [numberAt(first, at + firstAt, sign)];
  if (second !== undefined)
    numbers.push(numberAt(second, at + whole.indexOf(second, firstAt + first.length), sign));
  if (numbers.some((own) => Number.isNaN(own.value))) return null;
  const low = numbers[0]?.value ?? 0;
  const high = numbers[1]?.value ?? low;
  if (high < low) return null;
  return {
    low,
    high: plus !== undefined || plusBehind !== undefined ? null : high,
    unit: `${money}${unit
      .trim()
      .toLowerCase()
      .replace(/(?<=[a-z]{2})s$/, '')}`,
    approximate: about !== undefined,
    numbers,
  };
}

/** Whether a cell says that there is nothing: empty, a dash, n/a. */
export function isNothing(cell: Cell): boolean {
  return /^(?:[-–—－/]*|n\/?a|无|none)$/i.test(cell.raw.replace(/[*_`\s]/g, ''));
}

function numberAt(raw: string, start: number, sign: DecimalSign | null): NumberAt {
  const plain = raw.replace(/[０-９．，]/g, (wide) => wide.normalize('NFKC'));
  const decimals = decimalsOf(plain, sign);
  return {
    start,
    end: start + raw.length,
    value: numberValue(plain, sign) ?? Number.NaN,
    decimals: decimals.count,
    group: groupSign(plain, sign),
    decimal: decimals.sign,
    wide: /[０-９]/.test(raw),
  };
}

/**
 * A value in the writing of another number, with as many decimals as are needed. Signs that it has no use for itself are those
 * of the numbers beside it.
 */
export function writeLike(
  value: number,
  like: NumberAt,
  decimals: number,
  beside: readonly NumberAt[],
): string {
  const all = [like, ...beside];
  const group = all.find((own) => own.group !== null)?.group ?? null;
  const decimal = all.find((own) => own.decimal !== null)?.decimal ?? (group === '.' ? ',' : '.');
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = group === null ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const text = rest === undefined ? grouped : `${grouped}${decimal}${rest}`;
  return like.wide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}
