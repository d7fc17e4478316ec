import ignore, { type Ignore } from 'ignore';
import { type CancellationToken, Disposable, FileSystemError, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FilesExistsParams,
  type FilesExistsResult,
  type FilesListParams,
  type FilesListResult,
  type FilesReadParams,
  type FilesReadResult,
  filesExistsRequest,
  filesListRequest,
  filesReadRequest,
} from '../../server/src/protocol';

/** Answers the server's questions about files through VS Code, so that they may lie on a disk, on a remote or nowhere. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(filesListRequest, (params: FilesListParams, token: CancellationToken) =>
      list(client, params, token),
    ),
    client.onRequest(filesReadRequest, (params: FilesReadParams) =>
      read(client.protocol2CodeConverter.asUri(params.uri)),
    ),
    client.onRequest(filesExistsRequest, (params: FilesExistsParams) =>
      exists(client.protocol2CodeConverter.asUri(params.uri)),
    ),
  );
}

async function list(
  client: BaseLanguageClient,
  { include, exclude }: FilesListParams,
  token: CancellationToken,
): Promise<FilesListResult> {
  // VS Code adds the user's `files.exclude` by itself; what stands in installed packages is nobody's plan.
  const without = `{${['**/node_modules/**', ...exclude].join(',')}}`;
  const patterns = include.length > 0 ? include : ['**/*.md', '**/*.markdown'];
  const [ignored, ...found] = await Promise.all([
    gitIgnore(without, token),
    ...patterns.map((pattern) => workspace.findFiles(pattern, without, undefined, token)),
  ]);
  const uris = new Set<string>();
  for (const uri of found.flat()) if (!ignored(uri)) uris.add(client.code2ProtocolConverter.asUri(uri));
  return [...uris].sort();
}

/** What the workspace's `.gitignore` files leave out: `findFiles` does not look at them. */
async function gitIgnore(without: string, token: CancellationToken): Promise<(uri: Uri) => boolean> {
  const byFolder = new Map<string, Ignore>();
  for (const uri of await workspace.findFiles('**/.gitignore', without, undefined, token)) {
    const { text } = await read(uri);
    if (text !== null) byFolder.set(parent(uri.toString()), ignore({ ignorecase: false }).add(text));
  }
  return (uri) => {
    const root = workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    // The nearest file that has a word on it decides, as in git.
    for (let folder = parent(uri.toString()); folder.length >= root.length; folder = parent(folder)) {
      const verdict = byFolder.get(folder)?.test(decodeURIComponent(uri.toString().slice(folder.length + 1)));
      if (verdict?.ignored) return true;
      if (verdict?.unignored || !folder.includes('/')) return false;
    }
    return false;
  };
}

function parent(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

async function exists(uri: Uri): Promise<FilesExistsResult> {
  try {
    await workspace.fs.stat(uri);
    return { exists: true };
  } catch (error) {
    // Anything but a plain absence says nothing about the file.
    return { exists: error instanceof FileSystemError && error.code === 'FileNotFound' ? false : null };
  }
}

/** UTF-8 is decoded here; only what is something else goes through VS Code, which knows the user's encodings. */
async function read(uri: Uri): Promise<FilesReadResult> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { text: (await workspace.decode(bytes, { uri })).replace(/^\uFEFF/, '') };
    }
  } catch {
    return { text: null };
  }
}
