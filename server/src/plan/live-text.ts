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
 * Gives a thing its line and its path, and what it says by others (`says`). All things of a document have these from one object: getters
 * of its own would make each of them ten times as large.
 */
export function live<T extends { readonly span: Span }, Says extends object = object>(
  text: LiveText,
  thing: Omit<T, keyof Live | keyof Says>,
  says: Says | null = null,
): T {
  let shared = sharedBy.get(text);
  if (shared === undefined) {
    shared = new Map();
    sharedBy.set(text, shared);
  }
  let members = shared.get(says);
  if (members === undefined) {
    members = Object.setPrototypeOf(liveIn(text), says ?? Object.prototype) as object;
    shared.set(says, members);
  }
  return Object.setPrototypeOf(thing, members) as T;
}

const sharedBy = new WeakMap<LiveText, Map<object | null, object>>();

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
