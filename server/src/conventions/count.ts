import { fold } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';

/** `3/5`: so many are said to be done of so many. */
export interface CountClaim {
  readonly done: number;
  readonly total: number;
}

const figures = String.raw`(?<![\d/.,:-]|[-–~]\s)(\d{1,5}) ?/ ?(\d{1,5})(?![\d/.%]| ?[-–~] ?\d)`;
const things = `(?:(?:total |of )?(?:tasks?|boxes|items?|steps?|todos?|stories|subtasks?)|(?:个|项)?(?:任务|子任务|步骤)|项|タスク|件|작업|개|aufgaben|tareas|tarefas)`;
const done = `(?:done|completed?|finished|ticked|已?完成|完了|완료|erledigt|fertig|hechas?|concluídas?)`;
const counted = `${figures}(?: ?${things})?(?: ?${done})?`;
const share = String.raw`(?: ?[,，·|=:-]? ?[(]?~?\d{1,3}(?:\.\d{1,2})? ?%[)]?)?`;
const marks = String.raw`[\uFE0F\s\p{Extended_Pictographic}*_]*`;

const bracketed = new RegExp(
  String.raw`[([【]${marks}(?:(?:进度|進捗|已?完成|完了|progress|done|completed?|진행|완료|erledigt|fertig) ?:? ?)?${counted}${share}${marks}[)\]】]`,
  'iu',
);
const trailing = new RegExp(String.raw`(?:^|\s|[:–—])${counted}${share}${marks}$`, 'iu');
const value = new RegExp(
  String.raw`^${marks}(?:~?\d{1,3}(?:\.\d{1,2})? ?%${marks}[(]?)?${counted}(?=$|[\s()（），,;；|·。✅])(?! ?[\p{L}])`,
  'iu',
);

/** The count that a title states of what stands below it: `(3/5)`, `[3/5]`, `3/5 done` at its end. No dates, no scores, nothing of what remains. */
export function readCountClaim(text: string): Field<CountClaim> | null {
  const plain = fold(text.slice(0, longest));
  if (!mayCount(plain) || /评分|得分|分数|score|rating|剩余|remaining/iu.test(plain)) return null;
  return placed(text, bracketed.exec(plain) ?? trailing.exec(plain));
}

/** The count that a progress field's whole value states: `91/128 total tasks (71%)`, `36% (4/11)`; null where it counts something else (`0/4周`). */
export function readCountValue(text: string): Field<CountClaim> | null {
  const plain = fold(text.slice(0, longest));
  return mayCount(plain) ? placed(text, value.exec(plain)) : null;
}

/** A slash between two figures: cheaper to look for than a count. */
function mayCount(plain: string): boolean {
  return plain.includes('/') && /\d ?\/ ?\d/.test(plain);
}

function placed(text: string, found: RegExpExecArray | null): Field<CountClaim> | null {
  const [raw = '', doneText = '', totalText = ''] = found ?? [];
  if (found === null) return null;
  const at = new RegExp(String.raw`${doneText} ?/ ?${totalText}(?!\d)`).exec(raw);
  const done = Number(doneText);
  const total = Number(totalText);
  if (at === null || total === 0 || done > total) return null;
  const start = found.index + at.index;
  const end = start + at[0].length;
  return { span: { start, end }, raw: text.slice(start, end), value: { done, total } };
}
