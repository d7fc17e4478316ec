import { type TooLarge, tooLargeMessage } from '../features/too-large';
import type { PlanDocument } from '../workspace/plan-document';
import type { Session } from './session';
import { contextOf } from './session';

/** What a reading of all plans finds, once it is told which files were left alone for their size. */
export async function allTold(
  session: Session,
  reading: Promise<readonly PlanDocument[]> = session.plans.all(),
): Promise<readonly PlanDocument[]> {
  const plans = await session.tooLarge.during(reading);
  await tellTooLarge(session);
  return plans;
}

/** Says which files of the workspace are left alone for their size, all that are new in one message. In one that is open it stands at the top. */
export async function tellTooLarge(session: Session): Promise<void> {
  const { plans, tooLarge } = session;
  const files = new Map<string, TooLarge>();
  for (const [uri, file] of tooLarge.take()) {
    if (!plans.isOpen(uri) && (await plans.listing.holds(uri))) files.set(uri, file);
  }
  if (files.size === 0) return;
  const { locale } = await contextOf(session, null);
  const message = tooLargeMessage(files, locale);
  // LSP 3.17, MessageType.Info.
  await session.connection.sendNotification('window/showMessage', { type: 3, message });
}
