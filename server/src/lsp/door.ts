import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ResponseError } from 'vscode-languageserver';
import { logError } from './connection';

/** LSP 3.17, LSPErrorCodes.RequestCancelled and ContentModified. */
const [requestCancelled, contentModified] = [-32800, -32801];

/** How often messages that are still coming may put an answer off before it is given all the same. */
const mostPatience = 64;

/** So many turns may lie between two messages of one piece: each is read in a turn of its own, and handed over in another. */
const between = 2;

/** What a request is let in by. */
interface Doorway<P> {
  readonly connection: Connection;
  turn(): Promise<void>;
  /** How many messages have come so far. */
  received(): number;
  /** What the request is about, as it now is: another object once it has been edited. */
  subject(params: P): unknown;
  /** Whether the client asks again where it is told that this has changed. */
  readonly isAskedAgain: boolean;
}

/**
 * The door through which a request comes in: what waits is let in first, edits that follow it too, so that the answer is of the newest
 * text; what was cancelled is told so, or that the text has changed, to those who then ask again; and a fault of ours is named, logged,
 * and answered with nothing, so that one feature's failure is no other's.
 */
export function door<P, R>(
  name: string,
  nothing: R,
  { connection, turn, received, subject, isAskedAgain }: Doorway<P>,
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (...given) => {
    // A request without parameters comes with its token alone.
    const token = given[1] ?? (given[0] as CancellationToken);
    const params = given[0];
    const asked = subject(params);
    const refusal = (): ResponseError<void> | null => {
      if (token.isCancellationRequested) return new ResponseError(requestCancelled, 'Cancelled.');
      const isOver = isAskedAgain && subject(params) !== asked;
      return isOver ? new ResponseError(contentModified, 'The text has changed.') : null;
    };
    let patience = mostPatience;
    let before: number;
    do {
      before = received();
      for (let quiet = 0; quiet < between; quiet += 1) {
        await turn();
        const refused = refusal();
        if (refused !== null) return refused;
      }
      patience -= 1;
    } while (received() !== before && patience > 0);
    try {
      const result = await answer(params, token);
      return refusal() ?? result;
    } catch (fault) {
      logFault(connection, name, fault);
      return nothing;
    }
  };
}

/** Writes a fault of ours where the client keeps its log, with the name of what failed. */
export function logFault(connection: Connection, name: string, fault: unknown): void {
  const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  logError(connection, `${name}: ${told}`);
}
