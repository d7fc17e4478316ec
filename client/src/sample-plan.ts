import { env, Uri, window, workspace } from 'vscode';

/** Opens a copy of the bundled example in the display language; nothing is written anywhere. */
export async function openSamplePlan(extensionUri: Uri): Promise<void> {
  const name = env.language.toLowerCase().startsWith('zh') ? 'sample-plan.zh-cn.md' : 'sample-plan.md';
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', name));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
