import type { Change } from './incremental';

/** Numbers from 0 to below 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lines that plans are made of, and lines that break those who cut them. */
const lines = [
  ...[
    '# Plan',
    '## Phase 1: Build ✅ (100 lines)',
    '### Task 2: Draw (3h)',
    '## 阶段二：上线 (2 weeks)',
    '## Notes',
  ],
  ...[
    '#notheading',
    '####### seven',
    '   # h3',
    '    # h4',
    '\t# tab',
    '#',
    '# ',
    'Title',
    '===',
    '---',
    '--- ',
    '==  ',
    '***',
  ],
  ...['**Week 1**', '**Status**: done', '**目标**: 800行', 'text with 87/93 (94.6%)', 'lazy text', 'text  '],
  ...[
    '- [ ] one',
    '- [x] two (10 lines)',
    '- [x]broken',
    '- bullet',
    '* star',
    '* [ ] star',
    '+ plus',
    '- ',
    '-',
    '*',
  ],
  ...[
    '1. first',
    '2. [ ] second',
    '10) tenth',
    '3) third',
    '1.',
    '1. ',
    '1.\ttab',
    ' 1. in',
    ' - one',
    '  * two',
    '- - [ ] x',
  ],
  ...[
    '  - [ ] nested',
    '    - [x] deeper',
    '\t- tab',
    '-\t- tabs',
    '   three',
    '  two',
    '    code',
    '\tcode',
    '- # in item',
    '- > q',
  ],
  ...[
    '```',
    '````',
    '~~~',
    '```text',
    '  ```',
    ' ~~~',
    '- ```',
    '> ```',
    '   ```js',
    '```\n# x\n```',
    '├── P0 高',
    '│   └── Parser',
  ],
  ...['> quote', '> - [ ] quoted', '> # h', '>> deep', '> \n> a', '>', '> **Status**: done'],
  ...[
    '| Task | Status | Lines |',
    '|---|---|---|',
    '| one | ✅ | 10 |',
    '| **Total** | | 30 |',
    'a | b',
    '-|-',
    '-|-\nc | d',
    'Task | Status |\n--- | :--\nx1 | ✅',
    '**T** \\| u | `v|w`',
    ':-:',
    '|-|-',
    ' - | -',
    '> | a |\n> |-|',
    '> a | b\n> -|-',
    'd | e | f |  ',
  ],
  ...[
    '<div>',
    '</div>',
    '<!-- c',
    '-->',
    '<!-- planwright-disable -->',
    '<!-- plan:id=x -->',
    '<script>',
    '</script>',
    '<pre>',
    'x</PRE> y',
    '<Details open>',
    '</div',
    '<hr/>',
    '<p/ >',
    '<pre\u00a0x',
    '<div\f>',
    '<hr\u2028>',
  ],
  ...[
    '<?php',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x>',
    '<b>',
    '<https://e.x>',
    '<span a="b">n</span>',
    '- <b>x</b>',
    '  </i> y',
    '<br/>  ',
    '<kbd>k</kbd> | c',
  ],
  ...[
    '[x]: /url',
    '[x]:',
    '[y z]: <u v> "t"  ',
    "[d1]:/u\n[d2]: /v 't'",
    '[^2]:foot  \n[^3]: **foot**',
    '(t)',
    '> [^1]: foot',
    '> [x]: /u',
    '/url',
    '"title"',
    '[^1]: foot',
    '[^1]: foot\n\n    more',
    'see [^1] and [x]',
    '[x',
    ']: /u',
  ],
  ...[
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> other',
    '|||||||',
    '...',
    'planwright: true',
    'Legend: 🟢 done 🔴 blocked',
    '## Phase 3 🟢',
  ],
  ...[
    '🟢 done · 🔵 in progress',
    '- 🟡 = in progress',
    '✓ done ✗ cancelled',
    '\uFEFFmark',
    '\uFEFF# mark',
    '\u3000wide',
    '\u2028',
    '\u0000',
  ],
];

const letters = [...'a# `~->[]|<*\t1=x:\\字.', '\n', '\r', '\r\n', '🚀', '\uFEFF'];

/** How the lines of a text end. */
export type LineEnds = 'lf' | 'mixed';

/** Makes texts and changes of them. */
export function anyPlans(next: () => number, ends: LineEnds) {
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = (of: readonly string[]): string => of[below(of.length)] ?? '';
  const end = (): string => (ends === 'lf' ? '\n' : one(['\n', '\r\n', '\r\n', '\r']));
  const some = (count: number): string =>
    Array.from({ length: count }, () => (next() < 0.25 ? '' : one(lines)) + end()).join('');
  const change = (text: string): Change => {
    const start = below(text.length + 1);
    const kind = next();
    if (kind < 0.3) return { span: { start, end: start }, text: one(letters) };
    const lineStart = 1 + Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start));
    const at = Math.min(lineStart, text.length);
    if (kind < 0.6) return { span: { start: at, end: at }, text: one(lines) + end() };
    const to = Math.min(text.length, start + below(next() < 0.5 ? 4 : 80));
    if (kind < 0.85) return { span: { start, end: to }, text: '' };
    return { span: { start, end: to }, text: some(below(4)) };
  };
  return { text: (most: number) => some(below(most)) + (next() < 0.5 ? one(lines) : ''), change };
}
