import type { CancellationToken, GenericRequestHandler, ServerCapabilities } from 'vscode-languageserver';
import { door } from './door';
import type { Session } from './session';

/** One request: its method, what is announced for it, and who answers. */
export interface Route {
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  bind(session: Session): void;
}

/** A row of the table. `nothing` is the answer where there is nothing to say, or where we fail. */
export function route<P, R>(
  method: string,
  capabilities: ServerCapabilities,
  nothing: R,
  answer: (params: P, session: Session, token: CancellationToken) => R | Promise<R>,
): Route {
  return {
    method,
    capabilities,
    bind: (session) => {
      const { connection, host } = session;
      const handle = door(method, nothing, { connection, turn: host.turn }, (params: P, token) =>
        answer(params, session, token),
      );
      // The generic type cannot tell that an answer of ours is never a bare null where that is no answer.
      connection.onRequest(method, handle as GenericRequestHandler<R, void>);
    },
  };
}
