import type { PlanDocument } from '../workspace/plan-document';
import type { Asked, Session } from './session';
import { askFor, contextOf } from './session';
import { askAgain } from './watch';

/** Beginnings after which the client is going to be told to ask again. */
const promised = new WeakSet<PlanDocument>();

/**
 * The document as it now is, or the beginning of a large one that is being read, where the client can be told to ask again once more
 * is there.
 */
export async function askFirst(
  session: Session,
  uri: string,
  what: keyof Session['client']['refreshes'],
): Promise<Asked | null> {
  if (!session.client.refreshes[what]) return askFor(session, uri);
  // Before: a beginning is good until more is read, which is when others have their turn.
  const context = await contextOf(session, uri);
  const document = await session.plans.first(uri);
  if (document === null) return null;
  if (document.isBeginning === true && !promised.has(document)) {
    promised.add(document);
    // Of what went wrong the next question tells.
    void session.plans.first(uri, document).then(
      () => askAgain(session),
      () => undefined,
    );
  }
  return { document, context };
}
