// The laws on what is written for people: papers lead to what is there, comments to papers, and packages are explained.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../scripts/generate/files.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { citationsLeadSomewhere, linksLeadSomewhere, packagesAreExplained } from './support/laws';
import { filesBelow, sourceFile } from './support/sources';
import { broken, kept } from './support/verdicts';

const server = filesBelow('server/src', '.ts');
const client = filesBelow('client/src', '.ts');
const tests = filesBelow('test', '.ts');
const scripts = filesBelow('scripts', '.mjs', '.cjs');

describe('the papers', () => {
  it('link to what is there', () => {
    const papers = ['README.md', 'README.zh-cn.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    const all = [...papers.map((path) => sourceFile(path, textOf(path) ?? '')), ...filesBelow('docs', '.md')];
    const there = new Map(
      filesBelow('.', '.md', '.png', '.svg', 'LICENSE').map(({ path, text }) => [path, text]),
    );
    broken(linksLeadSomewhere([sourceFile('docs/a.md', 'See [b](b.md).')], there), /links to docs\/b\.md/);
    broken(linksLeadSomewhere([sourceFile('a.md', '[x](docs/rules.md#nothing)')], there), /#nothing/);
    kept(linksLeadSomewhere(all, there));
  });

  it('are the only ones that comments cite', () => {
    const there = new Map(filesBelow('.', '.md').map(({ path, text }) => [path, text]));
    const cites = (text: string) => citationsLeadSomewhere([sourceFile('a.ts', text)], there);
    broken(cites('/** A phase (docs/plan-speech.md §2). */'), /a\.ts:1: docs\/plan-speech\.md §2/);
    broken(cites('\n// See docs/plan-language.md §99.'), /a\.ts:2: docs\/plan-language\.md §99/);
    broken(cites('// As HOUSE.md says.'), /HOUSE\.md/);
    broken(cites('/**\n * A box (PLAN-LANGUAGE §3).\n */'), /a\.ts:2: PLAN-LANGUAGE §3/);
    kept(cites("/** See docs/plan-language.md §2. */\nconst x = 'NO-SUCH.md';"));
    kept(citationsLeadSomewhere([...server, ...client, ...tests, ...scripts], there));
  });

  it('have a sentence for every package', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const paper = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    broken(packagesAreExplained([...packages, 'left-pad'], paper), /left-pad has no sentence/);
    broken(packagesAreExplained(packages, `${paper}\n| \`left-pad\` | pads |`), /left-pad .* not installed/);
    kept(packagesAreExplained(packages, paper));
  });
});
