// What a thing says of itself and by what it was made of.

/** All members of a thing, those too that it finds when it is asked; facts, whose places are those of their blocks, left out. */
export function membersOf(thing: object): Readonly<Record<string, unknown>> {
  const { fact, at, ...own } = thing as Record<string, unknown>;
  // What has its place by a fact has no `at` to tell.
  const members: Record<string, unknown> = fact === undefined && at !== undefined ? { at, ...own } : own;
  for (
    let made = Object.getPrototypeOf(thing);
    made !== null && made !== Object.prototype;
    made = Object.getPrototypeOf(made)
  ) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(made)))
      if (get !== undefined && !(name in members)) members[name] = get.call(thing);
  }
  return members;
}
