import { bare, fold } from '../text/normalise';
import type { Field } from './field';
import { joinsIds, notIds, unitsBehind } from './id-words';

/** The id that opens a title (`T012`, `TASK-12`, `STY-051`, `4.4`, `#12`, `P0-1`, `§G.17`); false friends (GPT-4, UTF-8, Q1, K8s …) are none. */
export function readLeadingId(title: string): Field<string> | null {
  const plain = bare(title);
  const start = lead.exec(plain)?.[0].length ?? 0;
  const rest = plain.slice(start);
  const found = lettered.exec(rest) ?? numbered.exec(rest);
  const id = found?.[2];
  if (found === null || id === undefined) return null;
  const open = found[1] ?? '';
  const close = rest.charAt(open.length + id.length);
  // [US1] tags a story, [T1] would be an id; what opens must close at once.
  if (open !== '' && (!/[\])】]/.test(close) || /^US\d/.test(id))) return null;
  const behind = rest.slice(open.length + id.length);
  if (open === '' && !/^(?:$|[\s:.,;|)\](（·—–、。，]|-\s)/.test(behind)) return null;
  if (open === '' && joinsIds.test(behind)) return null;
  if (notIds.some((form) => form.test(id.toUpperCase()))) return null;
  if (
    /^\d/.test(id) &&
    (unitsBehind.test(behind) || /^\d{4}\.|\.\d{4}$|^\d+\.\d+\.\d+\.\d+\.\d/.test(id) || /^\s*$/.test(behind))
  )
    return null;
  const at = start + open.length;
  return { span: { start: at, end: at + id.length }, raw: title.slice(at, at + id.length), value: id };
}

/** An explicit id at the end of a heading or task: `{#id}`. The span covers the braces; marks may stand behind it. */
export function readExplicitId(text: string): Field<string> | null {
  const found = /\{#([^\s{}#]{1,80})(?:\s[^{}]{0,80})?\}[\uFE0F\s\p{Extended_Pictographic}*_]*$/u.exec(
    fold(text),
  );
  if (found === null) return null;
  const end = found.index + found[0].indexOf('}') + 1;
  return { span: { start: found.index, end }, raw: text.slice(found.index, end), value: found[1] ?? '' };
}

const lead =
  /^[\uFE0F\u200C-\u200D\s\p{Extended_Pictographic}]*(?:(?:steps?|tasks?|story|stories|issue|epic|bug|ticket|us|任务|步骤|需求|タスク|작업|aufgabe|tarea|tarefa)\s+(?=[A-Z§#]{1,8}[-_]?\d))?/iu;
const lettered =
  /^([[(【]?)((?:[A-Z][A-Z0-9]{0,7}[-_.]){0,3}[A-Z]{1,8}[-_]?\d{1,6}(?:[-.]\d{1,4}){0,3}[a-z]?|task-\d{1,6}(?:\.\d{1,4})?|#\d{1,6}|§[A-Z0-9]{1,3}(?:\.\d{1,4}){0,3})(?![\p{L}\p{N}_/@%+])/u;
const numbered = /^()(\d{1,3}(?:\.\d{1,3}){1,3})(?![\p{L}\p{N}_/%+.-])/u;
