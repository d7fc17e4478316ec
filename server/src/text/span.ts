/** A place in a text: two UTF-16 offsets, `start` inclusive, `end` exclusive. The only kind of place within the core. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span, `by` UTF-16 units further on. */
export function shift(place: Span, by: number): Span {
  // What -0 is added to is no small integer to the engine, which then keeps all offsets in objects of their own.
  const units = by || 0;
  return { start: place.start + units, end: place.end + units };
}

/** Whether `offset` lies in the span, both ends included, so that a cursor at the end still touches. */
export function touches(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
