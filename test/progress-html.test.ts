import assert from 'node:assert/strict';
import { progressFormats } from '../server/src/reports/index';
import { progressReport } from '../server/src/reports/progress-report';
import type { Locale } from '../server/src/text/wording';
import { wording } from '../server/src/text/wording';
import { findingOn, lineNumberOf, render, reportOf, tides } from './support/reports';

describe('a page without charts', () => {
  it('tells percentages in figures and draws nothing', () => {
    const html = progressFormats.find(({ id }) => id === 'html');
    const draw = (charts: boolean) =>
      html?.render(progressReport([reportOf(tides)], '2026-03-10', charts), 'en');
    assert.match(draw(true) ?? '', /<svg class="bar"/);
    assert.doesNotMatch(draw(false) ?? '<svg', /<svg|class="legend"|timeline/);
    assert.match(draw(false) ?? '', /<td class="bar-cell">\d+%<\/td>/);
  });
});

describe('the report as HTML', () => {
  const text = render('html', [reportOf(tides, [findingOn(tides, '✅')])]);

  it('has neither script nor style, so that it stands under a strict policy', () => {
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:/i);
  });

  it('leads every phase to its line', () => {
    const line = lineNumberOf(tides, '#### Week 3') - 1;
    assert.match(
      text,
      new RegExp(`<tr data-uri="file:///plans/tide.md" data-line="${line}" data-section="[^"]+">`),
    );
  });

  it('says in words what the bars show', () => {
    assert.match(text, /aria-label="33% counted, 100% claimed"/);
    assert.match(
      text,
      /<span class="lie"[^>]*>100%<\/span><span class="sr"> \(more is claimed than counted\)/,
    );
  });

  it('weighs the first phase that can be weighed where the plan as a whole cannot', () => {
    assert.match(
      text,
      /<strong class="figure">33%<\/strong> <span class="caption">of 900 lines stated in Phase 1</,
    );
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = '', self] of text.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (self === '/') continue;
      if (slash === '') open.push(name);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  it('takes no markup from the plan', () => {
    const bad = '# <img src=x onerror=alert(1)>\n\n## Phase 1: "a" & <b>\n\n- [ ] <script>x</script>\n';
    const page = render('html', [
      reportOf(bad, [findingOn(bad, 'Phase', { message: wording('<i>', '<i>') })]),
    ]);
    assert.doesNotMatch(page, /<(?:img|script|b|i)[\s>]/);
    assert.match(page, /&#60;/);
  });

  it('draws months and today on the timeline', () => {
    assert.match(text, /class="span-track" x="0%"/);
    assert.match(text, /class="today" x1="19\.\d+%"/);
  });

  it('names the months as each language does', () => {
    const plan = [reportOf('# P\n\n## Phase 1: a (2025-12-01 - 2026-01-31)\n\n- [ ] x\n')];
    const months = (locale: Locale) =>
      [...render('html', plan, locale).matchAll(/class="month"[^>]*>([^<]*)</g)].map(([, name]) => name);
    assert.deepEqual(months('en'), ['D', 'J']);
    assert.deepEqual(months('zh'), ['12', '1']);
  });
});
