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

/** Where a thing has its text: not seen by who lists, copies or compares what it says, nor written down with that. */
const ofText = Symbol('text');

/**
 * Gives a thing its line and its path, and what it says by others (`says`). All things that say the same way have these from one
 * object: getters of its own would make each of them ten times as large, and an object for each document would be another kind of
 * thing to the engine with each.
 *
 * @throws TypeError if the thing was given them by another text.
 */
export function live<T extends { readonly span: Span }, Says extends object = object>(
  text: LiveText,
  thing: Omit<T, keyof Live | keyof Says>,
  says: Says | null = null,
): T {
  let members = membersBy.get(says);
  if (members === undefined) {
    members = Object.setPrototypeOf(liveMembers(), says ?? Object.prototype) as object;
    membersBy.set(says, members);
  }
  // First the text: an object that has others' members already is made a table, three times as large, by one more of its own.
  return Object.setPrototypeOf(Object.defineProperty(thing, ofText, { value: text }), members) as T;
}

const membersBy = new Map<object | null, object>();

function liveMembers(): object {
  return {
    get line(): number {
      const { heading, span } = this as unknown as { readonly span: Span; readonly heading?: Span };
      return textOf(this).now.lineAt((heading ?? span).start);
    },
    get path(): string {
      return textOf(this).pathOf(this);
    },
  };
}

function textOf(thing: object): LiveText {
  return (thing as { readonly [ofText]: LiveText })[ofText];
}
