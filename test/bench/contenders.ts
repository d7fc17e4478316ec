import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import type { Json, Talk } from './talk';

/** A server that is measured: how it starts, and what it needs to be told before it says what it finds. */
export interface Contender {
  readonly name: string;
  readonly node: string;
  readonly program: string;
  readonly options: Json;
  /** Whether it answers only those who ask for diagnostics. */
  readonly isAsked: boolean;
  /** Whether it tells what it has found before it has read the whole. */
  readonly tellsEarly: boolean;
  /** The folder that it is told of; null: none. */
  readonly root: string | null;
  /** Said once after `initialized`. */
  prepare(talk: Talk): void;
}

const compiled = (name: string): string => join(root, 'out/test/bench', `${name}.mjs`);
/** Where the packages are that are measured beside ours. */
export const peers = join(root, '.bench/node_modules');
const nothing = (): void => {};

/** The Node that runs every contender: VS Code's Markdown server needs 22 or newer, which VS Code has too. */
const node = join(peers, `node-linux-${process.arch}/bin/node`);

/** The production build of this project's server. */
export const ours: Contender = {
  name: 'planwright',
  node,
  program: join(root, 'out/bench/server.node.js'),
  options: {},
  isAsked: false,
  tellsEarly: true,
  root: null,
  prepare: nothing,
};

/** Answers at once, with so many findings. */
export function nullServer(diagnostics: Json): Contender {
  return {
    ...ours,
    name: 'null server',
    tellsEarly: false,
    program: compiled('null-server'),
    options: { diagnostics },
  };
}

/** The packages that must be used, alone, built and started as ours is: below what it costs no server of them gets. */
export const library: Contender = {
  ...ours,
  name: 'its packages alone',
  tellsEarly: false,
  program: join(root, 'out/bench/library/server.node.js'),
};

/** Answers `initialize` and nothing else. */
export const echo: Contender = { ...ours, name: 'echo', tellsEarly: false, program: compiled('echo-server') };

/**
 * VS Code's own Markdown server with link validation on, as the extension *Markdown Language Features* starts it; its client parses
 * for it with markdown-it (`talk.ts`).
 */
export const vscodeMarkdown: Contender = {
  name: 'vscode-markdown-languageserver',
  node,
  program: join(peers, 'vscode-markdown-languageserver/dist/node/workerMain.js'),
  options: { markdownFileExtensions: ['md'] },
  isAsked: true,
  tellsEarly: false,
  root: null,
  prepare: (talk) => {
    const warning = { enabled: 'warning' };
    const validate = {
      enabled: true,
      referenceLinks: warning,
      fragmentLinks: warning,
      fileLinks: { ...warning, markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: warning,
    };
    const settings = {
      markdown: { validate, suggest: { paths: { enabled: true } }, server: { log: 'off' } },
    };
    talk.tell('workspace/didChangeConfiguration', { settings });
  },
};

/** The remark language server with its lint preset; it looks at everything again after every keystroke. */
export const remarkServer: Contender = {
  ...ours,
  name: 'unified-language-server',
  tellsEarly: false,
  program: compiled('remark-server'),
  // What lies in no folder it does not look at.
  root: 'file:///bench',
};
