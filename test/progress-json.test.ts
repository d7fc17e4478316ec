import assert from 'node:assert/strict';
import { render, reportOf, tides, today } from './support/reports';

describe('the report as JSON', () => {
  it('has the public members and no others, in both places of figures', () => {
    const json = JSON.parse(render('json', [reportOf(tides), reportOf('- [x] a\n- [ ] b\n', [], 'b.md')]));
    assert.deepEqual(Object.keys(json), ['version', 'today', 'total', 'plans']);
    assert.equal(json.version, 1);
    assert.equal(json.today, today);
    assert.deepEqual(json.total.boxes, { total: 16, done: 4 });
    assert.equal(json.total.tasks.total, 12);
    assert.deepEqual(Object.keys(json.plans[0]), [
      'path',
      'title',
      'line',
      'boxes',
      'tasks',
      'mirrored',
      'sections',
      'priorities',
      'milestones',
      'findings',
      'next',
    ]);
    assert.deepEqual(Object.keys(json.plans[0].sections[0]), [
      'title',
      'number',
      'label',
      'line',
      'level',
      'kind',
      'status',
      'boxes',
      'tasks',
      'mirrored',
      'percent',
      'weighted',
      'budget',
      'estimate',
      'dates',
      'overdue',
      'sections',
    ]);
    assert.deepEqual(Object.keys(json.plans[0].next[0]), ['title', 'line', 'priority', 'phase']);
    assert.deepEqual(Object.keys(json.plans[0].priorities[0]), ['priority', 'items', 'tasks', 'mirrored']);
  });
});
