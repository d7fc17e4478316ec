import { plainForm } from './amount-scan';
import { currencyLeft } from './amount-words';

/** A figure with a letter behind it, whatever stands between them; or a numeral of letters. */
const unitBehind = /\d[^\p{L}\p{N}()]*[\p{L}\p{Sc}]|[一二两兩三四五六七八九十百千]/u;
const figure = /\d+/g;

/** Whether an amount may be stated in a title: no is certain, but for units that settings add. Dates and versions alone are none. */
export function mayStateAmount(title: string): boolean {
  const plain = plainForm(title);
  if (unitBehind.test(plain)) return true;
  return [...plain.matchAll(figure)].some(({ index }) => currencyLeft(plain.slice(0, index)) !== null);
}
