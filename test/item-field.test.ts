import assert from 'node:assert/strict';
import { readDirective } from '../server/src/conventions/directive';
import { readObsidianFields } from '../server/src/conventions/obsidian';
import { readOwner, readOwnerNames, readOwners } from '../server/src/conventions/owner';
import { findTags } from '../server/src/conventions/tags';

describe('an owner', () => {
  it('ends an item, marks, dates and tags behind apart', () => {
    for (const [text, owner] of [
      ['Write it @ann', 'ann'],
      ['Write it (@ann) ✅', 'ann'],
      ['写好 @张三', '张三'],
      ['Write it @ann 2026-01-01', 'ann'],
      ['Write it @ann-b #docs', 'ann-b'],
    ] as const) {
      assert.equal(readOwner(text)?.value, owner, text);
    }
    assert.deepEqual(
      readOwners('Write it @ann, @ben').map((field) => field.value),
      ['ann', 'ben'],
    );
  });

  it('is no package, address, decorator, code or word in a sentence', () => {
    for (const text of [
      'Install @tm/core',
      'Install @tm/core@^6.1',
      'Mail a@example.org',
      'Use `@ann`',
      'Add @Injectable() here',
      'Ask @ann for it',
      'Call @Input()',
    ]) {
      assert.equal(readOwner(text), null, text);
    }
  });

  it('of a field is each of its names, and nobody where it is open', () => {
    const value = '@Ann, Ben 、 王五 (lead)';
    assert.deepEqual(
      readOwnerNames(value).map((field) => field.value),
      ['Ann', 'Ben', '王五'],
    );
    for (const open of ['TBD', '待定', '-', '']) assert.deepEqual(readOwnerNames(open), [], open);
  });
});

describe('fields of obsidian-tasks', () => {
  it('are dates, recurrence, priority and ids behind their emoji', () => {
    const text =
      'Water ⏫ 🔁 every 2 weeks ➕ 2026-04-01 🛫 2026-04-09 ⏳ 2026-04-08 📅 2026-04-15 🆔 ab1 ⛔ cd2,ef3 ✅ 2026-04-20';
    const fields = readObsidianFields(text);
    assert.equal(fields.due?.value.start, '2026-04-15');
    assert.equal(fields.scheduled?.raw, '2026-04-08');
    assert.equal(fields.start?.raw, '2026-04-09');
    assert.equal(fields.created?.raw, '2026-04-01');
    assert.equal(fields.done?.raw, '2026-04-20');
    assert.equal(fields.recurrence?.value, 'every 2 weeks');
    assert.equal(fields.priority?.value, 'P1');
    assert.equal(fields.id?.value, 'ab1');
    assert.deepEqual(
      fields.dependsOn.map((field) => field.value),
      ['cd2', 'ef3'],
    );
    assert.equal(fields.spans.length, 9);
    for (const field of fields.spans) assert.equal(text.slice(field.span.start, field.span.end), field.raw);
  });

  it('may be named in brackets, as Dataview writes them', () => {
    const text =
      'Water [due:: 2026-04-15] (scheduled:: 2026-04-08) [start::2026-04-09] [created:: 2026-04-01] [completion:: 2026-04-20] [repeat:: every 2 weeks] [priority:: highest] [id:: ab1] [dependsOn:: cd2, ef3] [mood:: good]';
    const fields = readObsidianFields(text);
    const { due, scheduled, start, created, done } = fields;
    assert.deepEqual(
      [due, scheduled, start, created, done].map((field) => field?.raw),
      ['2026-04-15', '2026-04-08', '2026-04-09', '2026-04-01', '2026-04-20'],
    );
    assert.deepEqual(
      [fields.recurrence?.value, fields.priority?.value, fields.priority?.raw, fields.id?.value],
      ['every 2 weeks', 'P0', 'highest', 'ab1'],
    );
    assert.deepEqual(
      fields.dependsOn.map((field) => field.value),
      ['cd2', 'ef3'],
    );
    assert.equal(fields.spans.length, 9);
    for (const field of fields.spans) assert.equal(text.slice(field.span.start, field.span.end), field.raw);
  });

  it('are a due day behind its name, as todo.txt and others write it', () => {
    for (const text of ['Water due:2026-04-15', 'Water (due: 2026-04-15)', 'Water @due(2026-04-15) now']) {
      assert.equal(readObsidianFields(text).due?.raw, '2026-04-15', text);
    }
    for (const text of [
      'Water overdue:2026-04-15',
      'Water due:2026-04-155',
      'Water [due:: soon]',
      'due:2026-02-30',
    ])
      assert.equal(readObsidianFields(text).due, null, text);
  });

  it('need their value: a bare ✅ or ⏳ is a status', () => {
    const fields = readObsidianFields('Ship it ✅ and wait ⏳ ⛔ for the other team 📅 soon');
    assert.deepEqual(fields.spans, []);
    assert.equal(fields.done, null);
  });
});

describe('a directive', () => {
  it('switches the plan and its rules, sets a budget, an id, a place', () => {
    assert.deepEqual(readDirective(' planwright: on '), { is: 'on' });
    assert.deepEqual(readDirective('<!-- planwright: off -->'), { is: 'off' });
    assert.deepEqual(readDirective(' planwright-disable '), { is: 'disable', rules: null });
    assert.deepEqual(readDirective(' planwright-disable-next-line over-budget, duration -- agreed '), {
      is: 'disable-next-line',
      rules: ['over-budget', 'duration'],
    });
    assert.deepEqual(readDirective('planwright-enable gap'), { is: 'enable', rules: ['gap'] });
    assert.deepEqual(readDirective('planwright-disable-line'), { is: 'disable-line', rules: null });
    assert.deepEqual(readDirective(' plan:id x-1 '), { is: 'id', id: 'x-1' });
    assert.deepEqual(readDirective(' plan:not-same '), { is: 'not-same' });
    assert.deepEqual(readDirective(' plan:progress '), { is: 'progress' });
    assert.deepEqual(readDirective(' plan:progress-end '), { is: 'progress-end' });
    const comment = ' plan:budget 800 lines ';
    const budget = readDirective(comment);
    assert.ok(budget?.is === 'budget');
    const amount = budget.amounts[0];
    assert.equal(amount?.value.low, 800);
    assert.equal(comment.slice(amount?.span.start, amount?.span.end), '800 lines');
  });

  it('is none of any other comment', () => {
    for (const comment of [
      '',
      'note',
      'plan',
      'planwright',
      'planwrights: on',
      'planwright: maybe',
      'planwright-disable Foo!',
      'plan:budget',
      'plan:id',
      'plan:id a b',
      'plan:other',
    ]) {
      assert.equal(readDirective(comment), null, comment);
    }
  });
});

describe('tags', () => {
  it('are hashes and bracketed flags, no ids, priorities, code or links', () => {
    const text = 'T1 [P] [US1] write #backend #area/api #12 #P0 `#code` [x](#anchor) [optional]';
    const tags = findTags(text);
    assert.deepEqual(
      tags.map((tag) => tag.value),
      ['P', 'US1', 'backend', 'area/api', 'optional'],
    );
    for (const tag of tags) assert.equal(text.slice(tag.span.start, tag.span.end), tag.raw);
  });
});
