import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Wording } from '../text/wording';
import type { Session } from './session';
import { contextOf } from './session';

/** Does some work of many steps while the client shows how far it is; where it cannot, the work is done all the same. */
export async function withProgress<R>(
  session: Session,
  title: Wording,
  work: (onStep: (done: number, total: number) => void) => Promise<R>,
): Promise<R> {
  const { locale } = await contextOf(session, null);
  const shown = await begin(session);
  shown?.begin(title[locale], 0);
  let percent = 0;
  try {
    return await work((done, total) => {
      const now = Math.floor((done * 100) / total);
      if (now > percent) shown?.report(now, `${done}/${total}`);
      percent = now;
    });
  } finally {
    shown?.done();
  }
}

async function begin({ client, connection }: Session): Promise<WorkDoneProgressReporter | null> {
  if (!client.showsProgress) return null;
  return connection.window.createWorkDoneProgress().catch(() => null);
}
