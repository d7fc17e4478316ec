import type { Deliverable, Measured } from '../plan/deliverables';
import { deliverables, sizeOf } from '../plan/deliverables';
import { sayAmount, sayNumber } from '../plan/say';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** The share of its size that an output must have for its task to be done. */
const enough = 0.9;

/** The linked output of a task that is done exists and has the size that it was to have. */
export const deliverable: Rule = {
  id: 'deliverable',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      'The linked output of a task that is done exists and has at least 90 % of its size.',
      '已完成任务所链接的产出存在，且至少达到其篇幅的 90%。',
    ),
    about: wording(
      'An output line that links to a file of the workspace, or to a heading in one, is a deliverable: `Output: [Names](../docs/guide.md#names) (800 lines)`. It is measured in lines or words as the line says, where each Chinese or Japanese character is one word. Tasks that are open may link to what is yet to be written; links to the web, and files outside the folder, are left alone. Where the output is longer than that, the output is told, see `section-over-budget`.',
      '产出行链接到工作区文件或其中的标题时，即为交付物：`产出: [命名](../docs/guide.md#命名) (800行)`。按该行所写的单位计量行数或字数，每个汉字、假名计一字。未完成的任务可以链接尚未写成的文件；网络链接和文件夹之外的文件不予理会。超出篇幅由产出所在的文件报告，见 `section-over-budget`。',
    ),
    wrong: '- [x] Guide\n  - **Output**: [Guide](docs/guide.md) (800 lines)\n',
    right: '- [ ] Guide\n  - **Output**: [Guide](docs/guide.md) (800 lines)\n',
  },
  *check(plan, { deliverables: measures }) {
    if (measures.size === 0) return;
    for (const output of deliverables(plan)) {
      const measured = measures.get(output.target);
      if (output.task.status !== 'done' || measured === undefined) continue;
      const finding = lacking(output, measured);
      if (finding !== null) yield finding;
    }
  },
};

function lacking(output: Deliverable, measured: Measured): RuleFinding | null {
  const { task, path, anchor, span, amount } = output;
  const related = task.box === null ? [] : [{ span: task.box, message: wording('The task.', '该任务。') }];
  if (measured.state === 'missing') {
    const message = wording(
      `Task is done, but its output ${path} does not exist.`,
      `任务已完成，但其产出 ${path} 不存在。`,
    );
    return { span, message, related, data: { file: path, found: 0 } };
  }
  if (measured.state === 'elsewhere') {
    const message = wording(
      `Task is done, but ${path} has no section “${anchor}”.`,
      `任务已完成，但 ${path} 中没有章节“${anchor}”。`,
    );
    return { span, message, related, data: { file: path, found: 0 } };
  }
  const size = sizeOf(amount?.value ?? null, measured);
  if (amount === null || size === null || amount.value.low === 0) return null;
  const { found, wanted } = size;
  if (found >= wanted * enough) return null;
  const { unit } = amount.value;
  return {
    span: amount.span,
    message: wording(
      `Task is done, but its output has ${sayNumber(found)} of ${sayAmount(wanted, wanted, unit, 'en')}.`,
      `任务已完成，但其产出只有 ${sayNumber(found)}/${sayAmount(wanted, wanted, unit, 'zh')}。`,
    ),
    related,
    data: { file: path, claimed: wanted, found, unit },
  };
}
