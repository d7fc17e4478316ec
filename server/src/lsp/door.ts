import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ResponseError } from 'vscode-languageserver';
import { logError } from './connection';

/** LSP 3.17, ErrorCodes.RequestCancelled. */
const requestCancelled = -32800;

/**
 * The door through which a request comes in: what waits is let in first, what was cancelled is told so, and a fault of
 * ours is named, logged, and answered with nothing, so that one feature's failure is no other's.
 */
export function door<P, R>(
  name: string,
  nothing: R,
  { connection, turn }: { readonly connection: Connection; turn(): Promise<void> },
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (...given) => {
    // A request without parameters comes with its token alone.
    const token = given[1] ?? (given[0] as CancellationToken);
    const params = given[0];
    await turn();
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await answer(params, token);
      return token.isCancellationRequested ? cancelled() : result;
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

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(requestCancelled, 'Cancelled.');
}
