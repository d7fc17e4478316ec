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
      const { connection, host, client, plans } = session;
      const doorway = {
        connection,
        turn: host.turn,
        received: () => session.received,
        subject: (params: P) => plans.openText(uriIn(params) ?? '')?.text,
        isAskedAgain: client.asksAgain.has(method),
      };
      const answerIt = door(method, nothing, doorway, (params: P, token) => answer(params, session, token));
      const handle: typeof answerIt = (...given) => {
        session.received += 1;
        return answerIt(...given);
      };
      // The generic type cannot tell that an answer of ours is never a bare null where that is no answer.
      connection.onRequest(method, handle as GenericRequestHandler<R, void>);
    },
  };
}

/** The document that a request of LSP is about. */
function uriIn(params: unknown): string | undefined {
  return (params as { readonly textDocument?: { readonly uri?: string } } | null)?.textDocument?.uri;
}
