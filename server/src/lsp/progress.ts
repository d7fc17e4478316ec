import type { Wording } from '../text/wording';
import type { Session } from './session';
import { contextOf } from './session';

/** How far a piece of work is shown to be. */
interface Shown {
  report(percentage: number, message: string): void;
  end(): void;
}

/**
 * Does some work of many steps while the client shows how far it is (LSP 3.17, work done progress); where it cannot, the work is
 * done all the same. `onStep` answers whether the work is still wanted: a person may have called it off.
 */
export async function withProgress<R>(
  session: Session,
  title: Wording,
  work: (onStep: (done: number, total: number) => boolean) => Promise<R>,
): Promise<R> {
  let isWanted = true;
  const shown = await begin(session, title, () => {
    isWanted = false;
  });
  let percent = 0;
  try {
    return await work((done, total) => {
      const now = Math.floor((done * 100) / Math.max(1, total));
      if (now > percent) shown?.report(now, `${done}/${total}`);
      percent = now;
      return isWanted;
    });
  } finally {
    shown?.end();
  }
}

let count = 0;

async function begin(session: Session, title: Wording, onCancel: () => void): Promise<Shown | null> {
  const { client, connection } = session;
  if (!client.showsProgress) return null;
  const { locale } = await contextOf(session, null);
  count += 1;
  const token = `planwright-${count}`;
  const isShown = await connection.sendRequest('window/workDoneProgress/create', { token }).then(
    () => true,
    () => false,
  );
  if (!isShown) return null;
  const cancelling = connection.onNotification(
    'window/workDoneProgress/cancel',
    (params: { readonly token: unknown }) => {
      if (params.token === token) onCancel();
    },
  );
  const tell = (value: object): void => {
    connection.sendNotification('$/progress', { token, value }).catch(() => undefined);
  };
  tell({ kind: 'begin', title: title[locale], percentage: 0, cancellable: true });
  return {
    report: (percentage, message) => tell({ kind: 'report', percentage, message }),
    end: () => {
      cancelling.dispose();
      tell({ kind: 'end' });
    },
  };
}
