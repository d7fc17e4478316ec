import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { enliven } from '../plan/enliven';
import type { Outline } from '../plan/outline';
import type { Plan } from '../plan/plan';
import { stringSource } from '../text/source';
import type { Reading } from '../workspace/reading';

/** What opens every record: another form of them is none. */
const mark = 0x504c_0003;
/** Where the findings begin: behind the mark, a checksum, their length and that of the outline. */
const start = 16;

/** A plan without its text and what it finds by it, and the text. */
interface Body {
  readonly plan: Omit<Plan, 'source'>;
  readonly text: string;
}

/**
 * A reading as bytes: findings first, then the outline, then the plan, which are nets of objects that V8's own format keeps as they
 * are. The bytes serve the program that made them and no other.
 */
export function encodeReading(reading: Reading): Uint8Array {
  const before = decoded.get(reading);
  if (before !== undefined) return before;
  const { plan, outline, ...head } = reading;
  const first = serialize(head);
  const second = outline === null ? new Uint8Array() : packed(outline);
  const rest = plan === null ? new Uint8Array() : packed(bodyOf(plan));
  const bytes = Buffer.alloc(start + first.length + second.length + rest.length);
  bytes.set(first, start);
  bytes.set(second, start + first.length);
  bytes.set(rest, start + first.length + second.length);
  bytes.writeUInt32LE(mark, 0);
  bytes.writeUInt32LE(first.length, 8);
  bytes.writeUInt32LE(second.length, 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

/**
 * The reading that bytes hold; plan and outline come to life when they are looked at, and are held by who looks. Null where the bytes
 * hold none.
 */
export function decodeReading(bytes: Uint8Array): Reading | null {
  try {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // What is broken must be found out now: later it would be too late to read the file instead.
    if (all.readUInt32LE(0) !== mark || all.readUInt32LE(4) !== crc32(all.subarray(8))) return null;
    const middle = start + all.readUInt32LE(8);
    const end = middle + all.readUInt32LE(12);
    const head = deserialize(all.subarray(start, middle)) as Omit<Reading, 'plan' | 'outline'>;
    const outline = heldByOthers(all.subarray(middle, end), (body) => unpacked(body) as Outline);
    const plan = heldByOthers(all.subarray(end), (body) => planOf(unpacked(body) as Body));
    const reading: Reading = {
      ...head,
      get outline() {
        return outline();
      },
      get plan() {
        return plan();
      },
    };
    decoded.set(reading, bytes);
    return reading;
  } catch {
    return null;
  }
}

/** What bytes hold, brought to life when nobody has it any more; null of no bytes. */
function heldByOthers<T extends object>(
  bytes: Uint8Array,
  enliven: (bytes: Uint8Array) => T,
): () => T | null {
  let held: WeakRef<T> | null = null;
  return () => {
    if (bytes.length === 0) return null;
    const known = held?.deref();
    if (known !== undefined) return known;
    const made = enliven(bytes);
    held = new WeakRef(made);
    return made;
  };
}

function packed(value: unknown): Uint8Array {
  return deflateRawSync(serialize(value), { level: 1 });
}

function unpacked(bytes: Uint8Array): unknown {
  return deserialize(inflateRawSync(bytes));
}

/** The bytes that readings came from, so that one which is handed on is not encoded twice. */
const decoded = new WeakMap<Reading, Uint8Array>();

function bodyOf({ source, ...plan }: Plan): Body {
  return { plan, text: source.slice(0, source.length) };
}

function planOf({ plan, text }: Body): Plan {
  return enliven({ ...plan, source: stringSource(text) });
}
