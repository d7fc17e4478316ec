import type { Source } from '../text/source';
import type { Span } from '../text/span';

/** A document as it now is. What was folded of an earlier version, and still stands, finds its line and its path by it. */
export interface LiveText {
  now: Source;
  /** The path of a section or a task. */
  pathOf: (named: object) => string;
}

/** What a thing of a plan finds by the text as it now is, when asked. */
interface Live {
  /** 0-based. */
  readonly line: number;
  /** Of a section or a task. */
  readonly path: string;
}

/**
 * Gives a thing its line and its path. All things of a document have these from one object: getters of its own would make each of
 * them ten times as large.
 */
export function live<T extends { readonly span: Span }>(text: LiveText, thing: Omit<T, keyof Live>): T {
  let shared = sharedBy.get(text);
  if (shared === undefined) {
    shared = liveIn(text);
    sharedBy.set(text, shared);
  }
  return Object.setPrototypeOf(thing, shared) as T;
}

const sharedBy = new WeakMap<LiveText, object>();

function liveIn(text: LiveText): object {
  return {
    get line(): number {
      const { heading, span } = this as unknown as { readonly span: Span; readonly heading?: Span };
      return text.now.lineAt((heading ?? span).start);
    },
    get path(): string {
      return text.pathOf(this);
    },
  };
}
