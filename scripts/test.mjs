// npm test: sets up what is missing, builds, and runs every ring of tests.
//
//   npm test                            everything
//   npm test -- --no-editor             without a VS Code; its tests count as skipped
//   npm test -- --ring core,process     some rings
//   npm test -- --grep TEXT             some tests
//   npm test -- --runs 100000           how often the ring fuzz tries each of its properties

import { root } from './lib/paths.mjs';
import { Problem, readOptions, run, runMain } from './lib/run.mjs';
import { checkNode, installChromium, installFonts, installPackages } from './lib/setup.mjs';
import { installHost } from './lib/setup-host.mjs';

await runMain(async () => {
  const values = readOptions({
    grep: { type: 'string' },
    'no-editor': { type: 'boolean' },
    ring: { type: 'string' },
    runs: { type: 'string' },
  });
  checkNode();
  await installPackages();
  if ((await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root })) !== 0) return 1;

  // Not before: it imports packages.
  const { findRings, runRing } = await import('./lib/rings.mjs');
  if (values.runs) process.env.FUZZ_RUNS = values.runs;
  const rings = chosenRings(findRings(), values.ring?.split(','));
  const withEditor = !values['no-editor'];
  if (withEditor && rings.some((ring) => ring.needsEditor)) {
    await installChromium();
    await installFonts();
    await installHost();
  }

  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const crashes = [];
  for (const ring of rings) {
    const isSkipped = ring.needsEditor && !withEditor;
    console.log(`\n── ${ring.name} ${isSkipped ? '(skipped: --no-editor) ' : ''}──`);
    try {
      if (ring.files.length === 0) throw new Problem(`The ring ${ring.name} has no tests.`);
      const count = await runRing(ring, { grep: values.grep, dryRun: isSkipped });
      if (isSkipped) {
        total.skipped += count.passed + count.skipped;
        continue;
      }
      if (values.grep === undefined && count.passed + count.failed === 0) {
        throw new Problem(`The ring ${ring.name} ran no test.`);
      }
      total.passed += count.passed;
      total.failed += count.failed;
      total.skipped += count.skipped;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.error(error.message);
      crashes.push(error.message);
    }
  }

  // A ring that crashed is one failure that no test can tell of.
  const failed = total.failed + crashes.length;
  for (const crash of crashes) console.error(crash);
  console.log(`\n${total.passed} passed, ${failed} failed, ${total.skipped} skipped`);
  return failed > 0 || total.passed === 0 ? 1 : 0;
});

/**
 * @param {import('./lib/rings.mjs').Ring[]} rings
 * @param {string[] | undefined} names
 */
function chosenRings(rings, names) {
  const unknown = names?.filter((name) => !rings.some((ring) => ring.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Problem(
      `There is no ring ${unknown.join(', ')}; there are ${rings.map((ring) => ring.name).join(', ')}.`,
    );
  }
  return names ? rings.filter((ring) => names.includes(ring.name)) : rings;
}
