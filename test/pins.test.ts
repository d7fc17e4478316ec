// A comment that says of a place that it is no other's work speaks of the last line before it that says anything, whatever is typed there.

import { Edited } from './support/incremental';

describe('a place that is pinned', () => {
  it('is another where something is written behind it', () => {
    // So many that the comment begins a block of its own.
    const list = `${Array.from({ length: 16 }, (_, at) => `- [ ] Item ${at}\n`).join('')}- [ ] Harbour lights\n`;
    const edited = new Edited(
      `# Plan\n\n## Report\n\n| Task | Status |\n|---|---|\n| Harbour lights | ✅ |\n\n## Phase 1: Sea\n\n${list}\n<!-- plan:not-same -->\n\nProse.\n\nMore prose.\n`,
    );
    edited.check();
    const last = edited.plain.indexOf('- [ ] Harbour lights') + '- [ ] Harbour lights'.length;
    edited.change({ span: { start: last, end: last }, text: '\n- [ ] Zeta' });
    edited.check();
    edited.change({ span: { start: last, end: last + '\n- [ ] Zeta'.length }, text: '' });
    edited.check();
  });
});
