// Mocha's own reporter, which also leaves the figures in a file: for the sum over all rings. Runs in the extension host
// too, hence CommonJS.

const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

const Reporter = process.env.PLANWRIGHT_SILENT ? reporters.Base : reporters.Spec;

module.exports = class CountingReporter extends Reporter {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      const file = process.env.PLANWRIGHT_COUNT;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
