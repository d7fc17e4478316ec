import { firstFrom } from '../plan/part-range';
import type { Recalled } from '../workspace/recalled';

/** So many findings of one file VS Code underlines: those that it is told first. */
const mostUnderlined = 500;
/** Views whose middles are no further apart are one, which typing has moved. Lines. */
const furthestMoved = 50;
/** Of so many views of one version it is known where they were. */
const mostViews = 16;

/** Where one works in a document. */
interface Place {
  /** 0-based. */
  line: number;
  /** Which finding came first. */
  first: number;
  /** The version that was looked at last, the middles of the views of it, and those of the version before that have not asked since. */
  version: number | null;
  views: number[];
  waiting: number[];
}

/**
 * With which of its findings the list of a document begins. In the order of the text, unless there are more than an editor underlines:
 * then with some before the line that was edited or looked at last, so that what stands around it is underlined.
 */
export class ShownFindings {
  readonly #places = new Map<string, Place>();

  /** A line, 0-based, was edited. */
  editAt(uri: string, line: number): void {
    this.#placeIn(uri).line = line;
  }

  /** A version is looked at around a line, 0-based. Each view asks again once for each version: that tells of no move. */
  lookAt({ uri, version }: Pick<Recalled, 'uri' | 'version'>, line: number): void {
    const place = this.#placeIn(uri);
    if (place.version !== version) Object.assign(place, { version, views: [], waiting: place.views });
    const asked = place.waiting.findIndex((other) => Math.abs(other - line) <= furthestMoved);
    if (asked < 0) place.line = line;
    else place.waiting.splice(asked, 1);
    place.views = [...place.views.slice(1 - mostViews), line];
  }

  /** The index of the finding that comes first; the same as long as that does. No more than `most` are told. */
  firstOf(document: Pick<Recalled, 'uri' | 'findings' | 'source'>, most: number): number {
    const { uri, findings } = document;
    const place = this.#places.get(uri);
    const shown = Math.min(mostUnderlined, most);
    if (findings.length <= shown || place === undefined) return 0;
    const { line, first } = place;
    const at = firstFrom(findings, document.source.lineStart(line), ({ span }) => span.start);
    // Where one works is kept from the first and the last of those that are shown.
    const margin = Math.floor(shown / 5);
    const isAmong = at < first + shown - margin && (first === 0 || at >= first + margin);
    if (!isAmong) place.first = Math.max(0, Math.min(at - Math.floor(shown / 2), findings.length - shown));
    return place.first;
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.#places.delete(uri);
  }

  #placeIn(uri: string): Place {
    const known = this.#places.get(uri) ?? { line: 0, first: 0, version: null, views: [], waiting: [] };
    this.#places.set(uri, known);
    return known;
  }
}
