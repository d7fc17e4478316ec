/** A longer slice keeps the text that it was cut from, and takes no more than a shorter one that is a string of its own. */
const longest = 12;
const most = 5_000;

const known = new Map<string, string>();

/** The same text; short ones that are alike are one string, whatever they were cut from: `✅`, `P0`, `2 days`. */
export function sharedText(text: string): string {
  if (text.length > longest) return text;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= most) known.clear();
  known.set(text, text);
  return text;
}
