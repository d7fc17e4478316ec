import { findAmounts, withLead } from '../conventions/amount';
import { type Box, readBox, readWordBox } from '../conventions/box';
import { findDates } from '../conventions/date';
import { findInlineDependencies } from '../conventions/dependency';
import { saysRecurring } from '../conventions/heading-kind';
import { readExplicitId, readLeadingId } from '../conventions/id';
import { roleOfLabel } from '../conventions/named-field';
import { readObsidianFields } from '../conventions/obsidian';
import { readOwner } from '../conventions/owner';
import { findRatioPercents, readPercentClaim } from '../conventions/percent';
import { readPriorityTag } from '../conventions/priority';
import { readPosition } from '../conventions/stage';
import { readStatusPrefix, readStatusSuffix } from '../conventions/status';
import { findTags } from '../conventions/tags';
import { maskInline } from '../markdown/inline';
import type { Node } from '../markdown/node';
import { lineEndAt } from '../text/line-end';
import { allPlaced, moved, none, placed } from '../text/moved';
import { type Span, shift } from '../text/span';
import type { Fact, Item, ItemLine } from './fact';
import { labelledOutputs, readFields } from './field';
import type { ReadContext } from './read-context';
import { decorationEnd, percentEnd, priorityEnd, readCookie, statusEnd, titleName } from './title';

/** What an item's title says. */
type TitleFacts = Omit<ItemLine, 'box' | 'malformed' | 'inQuote' | 'fields'>;

const bullet = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** Reads an item; `text` begins with it, `nested` is what was read below it. `inBoxes`: its list holds real boxes, so that a word of status in brackets is one too. */
export function readItem(
  node: Node,
  text: string,
  nested: readonly Fact[],
  inQuote: boolean,
  inBoxes: boolean,
  context: ReadContext,
): Item {
  const own = ownLength(node, text);
  const source = firstLine(text, 0);
  const read = (of: string) => readLine(of, inQuote, context, inBoxes);
  const line = context.lines?.itemLines[memoryOf(inQuote, inBoxes)]?.of(source, read) ?? read(source);
  const label = nested.length > 0 && line.box === null ? contentOf(source) : '';
  return {
    own,
    whole: Math.max(own, node.span.end - node.span.start),
    line,
    outputs: label !== '' && roleOfLabel(label) === 'output' ? labelledOutputs(label, nested, text) : none,
    nested,
  };
}

function contentOf(line: string): string {
  return line.slice(bullet.exec(line)?.[0].length ?? 0);
}

/** Which of the memories is of such items. */
export function memoryOf(inQuote: boolean, inBoxes: boolean): number {
  return (inQuote ? 1 : 0) + (inBoxes ? 2 : 0);
}

/** Whether the content of the list item that begins there begins with a box of one character. */
export function opensWithBox(text: string, start: number, { states, legend }: ReadContext): boolean {
  const line = firstLine(text, start);
  const read = readBox(contentOf(line), states, legend);
  return read !== null && 'mark' in read;
}

function readLine(line: string, inQuote: boolean, context: ReadContext, inBoxes: boolean): ItemLine {
  const { states, legend } = context;
  const at = bullet.exec(line)?.[0].length ?? 0;
  const content = line.slice(at);
  const read = readBox(content, states, legend) ?? (inBoxes ? readWordBox(content, legend) : null);
  const box = read !== null && 'mark' in read ? read : null;
  const malformed = read !== null && !('mark' in read) ? read : null;
  const from = box ? box.end : 0;
  const title = readTitle(content.slice(from), at + from, context);
  // All that it says is written out: an object that is put together of others keeps most of it apart from itself.
  return {
    box: box && sharedBox(box, at),
    malformed: moved(malformed, at),
    inQuote,
    title: title.title,
    position: title.position,
    id: box ? outlineId(content.slice(from), at + from, title) : title.id,
    explicitId: title.explicitId,
    prefix: title.prefix,
    suffix: title.suffix,
    percent: title.percent,
    priority: title.priority,
    owner: title.owner,
    due: title.due,
    recurring: title.recurring,
    dependsOn: title.dependsOn,
    amounts: title.amounts,
    fields: box ? none : readFields(content, at, inQuote, context),
    ratios: title.ratios,
  };
}

/** The box so many units further on. Most boxes of a text are one and the same, and stand as far behind their bullets. */
function sharedBox({ span, mark, status, optional, end, isTick }: Box, at: number): Box {
  const key = `${at} ${end} ${optional} ${isTick} ${status} ${mark}`;
  const known = boxes.get(key);
  if (known !== undefined) return known;
  if (boxes.size > mostBoxes) boxes.clear();
  const box = { span: shift(span, at), mark, status, optional, end: end + at };
  const made = isTick ? { ...box, isTick } : box;
  boxes.set(key, made);
  return made;
}

const boxes = new Map<string, Box>();
const mostBoxes = 1000;

/** A task's outline number (`4.4`) is its id where it has no other. */
function outlineId(source: string, at: number, { id, position }: TitleFacts): TitleFacts['id'] {
  return id === null && position === null ? placed(readLeadingId(maskInline(source)), source, at) : id;
}

/** The fields of a task's or bullet's title line; `at` is the line's offset in the block. */
function readTitle(source: string, at: number, { legend, words }: ReadContext): TitleFacts {
  const masked = maskInline(source);
  const lead = decorationEnd(masked);
  const position = readPosition(masked);
  const obsidian = readObsidianFields(masked);
  const after = position ? position.span.end : lead;
  const id = moved(readLeadingId(masked.slice(after)), after);
  // ⏳ and ✅ before a day are fields.
  const said = obsidian.spans.reduce((text, { span }) => blanked(text, span), masked);
  const prefix = readStatusPrefix(said, legend);
  const suffix = readStatusSuffix(said, legend);
  const percent = readPercentClaim(masked);
  // Emphasis is what sets off a trailing `**P1**`: it must be seen.
  const priority = readPriorityTag(source, words.priority) ?? obsidian.priority;
  const owner = readOwner(masked);
  const explicitId = readExplicitId(masked);
  const dates = findDates(masked);
  // An outline number is none: `1.1 Files`.
  const amounts = findAmounts(masked, 'task', null, words.units).filter(
    (amount) => amount.span.start >= lead,
  );
  const tags = findTags(masked);
  const fields = [
    id,
    prefix,
    suffix && statusEnd(masked, suffix),
    percent && percentEnd(masked, percent),
    priority && priorityEnd(masked, { span: withTicks(source, priority.span) }),
    readCookie(masked),
    owner,
    explicitId,
    ...dates,
    ...amounts.map((amount) => ({ span: withLead(masked, amount.span) })),
    ...tags,
    ...obsidian.spans,
  ].filter((field) => field !== null);
  const title = titleName(
    source,
    masked,
    after,
    fields.map((field) => field.span),
  );
  return {
    title: moved(title, at),
    position: moved(position, at),
    id: moved(id, at) ?? placed(obsidian.id, source, at),
    explicitId: placed(explicitId, source, at),
    prefix: placed(prefix, source, at),
    suffix: placed(suffix, source, at),
    percent: placed(percent, source, at),
    priority: placed(priority, source, at),
    owner: placed(owner, source, at),
    due: placed(obsidian.due, source, at),
    recurring: obsidian.recurrence !== null || saysRecurring(masked),
    dependsOn: allPlaced([...findInlineDependencies(masked), ...obsidian.dependsOn], source, at),
    amounts: allPlaced(
      amounts.filter((amount) => amount.span.start >= title.span.end),
      source,
      at,
    ),
    ratios: allPlaced(findRatioPercents(masked), source, at),
  };
}

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** The place of a tag with the backticks that set it off. */
function withTicks(source: string, { start, end }: Span): Span {
  return source.charAt(start - 1) === '`' && source.charAt(end) === '`'
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}

/** The item up to its first child that is no paragraph: its own lines, without the line end. `text` begins with it. */
function ownLength({ span: { start }, children: [first] }: Node, text: string): number {
  const line = lineEndAt(text, 0);
  return first?.type === 'paragraph' ? Math.max(first.span.end - start, line) : line;
}

/** What a machine wrote behind so much of a line is no title. */
const longestTitle = 5000;

function firstLine(text: string, start: number): string {
  return text.slice(start, Math.min(lineEndAt(text, start), start + longestTitle));
}
