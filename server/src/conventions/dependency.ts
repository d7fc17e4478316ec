import { bare, fold, lower } from '../text/normalise';
import type { Field } from './field';
import { readLeadingId } from './id';
import { longest } from './longest';
import { findStageNames } from './stage';
import { wordHint } from './word-finder';

/**
 * The ids and labels that a dependency field's value names, as written: `T001, T002`, `Phase 1`, `#12`, `任务 1.2`. A range of
 * ids (`T001-T003`) gives each, all with the range's span. Packages and prose name nothing; 无 and None neither.
 */
export function readDependencies(value: string): readonly Field<string>[] {
  if (value.length > longest) return [];
  const plain = bare(value);
  const found: Field<string>[] = [];
  for (const part of plain
    .replace(/\s(?:and|und|or|oder|y|e|o)\s/gi, (word) => ','.padEnd(word.length))
    .matchAll(/[^,;，、；&+\n和与及或]+/gu)) {
    const lead = /^(?:\s|->|→)+/u.exec(part[0])?.[0].length ?? 0;
    const start = part.index + lead;
    const text = part[0].slice(lead);
    found.push(...(range(value, text, start) ?? spaced(value, text, start)));
  }
  return found;
}

/** The same in a task's own title: `(depends on T012, T013)`, `(依赖: T001)`, `[after: T3]`. Spans are relative to the title. */
export function findInlineDependencies(title: string): readonly Field<string>[] {
  const plain = fold(title.slice(0, longest));
  if (!speaksOfOthers(lower(plain))) return [];
  const found = inline.exec(plain) ?? trailing.exec(plain);
  if (found === null) return [];
  const start = found.index + found[0].length - (found[1] ?? '').length;
  return readDependencies(title.slice(start, start + (found[1] ?? '').length)).map((field) => ({
    ...field,
    span: { start: field.span.start + start, end: field.span.end + start },
  }));
}

const speaksOfOthers = wordHint([
  ...['depend', 'blocked by', 'after', 'requires', 'needs', '依赖', '前置', '阻塞于', '依存', '선행'],
  ...['abhängig', 'nach', 'hängt ab'],
]);
const inline =
  /[([](?:depends on|depends|blocked by|after|requires|needs|依赖于?|前置|前置任务|阻塞于|依存|선행|abhängig von|nach|depende de)\s?:?\s?([^()[\]]{1,120})/i;
/** Behind a separator at the end of a title only what speaks of dependency outright: `Refunds, depends on T4`. */
const trailing =
  /(?:[,;|·、—–]|\s-)\s*(?:depends on|blocked by|依赖于?|依存先?:|선행:|abhängig von|hängt ab von|depende de)\s?:?\s?([^,;|·()[\]—–]{1,80}(?:,\s?[A-Z#][A-Z\d_-]{0,12}\d)*)\s*$/i;

function range(value: string, text: string, start: number): Field<string>[] | null {
  const found =
    /^([A-Z]{1,8}[-_]?)(\d{1,5})\s?(?:[-–—~]|to|至|到|\.\.\.?)\s?(?:\1)?(\d{1,5})(?![\p{L}\p{N}.])/u.exec(
      text,
    );
  if (found === null) return null;
  const [raw, prefix = '', first = '', last = ''] = found;
  const count = Number(last) - Number(first);
  // `P0-1` is one id; a range ascends, has as many digits at both ends, and is no whole plan.
  if (last.length !== first.length || first.length < 2 || count < 1 || count > 100) return null;
  const span = { start, end: start + raw.length };
  return Array.from({ length: count + 1 }, (_, index) => ({
    span,
    raw: value.slice(span.start, span.end),
    value: prefix + String(Number(first) + index).padStart(first.length, '0'),
  }));
}

/** One part: an id that opens it, a stage's label, a task's number; further ids parted by blanks alone (`T001 T002`). */
function spaced(value: string, text: string, start: number): Field<string>[] {
  const id = readLeadingId(text) ?? wholeNumber(text);
  if (id !== null) {
    const rest = text.slice(id.span.end);
    const gap = /^\s+/.exec(rest)?.[0].length ?? 0;
    const own = {
      ...id,
      span: { start: start + id.span.start, end: start + id.span.end },
      raw: value.slice(start + id.span.start, start + id.span.end),
    };
    const more =
      gap > 0 && /^[A-Z#]{1,9}[-_]?\d/.test(rest.slice(gap))
        ? spaced(value, rest.slice(gap), start + id.span.end + gap)
        : [];
    return [own, ...more];
  }
  const stage = findStageNames(text)[0];
  const label = stage ? { start: stage.span.start, end: stage.span.end } : taskLabel(text);
  if (label === null || /\p{L}{3,}/u.test(text.slice(0, label.start))) return [];
  const span = { start: start + label.start, end: start + label.end };
  const raw = value.slice(span.start, span.end);
  return [{ span, raw, value: raw.trim() }];
}

/** `1.2` alone, which no title could open with and be nothing else. */
function wholeNumber(text: string): Field<string> | null {
  const found = /^\s*(\d{1,3}(?:\.\d{1,3}){1,3})\s*(?:\([^()]*\)\s*)?$/.exec(text);
  if (found === null) return null;
  const at = found[0].indexOf(found[1] ?? '');
  return {
    span: { start: at, end: at + (found[1] ?? '').length },
    raw: found[1] ?? '',
    value: found[1] ?? '',
  };
}

function taskLabel(text: string): { readonly start: number; readonly end: number } | null {
  const found =
    /^\s*((?:tasks?|任务|タスク|작업|aufgabe|tarea|tarefa|story|issue)\s?#?\d{1,3}(?:\.\d{1,3}){0,3})(?![\p{L}\d])/iu.exec(
      text,
    );
  if (found === null) return null;
  const start = found[0].indexOf(found[1] ?? '');
  return { start, end: start + (found[1] ?? '').length };
}
