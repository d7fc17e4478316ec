// What is told of plans besides findings: the built command line as a process.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, file, folder, inFreshFolder, run } from './support/command-line';
import { readFixture } from './support/fixture';

const tides = readFixture('plans', 'tide-tables');
const chinese = readFixture('plans', 'chaoxi');

describe('planwright report', () => {
  inFreshFolder();

  it('tells Markdown by default, with status 0 although there are findings', () => {
    file('a.md', tides);
    const { status, stdout, stderr } = run(['report', '--today', '2026-03-10', 'a.md']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# Tide Tables\n/);
    assert.match(stdout, /2 of 10 tasks done \(20%\)/);
  });

  it('tells JSON of every plan below a folder', () => {
    file('a.md', tides);
    file('b/c.md', chinese);
    file('README.md', '# No plan\n');
    const { plans, total, today } = JSON.parse(
      run(['report', '--format', 'json', '--today', '2026-03-10', '.']).stdout,
    );
    assert.equal(today, '2026-03-10');
    assert.deepEqual(
      plans.map(({ path, title }: { path: string; title: string }) => [path, title]),
      [
        ['a.md', 'Tide Tables'],
        ['b/c.md', '潮汐表计划'],
      ],
    );
    assert.deepEqual(total.boxes, { total: 18, done: 4 });
  });

  it('writes a page that needs nothing beside it', () => {
    file('a.md', tides);
    assert.deepEqual(run(['report', '--format', 'html', '--output', 'out.html', 'a.md']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    const page = readFileSync(join(folder, 'out.html'), 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /\.bar-track/, 'the style is in it');
    assert.doesNotMatch(page, /<script|<link|src=/);
  });

  it('tells CSV, and in Chinese', () => {
    file('a.md', chinese);
    assert.match(run(['report', '--format', 'csv', 'a.md']).stdout, /^path,line,/);
    assert.match(run(['report', '--locale', 'zh-cn', 'a.md']).stdout, /已完成 1\/4 个任务（25%）/);
  });

  it('of no plan says so', () => {
    const { status, stdout, stderr } = run(['report', '.']);
    assert.deepEqual([status, stdout], [0, 'No plan was found.\n']);
    assert.match(stderr, /no plan was found in \./);
  });
});

describe('planwright model and rules', () => {
  inFreshFolder();

  it('model tells what was understood, as JSON', () => {
    file('a.md', tides);
    const model = JSON.parse(run(['model', 'a.md']).stdout);
    assert.deepEqual([model.version, model.title, model.tasks.length], [1, 'Tide Tables', 14]);
    assert.equal(JSON.parse(run(['model', '-'], clean).stdout).path, '<stdin>');
  });

  it('rules lists every rule, and shows the manual of one', () => {
    const { stdout, status } = run(['rules']);
    assert.equal(status, 0);
    assert.match(stdout, /^heading-status +warning +\S/m);
    const page = run(['rules', 'heading-status']).stdout;
    assert.match(page, /^# heading-status\n/);
    assert.match(page, /Severity: warning/);
    assert.match(run(['rules', 'heading-status', '--locale', 'zh-cn']).stdout, /严重程度/);
  });

  it('rules tells JSON', () => {
    const { version, rules } = JSON.parse(run(['rules', '--format', 'json']).stdout);
    assert.equal(version, 1);
    assert.ok(rules.length > 5);
    assert.deepEqual(Object.keys(rules[0]), ['id', 'severity', 'should', 'about', 'wrong', 'right']);
  });
});
