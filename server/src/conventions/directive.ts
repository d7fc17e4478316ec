import { type Amount, findAmounts } from './amount';
import type { Field } from './field';
import { noWords, type OwnWords } from './own-words';

/** What an HTML comment tells Planwright. `rules` null: all of them. `amounts` spans are relative to the first unit of what was read. */
export type Directive =
  | { readonly is: 'on' | 'off' | 'progress' | 'progress-end' | 'not-same' }
  | {
      readonly is: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
      readonly rules: readonly string[] | null;
    }
  | { readonly is: 'budget'; readonly amounts: readonly Field<Amount>[] }
  | { readonly is: 'id'; readonly id: string };

/** What each directive is written as, for completion and manuals. */
export const directiveForms: readonly string[] = [
  'planwright: on',
  'planwright: off',
  'planwright-disable',
  'planwright-enable',
  'planwright-disable-line',
  'planwright-disable-next-line',
  'plan:budget',
  'plan:id',
  'plan:not-same',
  'plan:progress',
  'plan:progress-end',
];

/** The directive that a comment's inner text states, or null. `comment` may have its `<!--` and `-->` or not. A rule is named by its id; several are parted by blanks or commas; a reason may follow ` -- `. */
export function readDirective(comment: string, own: OwnWords['units'] = noWords.units): Directive | null {
  const lead = /^<!--/.exec(comment)?.[0].length ?? 0;
  const text = comment.slice(lead).replace(/--!?>\s*$/, '');
  const found = /^\s*(planwright|plan)\b([\s\S]{0,400})$/.exec(text);
  if (found === null) return null;
  const rest = found[2] ?? '';
  const base = lead + text.length - rest.length;
  return found[1] === 'planwright' ? control(rest) : place(rest, base, own);
}

function control(rest: string): Directive | null {
  const turned = /^\s*:\s*(on|off)\s*$/.exec(rest)?.[1];
  if (turned === 'on' || turned === 'off') return { is: turned };
  const found = /^-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*)$/.exec(rest);
  const is = found?.[1];
  if (is !== 'disable' && is !== 'enable' && is !== 'disable-line' && is !== 'disable-next-line') return null;
  const stated = (found?.[2] ?? '').split(/\s--(?:\s|$)/)[0] ?? '';
  const rules = stated.split(/[\s,]+/).filter((rule) => rule !== '');
  if (rules.some((rule) => !/^[a-z][a-z0-9-]*$/.test(rule))) return null;
  return { is, rules: rules.length === 0 ? null : rules };
}

function place(rest: string, base: number, own: OwnWords['units']): Directive | null {
  const found = /^:\s?(budget|id|not-same|progress-end|progress|\/progress)(?![\w-])\s*([\s\S]*?)\s*$/.exec(
    rest,
  );
  if (found === null) return null;
  const value = found[2] ?? '';
  switch (found[1]) {
    case 'budget': {
      const at = base + rest.indexOf(value, found[0].length - found[0].trimStart().length);
      const amounts = findAmounts(value, 'cell', null, own).map((amount) => ({
        ...amount,
        span: { start: amount.span.start + at, end: amount.span.end + at },
      }));
      return amounts.length === 0 ? null : { is: 'budget', amounts };
    }
    case 'id':
      return /^[^\s<>{}]{1,80}$/u.test(value) ? { is: 'id', id: value.replace(/^#/, '') } : null;
    case 'not-same':
      return value === '' ? { is: 'not-same' } : null;
    case 'progress':
      return { is: 'progress' };
    default:
      return { is: 'progress-end' };
  }
}
