import type { Source } from '../text/source';
import type { Folded } from './folded';
import type { Suppression } from './plan';

/** Where comments switch rules off: from a `disable` to its `enable` or the end, or for one line. */
export function suppressions(comments: Folded['comments'], source: Source): Suppression[] {
  const found: Suppression[] = [];
  let open: { start: number; rules: readonly string[] | null }[] = [];
  for (const { fact, base } of comments) {
    const { directive } = fact;
    const start = fact.span.start + base;
    const line = source.lineAt(start);
    switch (directive.is) {
      case 'disable':
        open.push({ start, rules: directive.rules });
        break;
      case 'enable':
        for (const one of open.filter((candidate) => ends(directive.rules, candidate.rules))) {
          found.push({ span: { start: one.start, end: start }, rules: one.rules });
        }
        open = open.filter((candidate) => !ends(directive.rules, candidate.rules));
        break;
      case 'disable-line':
        found.push({
          span: { start: source.lineStart(line), end: source.lineStart(line + 1) },
          rules: directive.rules,
        });
        break;
      case 'disable-next-line':
        found.push({
          span: { start: source.lineStart(line + 1), end: source.lineStart(line + 2) },
          rules: directive.rules,
        });
        break;
      default:
    }
  }
  return [
    ...found,
    ...open.map((one) => ({ span: { start: one.start, end: source.length }, rules: one.rules })),
  ];
}

function ends(enabled: readonly string[] | null, disabled: readonly string[] | null): boolean {
  return enabled === null || (disabled?.every((rule) => enabled.includes(rule)) ?? false);
}
