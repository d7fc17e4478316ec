import type { Plan, Section } from '../plan/plan';
import { lastAtMost } from '../text/source';
import { contains, type Span } from '../text/span';
import { type Wording, wording } from '../text/wording';
import type { Rule } from './rule';

/** A bullet's box is `[ ]`, `[x]` or a known state, with blanks around it. */
export const malformedBox: Rule = {
  id: 'malformed-box',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'A bullet’s box is [ ], [x] or a known state, with blanks around it.',
      '列表项的复选框写作 [ ]、[x] 或已知状态，两侧留空格。',
    ),
    about: wording(
      'What looks like a box and is none is shown by no Markdown tool as a task and counted nowhere. Links, footnotes and tags like [P] are left alone.',
      '看似复选框却写错的内容，任何 Markdown 工具都不会当作任务，也不计入统计。链接、脚注以及 [P] 之类的标签不受影响。',
    ),
    wrong: '- [x]Write the parser\n- [] Test it\n',
    right: '- [x] Write the parser\n- [ ] Test it\n',
  },
  *check(plan) {
    const starts = plan.sections.map((section) => section.heading.start);
    for (const box of plan.malformedBoxes) {
      if (box.readAs !== null) continue;
      const { repaired } = box;
      const isCertain = repaired !== null && !breaksClaim(sectionAt(plan, starts, box.span), repaired);
      yield {
        span: box.span,
        message: messageFor(box.raw, repaired),
        fixes:
          !isCertain || repaired === null
            ? []
            : [
                {
                  title: wording('Fix the box', '修复复选框'),
                  kind: 'form',
                  preferred: true,
                  edits: [{ span: box.span, text: repaired }],
                },
              ],
      };
    }
  },
};

function messageFor(raw: string, repaired: string | null): Wording {
  if (repaired === null)
    return wording(
      `Box is broken: ${raw} is none, so this is no task.`,
      `复选框有误：${raw} 不是复选框，此行不算任务。`,
    );
  const should = repaired.trim();
  if (should === raw) {
    return wording(
      `Box is broken: ${raw} needs a blank behind it, so this is no task yet.`,
      `复选框有误：${raw} 后缺少空格，此行尚不算任务。`,
    );
  }
  return wording(
    `Box is broken: ${raw} should be ${should}, so this is no task yet.`,
    `复选框有误：${raw} 应为 ${should}，此行尚不算任务。`,
  );
}

/** Whether the task that the repair brings to light would make a lie of a heading around it: an open one under done, a done one under open. */
function breaksClaim(innermost: Section | null, repaired: string): boolean {
  const isOpen = /\[\s*\]/.test(repaired);
  for (let section = innermost; section !== null; section = section.parent) {
    if (section.status !== null && (section.status.value === 'done') === isOpen) return true;
    if (section.percent !== null) return true;
  }
  return false;
}

function sectionAt(plan: Plan, starts: readonly number[], place: Span): Section | null {
  let section: Section | null = plan.sections[lastAtMost(starts, place.start)] ?? plan.root;
  while (section !== null && !contains(section.span, place)) section = section.parent;
  return section;
}
