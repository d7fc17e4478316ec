// The laws of the house (ARCHITECTURE.md), each as a function from files to complaints. An empty list: the law is kept.

import type { SourceFile } from './sources';

/** What is wrong, and where. */
export type Complaints = readonly string[];

/** What a folder may import besides itself: folders of the server by name, packages and other files by name. */
interface Allowance {
  readonly folders: readonly string[];
  readonly packages: readonly (string | RegExp)[];
  /** Single files of other folders, without their endings. */
  readonly files?: readonly string[];
}

const reading = ['text', 'markdown', 'conventions', 'facts', 'plan'];
const lists = ['rules', 'actions', 'groupings', 'reports'];

/** Law 1, the order in which the parts stand upon one another. */
const allowances: Readonly<Record<string, Allowance>> = {
  protocol: { folders: [], packages: [] },
  text: { folders: [], packages: [] },
  markdown: {
    folders: ['text'],
    packages: ['unified', 'remark-parse', 'mdast', /^mdast-util-/, /^micromark-/],
  },
  conventions: { folders: ['text'], packages: [] },
  facts: { folders: ['text', 'markdown', 'conventions'], packages: [] },
  plan: { folders: ['text', 'markdown', 'conventions', 'facts'], packages: [] },
  rules: { folders: ['text', 'conventions', 'plan'], packages: [] },
  actions: { folders: ['text', 'conventions', 'plan'], packages: [] },
  groupings: { folders: ['text', 'conventions', 'plan'], packages: [] },
  reports: { folders: ['text', 'conventions', 'plan'], packages: [] },
  workspace: { folders: [...reading, ...lists], packages: ['jsonc-parser', 'picomatch'] },
  features: {
    folders: [...reading, ...lists, 'workspace', 'protocol'],
    packages: ['vscode-languageserver-types'],
  },
  lsp: {
    folders: [...reading, ...lists, 'workspace', 'features', 'protocol'],
    packages: ['vscode-languageserver'],
  },
  hosts: {
    folders: [...reading, ...lists, 'workspace', 'features', 'lsp', 'protocol'],
    packages: [
      /^node:/,
      /^vscode-languageserver\/(?:node|browser)$/,
      'commander',
      'ignore',
      'vscode-languageserver-textdocument',
      /\/media\/[\w-]+\.css$/,
    ],
  },
  client: {
    folders: ['protocol'],
    files: ['server/src/hosts/compiled'],
    packages: ['vscode', /^vscode-languageclient(?:\/|$)/, 'ignore', 'node:path'],
  },
};

/** The folder that a file counts to: of the server the one below `server/src`, else `client`; null elsewhere. */
export function folderOf(path: string): string | null {
  const match = /^(?:server\/src\/([\w-]+)|(client)\/src\/)/.exec(path);
  return match?.[1] ?? match?.[2] ?? null;
}

/** What a file names in `import … from`, `export … from` and `import(…)`. */
export function importsOf(file: SourceFile): readonly string[] {
  const statements =
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...file.code.matchAll(statements)].map(([, from, bare, called]) => from ?? bare ?? called ?? '');
}

/** Law 1: imports run one way. */
export function importsRunOneWay(files: readonly SourceFile[]): Complaints {
  return files.flatMap((file) => {
    const folder = folderOf(file.path);
    const allowed = folder === null ? undefined : allowances[folder];
    if (folder === null || !allowed) return [`${file.path} stands in a folder that the law does not know.`];
    return importsOf(file)
      .filter((name) => !isAllowed(name, file.path, folder, allowed))
      .map((name) => `${file.path} imports ${name}.`);
  });
}

function isAllowed(name: string, path: string, folder: string, allowed: Allowance): boolean {
  if (allowed.packages.some((one) => (typeof one === 'string' ? one === name : one.test(name)))) return true;
  if (!name.startsWith('.')) return false;
  const file = resolved(path, name);
  if (allowed.files?.includes(file)) return true;
  const target = folderOf(file);
  return target === folder || (target !== null && allowed.folders.includes(target));
}

/** The path below the project's folder that a file means by a relative one. */
export function resolved(path: string, name: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Law 3: what reads has no clock, no chance and does not wait. */
export function readingIsSynchronous(files: readonly SourceFile[]): Complaints {
  const readers = new Set([...reading, ...lists]);
  return files
    .filter(({ path }) => readers.has(folderOf(path) ?? ''))
    .flatMap((file) =>
      found(file, file.bare, /\b(?:async|await|Promise)\b|\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b/g),
    );
}

/** Law 11: no enum, no `any`, no default export, no barrel, no inheritance but from Error. */
export function formsAreFew(files: readonly SourceFile[]): Complaints {
  const forms =
    /^\s*(?:export |declare |const )*enum\s+\w+\s*\{|[:<|&,(]\s*any\b|\bas any\b|\bany\[\]|^\s*export default\b|^\s*export\s*(?:\*|\{[^}]*\}\s*from|type\s*\{[^}]*\}\s*from)|\bclass\s+\w+(?:<[^{]*>)?\s+extends\s+(?!Error\b)|\babstract class\b/gm;
  return files.flatMap((file) => found(file, file.bare, forms));
}

/** A leaf is a page; a table may be longer. */
export function filesAreShort(files: readonly SourceFile[]): Complaints {
  return files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > 300 && !/-(?:words|table)\.ts$/.test(path))
    .map(({ path, lines }) => `${path} has ${lines} lines.`);
}

/** Every exported thing says what it is. Of overloads the first; a group of constants under one comment counts. */
export function exportsAreDescribed(files: readonly SourceFile[]): Complaints {
  return files.flatMap(({ path, text, bare }) => {
    const lines = text.split('\n');
    const bareLines = bare.split('\n');
    let last = '';
    return lines.flatMap((line, at) => {
      const name = /^export (?:async )?(?:function\*?|const|interface|type|class|let) (\w+)/.exec(
        bareLines[at] ?? '',
      )?.[1];
      if (name === undefined) return [];
      const isDescribed = /\*\/\s*$/.test(lines[at - 1] ?? '') || name === last;
      last = name;
      return isDescribed ? [] : [`${path}:${at + 1}: ${line.trim().slice(0, 60)}`];
    });
  });
}

/** Law 8: a folder of named things and its list say the same, the list in alphabetical order. */
export function listIsFolder(
  names: readonly string[],
  files: readonly string[],
  ids: readonly string[] = names,
): Complaints {
  const sorted = [...names].sort();
  return [
    ...names.filter((name) => !files.includes(name)).map((name) => `${name} is listed but has no file.`),
    ...files.filter((name) => !names.includes(name)).map((name) => `${name}.ts is not in the list.`),
    ...names.filter((name, at) => name !== sorted[at]).map((name) => `${name} is not in alphabetical order.`),
    ...ids
      .filter((id, at) => id !== names[at])
      .map((id, at) => `${id} is not called like its file, ${names[at]}.`),
  ];
}

/** The files that a list imports its members from, in the order of the imports. */
export function listedFiles(list: SourceFile): readonly string[] {
  return importsOf(list)
    .filter((name) => /^\.\/[\w-]+$/.test(name))
    .map((name) => name.slice(2));
}

/** Everything a person reads exists in Chinese too: `wording('…', '…')`, `{ en: '…', zh: '…' }`. */
export function wordingsAreWhole(files: readonly SourceFile[]): Complaints {
  return files.flatMap((file) =>
    wordingsIn(file).flatMap(({ en, zh, line }) => {
      const place = `${file.path}:${line}: ${en.slice(0, 50)}`;
      if (en !== '' && zh === '') return [`${place} has no Chinese.`];
      if (han.test(spoken(en))) return [`${place} is not English.`];
      const isName = en === zh && /^[\w-]*$/.test(en);
      return !isName && /\p{L}{2}/u.test(spoken(zh)) && !han.test(zh)
        ? [`${place} is not Chinese: ${zh}`]
        : [];
    }),
  );
}

/** The glossary in CONTRIBUTING.md has one Chinese word for a thing; these are others for the same. */
export function wordsAreOne(files: readonly SourceFile[]): Complaints {
  return files.flatMap((file) =>
    found(file, file.code, /方框|勾选框|修正|所称|所计(?!划)|表情(?!符号)|未开始|任务项/g),
  );
}

const han = /\p{Script=Han}/u;

/** A literal without code, quotations, remarks and what is filled in. */
function spoken(text: string): string {
  return text.replace(/\$\{[^}]*\}|`[^`]*`|\{\d\}|“[^”]*”|"[^"]*"|\([^)]*\)|（[^）]*）/g, '');
}

interface Pair {
  readonly en: string;
  readonly zh: string;
  readonly line: number;
}

/** Pairs of literals; what is put together otherwise is for the rings that run the code. */
function wordingsIn(file: SourceFile): readonly Pair[] {
  const literal = /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`)/.source;
  const calls = new RegExp(String.raw`\bwording\(\s*${literal}\s*,\s*${literal}\s*,?\s*\)`, 'g');
  const objects = new RegExp(String.raw`\{\s*en:\s*${literal}\s*,\s*zh:\s*${literal}\s*,?\s*\}`, 'g');
  return [calls, objects].flatMap((form) =>
    [...file.code.matchAll(form)].map((match) => ({
      en: (match[1] ?? '').slice(1, -1),
      zh: (match[2] ?? '').slice(1, -1),
      line: lineAt(file.text, match.index),
    })),
  );
}

/** What belongs to one machine or one network, and so to no file of the project. */
export function nothingIsLocal(files: readonly SourceFile[]): Complaints {
  const local =
    /(?<![\w.~}-])\/(?:work|home|root|Users)\/(?!\*)[\w.-]+|\b[A-Z]:\\\\?Users\b|https?:\/\/(?:registry\.|[\w.-]+\/(?:artifactory|repository|npm)\/)[\w./-]*/g;
  return files.flatMap((file) => found(file, file.text, local));
}

/** Every package has a sentence: below the heading Dependencies its name opens a row. */
export function packagesAreExplained(packages: readonly string[], contributing: string): Complaints {
  const paper = contributing.slice(contributing.indexOf('## Dependencies'));
  return [
    ...packages
      .filter((name) => !paper.includes(`\n| \`${name}\` |`))
      .map((name) => `${name} has no sentence.`),
    ...[...paper.matchAll(/^\| `([^`]+)`/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !packages.includes(name))
      .map((name) => `${name} has a sentence but is not installed.`),
  ];
}

/** Links between papers lead to a file that is there, and to a heading in it. `there`: path → text, empty for a picture. */
export function linksLeadSomewhere(
  papers: readonly SourceFile[],
  there: ReadonlyMap<string, string>,
): Complaints {
  return papers.flatMap(({ path, text }) =>
    [
      ...text
        .replace(/^(`{3,})[\s\S]*?^\1|`[^`\n]*`/gm, '')
        .matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g),
    ]
      .map(([, file = '', anchor]) => ({ target: file === '' ? path : resolved(path, file), anchor }))
      .filter(({ target, anchor }) => {
        const page = there.get(target);
        return page === undefined || (anchor !== undefined && !page.includes(`\n## ${anchor}\n`));
      })
      .map(({ target, anchor = '' }) => `${path} links to ${target}#${anchor}.`),
  );
}

/**
 * Comments cite papers of the project alone: `docs/cli.md`, `README.md`, with `§4` only what has a heading `## 4.`. A name in
 * capitals before a § is a paper too. `there`: path → text.
 */
export function citationsLeadSomewhere(
  files: readonly SourceFile[],
  there: ReadonlyMap<string, string>,
): Complaints {
  const cited =
    /(?<![\w/.-])(?:(docs\/[\w.-]+\.md|[A-Z][A-Z-]{3,}\.md)(?:,? §(\d+))?|([A-Z][A-Z-]{3,}),? §\d)/g;
  return files.flatMap(({ path, text, code }) =>
    [...commentsOf(text, code).matchAll(cited)]
      .filter(([, paper = '', section]) => {
        const page = there.get(paper);
        return page === undefined || (section !== undefined && !page.includes(`\n## ${section}. `));
      })
      .map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`),
  );
}

/** The comments alone, everything else blank. */
function commentsOf(text: string, code: string): string {
  return text
    .split('')
    .map((unit, at) => (unit === '\n' || unit !== code[at] ? unit : ' '))
    .join('');
}

function found(file: SourceFile, text: string, what: RegExp): readonly string[] {
  return [...text.matchAll(what)].map(
    (match) => `${file.path}:${lineAt(text, match.index + match[0].search(/\S/))}: ${match[0].trim()}`,
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
