import { firstFrom } from '../plan/part-range';
import type { Recalled } from '../workspace/recalled';

/** So many findings of one file VS Code underlines: those that it is told first. */
const underlined = 500;
/** Where one works is kept so far from the first and the last of them. */
const margin = 100;

/**
 * With which of its findings the list of a document begins. In the order of the text, unless there are more than an editor underlines:
 * then with some before the line that was edited or looked at last, so that what stands around it is underlined.
 */
export class ShownFindings {
  /** 0-based. */
  readonly #lines = new Map<string, number>();
  readonly #firsts = new Map<string, number>();

  /** A line, 0-based, was edited or looked at. */
  workAt(uri: string, line: number): void {
    this.#lines.set(uri, line);
  }

  /** The index of the finding that comes first; the same as long as that does. */
  firstOf(document: Pick<Recalled, 'uri' | 'findings' | 'source'>): number {
    const { uri, findings } = document;
    const line = this.#lines.get(uri);
    if (findings.length <= underlined || line === undefined) return 0;
    const before = this.#firsts.get(uri) ?? 0;
    const at = firstFrom(findings, document.source.lineStart(line), ({ span }) => span.start);
    const isAmong = at < before + underlined - margin && (before === 0 || at >= before + margin);
    const first = isAmong
      ? before
      : Math.max(0, Math.min(at, findings.length - underlined / 2) - underlined / 2);
    this.#firsts.set(uri, first);
    return first;
  }

  forget(uri: string): void {
    this.#lines.delete(uri);
    this.#firsts.delete(uri);
  }
}
