import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../text/edit';
import { lineBounds, type Source } from '../text/source';
import type { Span } from '../text/span';
import { span } from '../text/span';

/** What a position's `character` counts, as agreed with the client: LSP 3.17, PositionEncodingKind. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** The only bridge between spans and LSP's ranges: one text and what its positions count. */
export interface Places {
  position(offset: number): Position;
  range(place: Span): Range;
  /** A whole line without its end. */
  lineRange(line: number): Range;
  /** What lies beyond a line's end counts as its end, a line beyond the text as the text's end. */
  offset(position: Position): number;
  span(range: Range): Span;
  edit(edit: Edit): TextEdit;
}

/** Places in the source as it now is; not to be kept when the text changes. */
export function placesIn(source: Source, encoding: Encoding): Places {
  const position = (offset: number): Position => {
    const at = Math.min(Math.max(offset, 0), source.length);
    const line = source.lineAt(at);
    return { line, character: unitsIn(source, source.lineStart(line), at, encoding) };
  };
  const offset = ({ line, character }: Position): number => {
    if (line >= source.lineCount) return source.length;
    const [start, end] = lineBounds(source, line);
    if (encoding === 'utf-16') return Math.min(start + character, end);
    return start + utf16Length(source.slice(start, end), character, encoding);
  };
  const range = (place: Span): Range => ({ start: position(place.start), end: position(place.end) });
  return {
    position,
    range,
    lineRange: (line) => {
      const [start, end] = lineBounds(source, line);
      return range(span(start, end));
    },
    offset,
    span: ({ start, end }) => span(offset(start), offset(end)),
    edit: (edit) => ({ range: range(edit.span), newText: edit.text }),
  };
}

function unitsIn(source: Source, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return source.unitsBefore(end) - source.unitsBefore(start);
  let units = 0;
  for (const character of source.slice(start, end)) units += unitsOf(character, encoding);
  return units;
}

/** How many UTF-16 units of the text make up so many units of the encoding; a half character counts as none. */
function utf16Length(text: string, units: number, encoding: Encoding): number {
  let length = 0;
  let counted = 0;
  for (const character of text) {
    counted += unitsOf(character, encoding);
    if (counted > units) break;
    length += character.length;
  }
  return length;
}

function unitsOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
