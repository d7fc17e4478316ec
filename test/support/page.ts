// VS Code as a person sees it, for the page ring: the extension runs in it, Playwright looks at it from outside.
//
//   const editor = await openEditor({ files: { 'plan.md': '# Plan\n- [ ] a\n' } });
//   await editor.openFile('plan.md');
//   await editor.runCommand('Planwright: Show Progress Report');
//   await editor.page.locator('.codelens-decoration').first().waitFor();
//   await editor.close();
//
// A locator waits by itself; nothing here sleeps, and no test should.
//
// In Chinese: `openEditor({ locale: 'zh-cn' })`. VS Code takes a display language only if it has a language pack for it
// and none is to be had from the package registry, so the launcher hands it one that translates nothing: VS Code's own
// words stay English, while package.nls.zh-cn.json and l10n/bundle.l10n.zh-cn.json are loaded and `env.language` is
// `zh-cn`. Commands are then to be called by their Chinese titles. With `web: true` the manifest stays English and
// the rest is Chinese: VS Code does not translate a manifest under development that it reads over HTTP.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { out, root } from '../../scripts/lib/paths.mjs';
import { openVSCode } from '../../scripts/vscode-host/browser.mjs';

/** VS Code's own themes. */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;

/** What comes up by itself, only because the pointer rests somewhere, would lie over what is to be clicked next. */
const quiet = { 'workbench.hover.delay': 60_000 };

/** What VS Code shall open, and how it shall look. */
export interface EditorOptions {
  /** A folder to work on a copy of; default: `examples/`, unless there are `files`. */
  readonly folder?: string;
  /** Files to write into the workspace: path below it → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: keyof typeof themes;
  readonly locale?: 'zh-cn';
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the extension runs in the worker host, as on the web, with `dist/client.browser.js`. */
  readonly web?: boolean;
  /** The extension under test; default: this one. */
  readonly extension?: string;
  /** Others that are installed: their files by their paths below the folder of extensions. */
  readonly installed?: Readonly<Record<string, string>>;
}

/** A running VS Code and what one does in it. */
export interface Editor {
  readonly page: Page;
  /** The folder that is open; it is gone after `close`. */
  readonly workspace: string;
  /** Where VS Code keeps what is its user's: settings, and what extensions store; gone after `close`, too. */
  readonly userData: string;
  /** What the extension host printed so far, line by line. */
  readonly output: readonly string[];
  /** Opens a file of the workspace by its path and waits for its text. */
  openFile(path: string): Promise<Locator>;
  /**
   * Runs a command by its title in the palette, its category included: `Planwright: Show Progress Report`. The palette
   * lists what can be done as it is opened, so wait first for what the command's `when` speaks of.
   */
  runCommand(title: string): Promise<void>;
  /** Puts the cursor on a line (1-based), and that line in sight. */
  goToLine(line: number): Promise<void>;
  /** Changes the colours, as a person does in the settings of the workspace; they come a moment later. */
  setTheme(theme: keyof typeof themes): void;
  /** Answers the input box that bears a title, once it is there. */
  answer(title: string, text: string): Promise<void>;
  /**
   * The message that says `text`. Messages do not pop up in a VS Code under test; this opens the list that has them,
   * and waits.
   */
  notification(text: string): Promise<Locator>;
  /** The document inside a web view. */
  webview(): FrameLocator;
  /** Saves what is seen as `out/screenshots/<name>.png`. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a VS Code with the extension in it; takes about five seconds, so share one between tests: `before`, `after`. */
export async function openEditor(options: EditorOptions = {}): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-page-'));
  const workspace = join(folder, 'workspace');
  const userData = join(folder, 'user');
  fillWorkspace(workspace, options);
  writeFiles(join(userData, 'extensions'), options.installed);
  const output: string[] = [];
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

  const vscode = await openVSCode({
    extensionDevelopmentPath: [options.extension ?? root],
    extensionDevelopmentKind: options.web ? 'web' : undefined,
    paths: [workspace],
    userDataDir: userData,
    locale: options.locale,
    disableWorkspaceTrust: true,
    settings: { ...quiet, 'workbench.colorTheme': themes[options.theme ?? 'dark'], ...options.settings },
    onLog: (type, line) => output.push(`[${type}] ${line}`),
  }).catch((error) => {
    remove();
    throw error;
  });
  const { page } = vscode;
  // A window that loads anew takes its time on a busy machine; each test has 300 s.
  page.setDefaultTimeout(240_000);
  // The palette lists the commands that are there when one types, so they have to be there.
  await page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0);

  const editor: Editor = {
    page,
    workspace,
    userData,
    output,
    openFile: (path) => openFile(page, path),
    runCommand: (title) => runCommand(page, title),
    goToLine: (line) => goToLine(page, line),
    setTheme: (theme) => {
      const file = join(workspace, '.vscode', 'settings.json');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ 'workbench.colorTheme': themes[theme] }));
    },
    answer: (title, text) => answer(page, title, text),
    notification: (text) => notification(page, text),
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    screenshot: async (name) => {
      const path = join(out, 'screenshots', `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: async () => {
      running.delete(editor);
      await vscode.close();
      remove();
    },
  };
  running.add(editor);
  return editor;
}

const running = new Set<Editor>();

/** What was to be seen when a test failed. */
if (typeof afterEach === 'function') {
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    for (const editor of running) {
      console.log(`      seen at the failure: ${await editor.screenshot(`failed ${test.fullTitle()}`)}`);
      console.log(editor.output.slice(-20).join('\n'));
    }
  });
}

function fillWorkspace(workspace: string, { folder, files }: EditorOptions): void {
  mkdirSync(workspace, { recursive: true });
  if (folder !== undefined || files === undefined) {
    cpSync(folder ?? join(root, 'examples'), workspace, { recursive: true });
  }
  writeFiles(workspace, files);
}

function writeFiles(folder: string, files: Readonly<Record<string, string>> = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function openFile(page: Page, path: string): Promise<Locator> {
  await openQuickInput(page, 'ControlOrMeta+P', '');
  await choose(page, path, basename(path));
  const editor = page.locator(`.editor-instance[data-uri$="${encodeURI(path)}"], .editor-instance`).first();
  await page.locator('.tab.active', { hasText: basename(path) }).waitFor();
  await editor.locator('.view-line').first().waitFor();
  return editor;
}

async function runCommand(page: Page, title: string): Promise<void> {
  await openQuickInput(page, 'F1', '>');
  await choose(page, `>${title}`, title);
}

async function goToLine(page: Page, line: number): Promise<void> {
  await openQuickInput(page, 'Control+G', ':');
  await type(page, `:${line}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: String(line) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^Ln ${line},`) }).waitFor();
}

async function answer(page: Page, title: string, text: string): Promise<void> {
  const heading = page.locator('.quick-input-title', { hasText: title });
  await heading.waitFor();
  await type(page, text);
  await page.keyboard.press('Enter');
  await heading.waitFor({ state: 'hidden' });
}

/** Opens one of the inputs at the top. VS Code writes into it as it opens: what is typed before is lost. */
async function openQuickInput(page: Page, key: string, value: string): Promise<void> {
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.keyboard.press(key);
  await page.waitForFunction(hasInput, value);
}

/** Types into the quick input that is open and takes the row that says just this. */
async function choose(page: Page, text: string, label: string): Promise<void> {
  await type(page, text);
  const name = page.locator('.label-name', { hasText: new RegExp(`^\\s*${literally(label)}\\s*$`) });
  const row = page.locator('.quick-input-list .monaco-list-row', { has: name }).first();
  await row.click();
  await row.waitFor({ state: 'hidden' }); // the widget itself may stay: a command may ask for something in it
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-widget input:focus').fill(text);
  await page.waitForFunction(hasInput, text);
}

/** Whether the keyboard writes into the quick input, and what stands there. Runs in the page. */
function hasInput(value: string): boolean {
  const input = document.activeElement;
  return input instanceof HTMLInputElement && !!input.closest('.quick-input-widget') && input.value === value;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function notification(page: Page, text: string): Promise<Locator> {
  const list = page.locator('.notifications-center');
  if (!(await list.isVisible())) await runCommand(page, 'Notifications: Show Notifications');
  const message = list.locator('.notification-list-item', { hasText: text });
  await message.waitFor();
  return message;
}
