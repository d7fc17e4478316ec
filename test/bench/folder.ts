import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

const examples = ['honest-plan.md', 'sample-plan.md', 'honest-plan.zh-cn.md', 'sample-plan.zh-cn.md'];

/**
 * Fills a folder with Markdown files, the same for the same number: one in `every` is a plan out of the project's examples, the others
 * are its manual in pieces. All were last written long ago.
 */
export function fillFolder(folder: string, count: number, every: number): void {
  const plans = examples.map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
  const pages = ['docs/linking.md', 'docs/cli.md', 'docs/editors.md', 'README.md']
    .flatMap((name) => readFileSync(join(root, name), 'utf8').split(/^(?=## )/m))
    .filter((page) => page.length > 300);
  for (let at = 0; at < count; at += 1) {
    const isPlan = at % every === 0;
    const texts = isPlan ? plans : pages;
    const number = Math.floor(at / (isPlan ? every : 1));
    const text = texts[number % texts.length] ?? '';
    const path = join(folder, `team-${at % 40}`, `${isPlan ? 'plan' : 'page'}-${at}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/^(#{1,6} .*)$/m, `$1 · ${at}`));
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  }
}
