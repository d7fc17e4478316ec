import { type CancellationToken, Disposable, FileSystemError, Uri, workspace } from 'vscode';
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
import { tellOfFolders } from './folder-news';
import { gitIgnored, type IsIgnored, parentOf } from './git-ignore';

/** Answers the server's questions about files through VS Code, so that they may lie on a disk, on a remote or nowhere. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  let listed: Listed = { uris: [], folders: new Set(), isIgnored: () => false };
  return Disposable.from(
    tellOfFolders(client, (uri, isGone) => isFolderOfNote(uri, isGone, listed)),
    client.onRequest(filesListRequest, async (params: FilesListParams, token: CancellationToken) => {
      listed = await list(params, token);
      const uris = listed.uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
      return [...new Set(uris)].sort() satisfies FilesListResult;
    }),
    client.onRequest(filesReadRequest, (params: FilesReadParams) =>
      read(client.protocol2CodeConverter.asUri(params.uri)),
    ),
    client.onRequest(filesExistsRequest, (params: FilesExistsParams) =>
      exists(client.protocol2CodeConverter.asUri(params.uri)),
    ),
  );
}

/** The files as they were last asked for. */
interface Listed {
  readonly uris: readonly Uri[];
  /** Where those are that held any of them. */
  readonly folders: ReadonlySet<string>;
  readonly isIgnored: IsIgnored;
}

/** Whether what has come or gone may be a folder, of which plans, or outputs of theirs, may have come or gone. */
function isFolderOfNote(uri: Uri, isGone: boolean, { folders, isIgnored }: Listed): boolean {
  if (isGone && folders.has(placeOf(uri))) return true;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (name.includes('.', 1) || /\/(?:\.git|node_modules)(?:\/|$)/.test(uri.path)) return false;
  return !isIgnored(placeOf(uri), true);
}

async function list({ include, exclude }: FilesListParams, token: CancellationToken): Promise<Listed> {
  // VS Code adds the user's `files.exclude` by itself; what stands in installed packages is nobody's plan.
  const without = `{${['**/node_modules/**', ...exclude].join(',')}}`;
  const patterns = (include.length > 0 ? include : ['**/*.md', '**/*.markdown']).map(inAnyCase);
  const [isIgnored, ...found] = await Promise.all([
    ignoredHere(without, token),
    ...patterns.map((pattern) => workspace.findFiles(pattern, without, undefined, token)),
  ]);
  const uris = found.flat().filter((uri) => !isIgnored(placeOf(uri), false));
  return { uris, folders: foldersOf(uris), isIgnored };
}

/** Places of all folders in which one of the files lies. */
function foldersOf(uris: readonly Uri[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const uri of uris) {
    for (let at = parentOf(placeOf(uri)); at !== '' && !folders.has(at); at = parentOf(at)) folders.add(at);
  }
  return folders;
}

/** The glob with its ending in small letters and large: a search takes them as they are written. */
function inAnyCase(glob: string): string {
  return glob.replace(/\.[a-z]+$/, (ending) =>
    ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`),
  );
}

/** What the `.gitignore` files of the workspace and around it leave out: `findFiles` does not look at them. */
async function ignoredHere(without: string, token: CancellationToken): Promise<IsIgnored> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const texts = new Map((await Promise.all(folders.map(textsAround))).flat());
  for (const uri of await workspace.findFiles('**/.gitignore', without, undefined, token)) {
    const { text } = await read(uri);
    if (text !== null) texts.set(placeOf(Uri.joinPath(uri, '..')), text);
  }
  return gitIgnored(texts, folders.map(placeOf));
}

/** The folder's own, which VS Code may hide from a search, and those of the folders around it up to the repository's; none outside of one. */
async function textsAround(folder: Uri): Promise<readonly (readonly [place: string, text: string])[]> {
  const around = [folder];
  // Elsewhere there is nothing around a folder.
  const isOnDisk = folder.scheme === 'file' || folder.scheme === 'vscode-remote';
  for (let at = folder; isOnDisk && at.path.length > 1; at = Uri.joinPath(at, '..'))
    around.push(Uri.joinPath(at, '..'));
  const isRepository = await Promise.all(
    around.map(async (at) => (await exists(Uri.joinPath(at, '.git'))).exists),
  );
  const own = around.slice(0, 1 + Math.max(0, isRepository.indexOf(true)));
  const texts = await Promise.all(
    own.map(async (at) => [placeOf(at), (await read(Uri.joinPath(at, '.gitignore'))).text] as const),
  );
  return texts.flatMap(([place, text]) => (text === null ? [] : [[place, text] as const]));
}

/** Where it lies, decoded, without a slash at its end. */
function placeOf({ scheme, authority, path }: Uri): string {
  return `${scheme}://${authority}${path.replace(/\/$/, '')}`;
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
