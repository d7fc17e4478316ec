// Whether a run of tests inside VS Code passed. The workbench's own word is not enough: when the extension host dies by
// itself (a crash, a kill, `process.exit`), the workbench reports 0.

/** Exit codes beside those of the tests themselves. */
export const exitCodes = { hostLost: 70, serverEnded: 71, browserEnded: 72, timedOut: 124 };

/** @typedef {{code: number, reason: string}} Verdict */

/**
 * @param {object} seen
 * @param {number} seen.reported what the workbench said
 * @param {import('./server.mjs').End | undefined} seen.hostEnd how the extension host's process ended, if it was seen to
 * @param {boolean} seen.connectionLost whether the workbench lost the extension host; never so in an orderly end
 * @returns {Verdict}
 */
export function judge({ reported, hostEnd, connectionLost }) {
  if (reported !== 0) return { code: reported, reason: 'tests failed' };
  if (hostEnd?.signal) {
    return {
      code: exitCodes.hostLost,
      reason: `the extension host was killed by ${hostEnd.signal} during the tests`,
    };
  }
  if (hostEnd?.code) {
    return { code: hostEnd.code, reason: `the extension host exited with ${hostEnd.code} during the tests` };
  }
  if (connectionLost) {
    return {
      code: exitCodes.hostLost,
      reason: 'the extension host went away before the tests were finished',
    };
  }
  return { code: 0, reason: 'tests passed' };
}
