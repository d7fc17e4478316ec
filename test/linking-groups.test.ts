// What a row or an item means is found together with those beside it.

import * as assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { linksIn, rows, sections } from './support/links';

describe('a group of mentions', () => {
  it('in an open scope of which less than half is found keeps only what is all but identical', () => {
    const body = sections('Pump station north', 'Fans');
    assert.deepEqual(rows(['Pump station', 'Pears'], body), ['Pump station → Pump station north']);
    assert.deepEqual(rows(['Pump station', 'Fans', 'Pears', 'Plums', 'Figs', 'Dates'], body), [
      'Fans → Fans',
    ]);
  });

  it('is helped by the heading over it', () => {
    const text = '# Plan\n\n## Subsystem progress\n\n| Name | Status |\n|---|---|\n| Orchard map | ✅ |\n\n';
    const body = sections('Orchard map documents', 'Orchard map subsystem');
    assert.deepEqual(linksIn(text + body), ['| Orchard map | ✅ | → ## Orchard map subsystem']);
    assert.deepEqual(rows(['Orchard map'], body), ['Orchard map → Orchard map documents']);
  });

  it('means a box that says the same rather than a section that is only alike', () => {
    const body = `${sections('Pump station north', 'Fans + belts')}- [ ] Pump station\n- [ ] Fans\n`;
    assert.deepEqual(rows(['Pump station'], body), ['Pump station → Pump station']);
    assert.deepEqual(rows(['Pump stations'], body), ['Pump stations → Pump station']);
    assert.deepEqual(rows(['Pump north'], body), ['Pump north → Pump station north']);
  });

  it('in a phase looks in that phase alone, its children before what is deeper', () => {
    const phase = (number: number, row: string) =>
      `## Phase ${number}\n\n### Irrigation\n\n- [ ] a\n\n#### Pumps\n\n- [ ] b\n\n### State\n\n| Task | Status |\n|---|---|\n| ${row} | ✅ |\n\n`;
    assert.deepEqual(linksIn(`# Plan\n\n${phase(1, 'Irrigation')}${phase(2, 'Pumps')}`), [
      '| Irrigation | ✅ | → ### Irrigation',
      '| Pumps | ✅ | → #### Pumps',
    ]);
    const plan = readPlan(`# Plan\n\n${phase(1, 'Irrigation')}${phase(2, 'Pumps')}`);
    assert.deepEqual(
      plan.workItems.map(({ anchor }) => anchor?.parent?.label ?? anchor?.parent?.parent?.label),
      ['Phase 1', 'Phase 2'],
    );
  });

  it('of a phase and its siblings speaks of them all, though it stands behind the last', () => {
    const table = '| Week | Status |\n|---|---|\n| Week 1 | ✅ |\n| Week 2 | ✅ |\n| Total | ✅ |\n';
    const plan = readPlan(`# Plan\n\n${sections('Week 1: Dig', 'Week 2: Sow')}\n${table}`);
    const rows = plan.workItems.flatMap(({ anchor, mentions }) =>
      mentions.filter(({ kind }) => kind === 'row').map(({ title }) => `${title} → ${anchor?.title.value}`),
    );
    assert.deepEqual(rows, ['Week 1 → Dig', 'Week 2 → Sow']);
    assert.deepEqual(plan.totals, []);
  });

  it('that costs, files or shares an hour out is none, unless it says so outright', () => {
    const body = sections('Pump station north');
    const table = (head: string, row: string) =>
      `# P\n\n## T\n\n| ${head} |\n|---|---|\n| ${row} |\n\n${body}`;
    assert.deepEqual(linksIn(table('Item | Status', 'Pump station | ✅')).length, 1);
    assert.deepEqual(linksIn(table('Item | Cost', 'Pump station | $500')), []);
    assert.deepEqual(linksIn(table('File | Status', 'pump_station.md | ✅')), []);
    const tree = (line: string) =>
      `# P\n\n\`\`\`\nWeek\n├─ ${line}\n└─ Rest: 5 hours (50%)\n\`\`\`\n\n${body}`;
    assert.deepEqual(linksIn(tree('Pump station: 5 hours (50%)')), []);
    assert.deepEqual(linksIn(tree('Pump station (80%)')).length, 1);
  });

  it('of metrics, risks, roles and dates is none', () => {
    const body = sections('Pump station');
    for (const head of ['Metric | Status', 'Risk | Probability', 'Role | Status'])
      assert.deepEqual(linksIn(`# P\n\n| ${head} |\n|---|---|\n| Pump station | ✅ |\n\n${body}`), [], head);
  });

  it('does not mean criteria, aims, milestones, summaries nor what it stands in', () => {
    for (const title of ['Acceptance criteria: Pumps', 'Goals: Pumps'])
      assert.deepEqual(rows(['Pumps'], sections(title)), [], title);
    const own = '# P\n\n## Pumps\n\n- [ ] a\n\n| Task | Status |\n|---|---|\n| Pumps | ✅ |\n';
    assert.deepEqual(linksIn(own), []);
  });

  it('of one release does not mean the work of another', () => {
    const text = (own: string) =>
      `# P\n\n## ${own}\n\n| Task | Status |\n|---|---|\n| Handbook | ✅ |\n\n## Release 0.0.2\n\n### Handbook\n\n- [ ] a\n`;
    assert.deepEqual(linksIn(text('State of 0.0.1')), []);
    assert.equal(linksIn(text('State of 0.0.2')).length, 1);
  });
});
