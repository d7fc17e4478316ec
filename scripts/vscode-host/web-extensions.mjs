// Extensions under development for VS Code's worker host. Served over HTTP they are web extensions, whatever their
// `main` says, and may start workers; VS Code refuses both to those that it reads from its own server.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * @param {readonly string[]} folders
 * @returns {Promise<{address: (path: string) => URL, stop: () => void}>}
 */
export async function serveWebExtensions(folders) {
  const server = createServer((request, response) => {
    const file = requestedFile(folders, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((done, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', () => done(undefined));
  });
  const at = server.address();
  const port = at !== null && typeof at === 'object' ? at.port : 0;

  return {
    address: (path) => {
      const index = folders.findIndex((folder) => isInside(folder, path));
      const below = relative(folders[index] ?? '', resolve(path))
        .split(sep)
        .map(encodeURIComponent);
      return new URL(`http://127.0.0.1:${port}/${index}/${below.join('/')}`);
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {readonly string[]} folders
 * @param {string} pathname `/<number of the folder>/<path below it>`
 */
function requestedFile(folders, pathname) {
  const [, number, below] = /^\/(\d+)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const folder = folders[Number(number)];
  if (folder === undefined || below === undefined) return undefined;
  const file = join(folder, below);
  const isFile = isInside(folder, file) && statSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile ? file : undefined;
}

/**
 * @param {string} folder
 * @param {string} path
 */
function isInside(folder, path) {
  const below = relative(folder, resolve(path));
  return !below.startsWith('..') && !isAbsolute(below);
}
