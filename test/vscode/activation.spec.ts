import * as assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('the extension', () => {
  it('is found and wakes up', async () => {
    const extension = extensions.getExtension('planwright.planwright');
    assert.ok(extension, 'VS Code does not know the extension.');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
