import * as assert from 'node:assert/strict';
import type { Complaints } from './laws';

/** Fails where there is a complaint. */
export const kept = (complaints: Complaints) => assert.deepEqual(complaints, []);

/** Fails where nobody complains of this. */
export const broken = (complaints: Complaints, what: RegExp) => assert.match(complaints.join('\n'), what);
