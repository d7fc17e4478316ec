import * as assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import type { Parts } from '../../client/src/commands';
import { parts, until, uriOf, writeFile } from '../support/vscode';

/** The text of a plan of this name. */
const called = (name: string) => `# ${name}\n\n## Phase 1: Hull\n\n- [ ] Keel\n- [x] Ribs\n`;

describe('the files of a workspace', () => {
  let all: Parts;
  const written: string[] = [];
  before(async () => {
    all = await parts();
  });
  afterEach(async () => {
    for (const path of written.splice(0).reverse())
      await workspace.fs.delete(uriOf(path), { recursive: true }).then(undefined, () => undefined);
  });

  const put = async (path: string, text: string): Promise<void> => {
    written.push(path);
    await writeFile(path, text);
  };
  const names = async () => (await all.plans.roots()).map(({ label }) => label);
  const knows = async (name: string) => (await names()).some((label) => label.includes(name));
  const seen = (name: string) => until(() => knows(name), all.plans.onDidChange);
  const unseen = (name: string) => until(async () => !(await knows(name)), all.plans.onDidChange);

  it('are left out as the repository around the folder ignores them', async () => {
    await put('../.git/HEAD', 'ref: refs/heads/main\n');
    written.push('../.git');
    await put('../.gitignore', 'out/\n');
    await put('out/a.md', called('Outrigger'));
    await put('public.md', called('Punt'));
    await commands.executeCommand('planwright.restartServer');
    await seen('Punt');
    assert.equal(await knows('Outrigger'), false);
  });

  it('are left out in a folder that is ignored, whatever is said within', async () => {
    await put('.gitignore', 'vendor/\n');
    await put('vendor/.gitignore', '!keep.md\n');
    await put('vendor/keep.md', called('Vessel'));
    written.push('vendor');
    await put('public.md', called('Punt'));
    await commands.executeCommand('planwright.restartServer');
    await seen('Punt');
    assert.equal(await knows('Vessel'), false);
  });

  it('have endings in letters of any size', async () => {
    await put('UP.MD', called('Upper'));
    await seen('Upper');
    await commands.executeCommand('planwright.restartServer');
    await seen('Upper');
  });

  it('go with a folder that is deleted, and come with one that is renamed', async () => {
    await put('harbour/deep/plan.md', called('Ketch'));
    await put('quay.2/plan.md', called('Cutter'));
    written.push('harbour', 'wharf', 'quay.2');
    await seen('Ketch');
    await seen('Cutter');
    await workspace.fs.rename(uriOf('harbour'), uriOf('wharf'));
    await until(async () => {
      const nodes = await all.plans.roots();
      return nodes.some(
        ({ label, location }) => label.includes('Ketch') && location?.uri.includes('/wharf/'),
      );
    }, all.plans.onDidChange);
    await workspace.fs.delete(uriOf('wharf'), { recursive: true });
    await unseen('Ketch');
    await workspace.fs.delete(uriOf('quay.2'), { recursive: true });
    await unseen('Cutter');
  });

  it('follow what .gitignore and files.exclude say now', async () => {
    await put('drafts/plan.md', called('Dinghy'));
    written.push('drafts');
    await seen('Dinghy');
    await put('.gitignore', 'drafts/\n');
    await unseen('Dinghy');
    await writeFile('.gitignore', '\n');
    await seen('Dinghy');
    const settings = workspace.getConfiguration('files');
    await settings.update('exclude', { '**/drafts': true }, ConfigurationTarget.Global);
    try {
      await unseen('Dinghy');
    } finally {
      await settings.update('exclude', undefined, ConfigurationTarget.Global);
    }
    await seen('Dinghy');
  });
});
