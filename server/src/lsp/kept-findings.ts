import type { PlanDocument } from '../workspace/plan-document';
import { keepFound, type OpenText, type Recalled, recall } from '../workspace/recalled';
import type { Records } from '../workspace/records';
import type { Host } from './host';

/** What is found in open texts, kept for whoever opens them next. */
export class KeptFindings {
  readonly #records: Records | null;
  readonly #turn: Host['turn'];
  /** Texts of which it is kept. */
  readonly #kept = new WeakSet<object>();

  constructor(records: Records | null, turn: Host['turn']) {
    this.#records = records;
    this.#turn = turn;
  }

  /** What was found in the text before; null where nobody remembers. */
  recall(open: OpenText): Recalled | null {
    const found = this.#records && recall(this.#records, open);
    if (found !== null) this.#kept.add(open.text);
    return found;
  }

  /** Keeps what was found in a text, once it has been told. */
  keepLater(open: OpenText, document: PlanDocument): void {
    const write = this.#writer(open, document);
    if (write !== null) void this.#turn().then(this.#turn).then(write);
  }

  /** Keeps what was found in a text that goes. */
  keepNow(known: { readonly open: OpenText; readonly document: PlanDocument } | null): void {
    if (known !== null) this.#writer(known.open, known.document)?.();
  }

  #writer(open: OpenText, document: PlanDocument): (() => void) | null {
    if (this.#records === null || this.#kept.has(open.text)) return null;
    this.#kept.add(open.text);
    return keepFound(this.#records, open, document);
  }
}
