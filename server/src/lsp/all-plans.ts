import { wording } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { logFault } from './door';
import { withProgress } from './progress';
import type { Session } from './session';
import { allTold } from './tell-too-large';

/** So many times as many plans as were last told of are told of again: all trees on the way together are then no more than a few whole ones. */
const growth = 2;

/** Every plan of the workspace. The first time they are read once for all who ask, which is shown, and told of as they become more. */
export class AllPlans {
  readonly #session: Session;
  readonly #onGrown: () => void;
  #reading: { readonly epoch: object; readonly plans: Promise<readonly PlanDocument[]> } | null = null;

  /** `onGrown`: more are known than before. */
  constructor(session: Session, onGrown: () => void) {
    this.#session = session;
    this.#onGrown = onGrown;
  }

  /** All of them, however long that takes. */
  whole(): Promise<readonly PlanDocument[]> {
    const { plans } = this.#session;
    if (plans.isIndexed) return allTold(this.#session);
    const { epoch } = plans;
    if (this.#reading?.epoch !== epoch) this.#reading = { epoch, plans: this.#read() };
    return this.#reading.plans;
  }

  /** Those that are known at the moment, if that is enough and it can be told when there are more; `reading`: there will be. */
  async known(
    soFar: boolean,
  ): Promise<{ readonly plans: readonly PlanDocument[]; readonly reading: boolean }> {
    const { plans, client, connection } = this.#session;
    if (plans.isIndexed || !soFar || !client.knowsProtocol)
      return { plans: await this.whole(), reading: false };
    this.whole().catch((fault) => logFault(connection, 'reading plans', fault));
    return { plans: await plans.soFar(), reading: true };
  }

  async #read(): Promise<readonly PlanDocument[]> {
    const session = this.#session;
    const { epoch } = session.plans;
    let told = 0;
    const reading = withProgress(session, readingPlans, (onStep) =>
      session.plans.all((done, total, found) => {
        if (done < total && found > told * growth) {
          told = found;
          this.#onGrown();
        }
        return onStep(done, total);
      }),
    );
    try {
      const plans = await allTold(session, reading);
      if (session.plans.epoch !== epoch) return this.whole();
      this.#onGrown();
      return plans;
    } finally {
      if (this.#reading?.epoch === epoch) this.#reading = null;
    }
  }
}

const readingPlans = wording('Reading plans', '正在读取计划');
