import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv, versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from './cache-folder';
import { compile } from './compiled';
import { isThread } from './thread-word';

/** By which of the program's doors it is entered; said by the build. */
declare const door: 'serve' | 'obey';

/**
 * Each of the hundreds of patterns is compiled once, not first for an interpreter and again when it is met a second time: a third of
 * what the first plan costs. A server, which stays, collects garbage before there is half as much of it as of what it keeps, and soon
 * leaves the room for what is new as it is: it would grow to 130 MB and never shrink.
 */
const thrift = door === 'serve' ? ' --heap-growing-percent=50 --semi-space-growth-factor=2' : '';
/**
 * V8 makes code better on threads of its own as soon as that has run for a while; a plan is read by a thousand functions, and on two
 * processors this took as much of them as the reading. Asked for later, `check` of many plans takes two thirds of the time, half of the
 * processors' (`docs/performance.md`).
 */
const unhurried =
  Number.parseInt(versions.v8, 10) < 12
    ? ' --interrupt-budget=1000000'
    : ' --invocation-count-for-turbofan=30000';
/** While a server starts and reads its first screen, code that is made better beside only takes its time. */
const [hasty, lasting] = door === 'serve' ? [' --no-opt', '--opt --semi-space-growth-factor=1'] : ['', ''];
const flags = `--no-regexp-tier-up${unhurried}${thrift}${hasty}`;

/** After so long a server goes on as one that stays, milliseconds. */
const started = 300;

/** After so long a server has been used for what it is there for, milliseconds. */
const settled = 10_000;

// Electron may not let flags be changed; a thread has those of its process.
const mayChange = versions.electron === undefined;
const change = (text: string): void => {
  if (mayChange && !isThread && text !== '') setFlagsFromString(text);
};
change(flags);
const path = join(__dirname, 'node/planwright.js');
const { run, build, keep } = compile(
  path,
  mayChange ? flags : '',
  argv.includes('--no-cache') ? null : cacheFolder(),
);
const program = { exports: {} as Record<typeof door, (launcher: string, build: string) => void> };
run(program.exports, createRequire(path), program, path, dirname(path));
// As a thread the program reads plans for itself.
if (!isThread) program.exports[door](__filename, build);
setTimeout(() => change(lasting), started).unref();
setTimeout(keepCode, settled).unref();
process.once('exit', keepCode);

/** What was compiled is found again by who has the flags that it was compiled with. */
function keepCode(): void {
  change(flags);
  keep();
  change(lasting);
}
