import assert from 'node:assert/strict';
import { render, reportOf } from './support/reports';

describe('the report as CSV', () => {
  it('has a row per section, as wide as its header', () => {
    const rows = render('csv', [reportOf('# P\n\n## Phase 1: a\n\n- [ ] x\n')])
      .trimEnd()
      .split('\r\n');
    assert.equal(rows.length, 3);
    assert.deepEqual(new Set(rows.map((row) => row.split(',').length)).size, 1);
  });

  it('quotes what would break a row, and disarms what a spreadsheet would run', () => {
    const text = render('csv', [reportOf('# P\n\n## Phase 1: =1+1, "x"\n\n- [ ] x\n')]);
    assert.match(text, /,"'=1\+1, ""x""",/);
  });
});
