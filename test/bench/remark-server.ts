// The remark language server with the preset that most of its users lint with, as its manual sets it up.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/paths.mjs';

const peer = (path: string) => import(pathToFileURL(join(root, '.bench/node_modules', path)).href);
const [{ createUnifiedLanguageServer }, { remark }, { default: preset }] = await Promise.all([
  peer('unified-language-server/index.js'),
  peer('remark/index.js'),
  peer('remark-preset-lint-recommended/index.js'),
]);
createUnifiedLanguageServer({
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [preset],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
  defaultProcessor: remark,
});
