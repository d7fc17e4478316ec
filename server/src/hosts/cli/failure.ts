import type { Wording } from '../../text/wording';

/** What ends a command with exit status 2: said in one line on standard error, what is, what was expected, what to do. */
export class Failure extends Error {
  readonly wording: Wording;

  constructor(said: Wording) {
    super(said.en);
    this.name = 'Failure';
    this.wording = said;
  }
}
