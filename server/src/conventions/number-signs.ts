/** The sign that parts the decimals of a number; the other one groups its digits. */
export type DecimalSign = '.' | ',';

/** Digits with what may part or group them: `1.234,50`, `12'500`, `1 200`. */
export const numberPattern = String.raw`\d{1,15}(?:[.,'’ \u00A0\u2009\u202F]\d{1,12}){0,5}`;

/**
 * The value of a number in ASCII digits. One sign with three digits behind it (`1.200`, `1,200`) may be either: it parts the
 * decimals where it is the given one; where none is given, it groups. Null for what is no number (`1.2.3`).
 */
export function numberValue(token: string, decimal: DecimalSign | null): number | null {
  const plain = withoutMarks(token);
  const sign = tells(plain) ?? (isAmbiguous(plain) ? decimal : null);
  if (!isWellFormed(plain, sign)) return null;
  const digits = sign === null ? plain.replace(/[.,]/g, '') : plain.replaceAll(other(sign), '');
  return Number(digits.replace(',', '.'));
}

/** The sign that groups the digits of a number, read with the given decimal sign; null where they are written in one run. */
export function groupSign(token: string, decimal: DecimalSign | null): string | null {
  const marked = /['’ \u00A0\u2009\u202F]/.exec(token);
  if (marked !== null) return marked[0];
  const sign = tells(token) ?? (isAmbiguous(token) ? decimal : null);
  const group = sign === null ? /[.,]/.exec(token)?.[0] : other(sign);
  return group !== undefined && token.includes(group) ? group : null;
}

/** How many decimals a number has, read with the given decimal sign, and the sign before them. */
export function decimalsOf(
  token: string,
  decimal: DecimalSign | null,
): { readonly count: number; readonly sign: DecimalSign | null } {
  const plain = withoutMarks(token);
  const sign = tells(plain) ?? (isAmbiguous(plain) ? decimal : null);
  const at = sign === null ? -1 : plain.lastIndexOf(sign);
  return at < 0 ? { count: 0, sign: null } : { count: plain.length - at - 1, sign };
}

/** What numbers say of their decimal sign, one bit each: the sign that one gives away, or that it may be one. What several say is all their bits. */
export type Figures = number;

const [dot, comma, maybeDot, maybeComma] = [1, 2, 4, 8] as const;

/** What one number says. */
export function figureOf(token: string): Figures {
  const plain = withoutMarks(token);
  const sign = tells(plain);
  if (numberValue(plain, sign) === null) return 0;
  if (sign !== null) return sign === '.' ? dot : comma;
  if (!isAmbiguous(plain)) return 0;
  return plain.includes('.') ? maybeDot : maybeComma;
}

/**
 * What numbers of one hand tell together: the decimal sign that they all agree on; `unsure` where a dot may part as well as group
 * and none tells; `mixed` where they contradict each other; null where it doesn't matter (a comma by itself groups).
 */
export function decimalSignOf(said: Figures): DecimalSign | 'unsure' | 'mixed' | null {
  const told = said & (dot | comma);
  if (told === dot) return '.';
  if (told === comma) return ',';
  const unsure = said & (maybeDot | maybeComma);
  if (told !== 0 ? unsure !== 0 : unsure === (maybeDot | maybeComma)) return 'mixed';
  return unsure === maybeDot ? 'unsure' : null;
}

/** The decimal sign that a number by itself gives away: `1.234,50` and `1.234.567` the comma, `0.125` and `1,234.5` the dot. */
function tells(plain: string): DecimalSign | null {
  const dots = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  if (dots > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (dots + commas === 0 || isAmbiguous(plain)) return null;
  return dots > 0 ? '.' : ',';
}

function isAmbiguous(plain: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
}

function isWellFormed(plain: string, decimal: DecimalSign | null): boolean {
  if (decimal === '.') return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain);
  if (decimal === ',') return /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(plain);
  return /^(?:\d+|\d{1,3}[.,]\d{3})$/.test(plain);
}

/** A number without the signs that can do nothing but group; one that groups wrongly stays, and is no number. */
function withoutMarks(token: string): string {
  return token.replace(/(?<=\d)['’ \u00A0\u2009\u202F](?=\d{3}(?!\d))/g, '');
}

function other(sign: DecimalSign): DecimalSign {
  return sign === '.' ? ',' : '.';
}
