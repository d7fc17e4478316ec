import { wording } from '../text/wording';
import type { Rule } from './rule';
import { type Counted, countedSiblings } from './shared/siblings';

/** What is said to run beside something else, in words. */
const parallel =
  /并行|並行|同时|同時|同步进行|平行|병행|동시|\bparallel|\bconcurrent|\bside by side|\bgleichzeitig|\btracks?\b|贯穿|持续|ongoing|continuous|throughout/i;

/** Siblings labelled by positions do not overlap. */
export const overlap: Rule = {
  id: 'overlap',
  defaultSeverity: 'info',
  manual: {
    should: wording(
      'Sections or tasks beside one another that are labelled by positions do not overlap.',
      '以位置（如 Week 1-2）命名的同级章节或任务互不重叠。',
    ),
    about: wording(
      'Weeks 1-3 and weeks 2-4 share more than an end. A shared end, equal positions, half days and what is said to run in parallel are fine.',
      '第 1-3 周与第 2-4 周的重叠超出了端点。共用端点、位置相同、半天以及写明并行的不算重叠。',
    ),
    wrong: '## Week 1-3: Parser\n\n- [ ] Grammar\n\n## Week 2-4: Writer\n\n- [ ] Escapes\n',
    right: '## Week 1-3: Parser\n\n- [ ] Grammar\n\n## Week 4-5: Writer\n\n- [ ] Escapes\n',
  },
  *check(plan) {
    for (const siblings of countedSiblings(plan)) {
      for (const [place, one] of siblings.entries()) {
        const other = siblings
          .slice(Math.max(0, place - farthest), place)
          .find((before) => overlaps(before, one));
        if (other === undefined || parallel.test(one.text) || parallel.test(other.text)) continue;
        const shared = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
        yield {
          span: one.span,
          message: wording(`${one.label} overlaps ${other.label}.`, `${one.label} 与 ${other.label} 重叠。`),
          related: [
            {
              span: other.span,
              message: wording(`${other.label} stands beside it.`, `同级的 ${other.label}。`),
            },
          ],
          data: { first: shared.first, last: shared.last, unit: one.unit },
        };
      }
    }
  },
};

/** How many siblings back are looked at, so that a list of thousands stays quick. */
const farthest = 60;

/** More than an end in common, and not the same. */
function overlaps(a: Counted, b: Counted): boolean {
  if (a.first === b.first && a.last === b.last) return false;
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  if (first > last) return false;
  const isEnd = (one: Counted) => first === one.first || first === one.last;
  return first < last || !(isEnd(a) && isEnd(b));
}
