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

/** Hands on what it is given, so that a class below it gives that a field. */
class Given {
  constructor(thing: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what it is for.
    return thing;
  }
}

/** What has a text by a private field: it is copied with nothing, compared with nothing and written down with nothing. */
class Anchored extends Given {
  readonly #text: LiveText;

  constructor(thing: object, text: LiveText) {
    super(thing);
    this.#text = text;
  }

  static textOf(thing: object): LiveText {
    return (thing as Anchored).#text;
  }
}

/**
 * Gives a thing its line and its path, and what it says by others (`says`). All things that say the same way have these from one
 * object: getters of its own would make each of them ten times as large, and an object for each document would be another kind of
 * thing to the engine with each.
 *
 * @throws TypeError if the thing has been given them before.
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
  // In this order: an object that has been given others' members is made a table, three times as large, by one more field.
  return Object.setPrototypeOf(new Anchored(thing, text), members) as T;
}

const membersBy = new Map<object | null, object>();

function liveMembers(): object {
  return {
    get line(): number {
      const { heading, span } = this as unknown as { readonly span: Span; readonly heading?: Span };
      return Anchored.textOf(this).now.lineAt((heading ?? span).start);
    },
    get path(): string {
      return Anchored.textOf(this).pathOf(this);
    },
  };
}
