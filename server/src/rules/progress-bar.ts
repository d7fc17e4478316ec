import type { Span } from '../text/span';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

const full = '█▓■▰▮●⬛🟩🟦🟢';
const empty = '░▒□▱▯○⬜⚪⚫';

/** A bar with full and empty cells, and the percentage right behind it. */
const bar = new RegExp(
  String.raw`(?<![${full}${empty}])([${full}]*)([${empty}]+)(?![${full}])[\]｜|]?\s{0,3}[(（]?\s?(?:\*\*)?(\d{1,3}(?:\.\d{1,2})?)\s?[%％]`,
  'gu',
);

/** A progress bar has the length that its percentage says. */
export const progressBar: Rule = {
  id: 'progress-bar',
  defaultSeverity: 'off',
  early: true,
  manual: {
    should: wording(
      'A progress bar has the length that its percentage says.',
      '进度条的长度与其百分比相符。',
    ),
    about: wording(
      'Off unless asked for, since many bars are drawn by eye. A bar drawn with block characters may be one cell off; bars without an empty cell are left alone, since nobody knows how long they could be.',
      '默认关闭，因为许多进度条是随手画的。用方块字符画的进度条允许相差一格；没有空格的进度条无法知道总长，不检查。',
    ),
    wrong: 'Import: ██████████░░░░░░░░░░ 80%\n\n- [ ] Parser\n',
    right: 'Import: ████████████████░░░░ 80%\n\n- [ ] Parser\n',
  },
  *check({ source }) {
    for (let line = 0; line < source.lineCount; line += 1) {
      const start = source.lineStart(line);
      const text = source.slice(start, Math.min(source.lineStart(line + 1), start + longest));
      if (!text.includes('%') && !text.includes('％')) continue;
      for (const found of text.matchAll(bar)) {
        const finding = misdrawn(found, start + found.index);
        if (finding !== null) yield finding;
      }
    }
  },
};

/** No bar stands further on in its line. */
const longest = 2000;

function misdrawn(
  [, filled = '', left = '', percent = '']: RegExpMatchArray,
  start: number,
): RuleFinding | null {
  const cells = [...filled, ...left];
  const count = [...filled].length;
  const claimed = Number(percent);
  if (cells.length < 4 || claimed > 100) return null;
  const exact = (claimed * cells.length) / 100;
  if (Math.abs(exact - count) <= 1 + 1e-9) return null;
  const shown = Math.round((100 * count) / cells.length);
  const right = Math.min(cells.length, Math.round(exact));
  const span: Span = { start, end: start + filled.length + left.length };
  const [mark = '█'] = filled;
  const [gap = '░'] = left;
  return {
    span,
    message: wording(
      `Bar shows ${count} of ${cells.length} cells (${shown}%), but says ${claimed}%.`,
      `进度条为 ${cells.length} 格中的 ${count} 格（${shown}%），写的却是 ${claimed}%。`,
    ),
    data: { claimed, found: shown, unit: '%' },
    fixes: [
      {
        title: wording('Draw the bar as its percentage says', '按百分比重画进度条'),
        kind: 'arithmetic',
        preferred: true,
        edits: [{ span, text: mark.repeat(right) + gap.repeat(cells.length - right) }],
      },
    ],
  };
}
