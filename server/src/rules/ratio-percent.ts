import type { Field } from '../conventions/field';
import { findRatioPercents, type RatioPercent } from '../conventions/percent';
import type { Plan } from '../plan/plan';
import { shift } from '../text/span';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** `x/y (z%)` is right arithmetic, by rounding. */
export const ratioPercent: Rule = {
  id: 'ratio-percent',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording('“x/y (z%)” is right arithmetic, by rounding.', '“x/y (z%)”的百分比按四舍五入计算正确。'),
    about: wording(
      'Shares of a whole only: growth, rates and what remains are left alone. The percentage is rounded to as many decimals as it is written with.',
      '只看占整体的比例；增长、速率和剩余量不检查。百分比按所写的小数位数四舍五入。',
    ),
    wrong: 'Reviewed: 87/93 (94.6%)\n',
    right: 'Reviewed: 87/93 (93.5%)\n',
  },
  *check(plan) {
    for (const ratio of [...plan.ratios, ...ratiosInTables(plan)]) {
      const { done, total, percent, decimals } = ratio.value;
      if (total <= 0 || done > total || agrees(ratio)) continue;
      const found = rounded((100 * done) / total, decimals);
      const { start, end } = ratio.value.percentSpan;
      const raw = ratio.raw.slice(start, end).replace(/[%％]$/, '');
      const percentSpan = { start: ratio.span.start + start, end: ratio.span.start + start + raw.length };
      const text = raw.replace(/[\d.]+/, found);
      yield {
        span: percentSpan,
        message: wording(
          `${done}/${total} is said to be ${percent}%, but it is ${found}%.`,
          `${done}/${total} 写的是 ${percent}%，实为 ${found}%。`,
        ),
        related: [{ span: ratio.span, message: wording(`${done} of ${total}.`, `${total} 中的 ${done}。`) }],
        data: { claimed: percent, found: Number(found), unit: '%' },
        fixes: /^[\d.]+\s?$/.test(raw)
          ? [
              {
                title: wording(`Set the percentage to ${found}%`, `将百分比改为 ${found}%`),
                kind: 'arithmetic',
                preferred: true,
                edits: [{ span: percentSpan, text }],
              },
            ]
          : [],
      };
    }
  },
};

/** Cells are no prose, so the plan's own list lacks theirs. */
function ratiosInTables(plan: Plan): readonly Field<RatioPercent>[] {
  const cells = plan.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  return cells.flatMap((cell) =>
    findRatioPercents(cell.raw).map((ratio) => ({ ...ratio, span: shift(ratio.span, cell.span.start) })),
  );
}

/** Right by rounding, or what remains told as a percentage; about (`~`) is right within two points. */
function agrees(ratio: Field<RatioPercent>): boolean {
  const { done, total, percent, decimals } = ratio.value;
  const exact = (100 * done) / total;
  const half = /[~～≈约]/u.test(ratio.raw) ? 2 : 0.5 / 10 ** decimals;
  return (
    Math.abs(exact - percent) <= half + 1e-9 ||
    (Math.abs(100 - exact - percent) <= half + 1e-9 && exact !== 50)
  );
}

/** Half up, with exactly the decimals asked for. */
function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  return (Math.floor(value * scale + 0.5 + 1e-9) / scale).toFixed(decimals);
}
