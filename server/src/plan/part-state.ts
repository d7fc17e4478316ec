import { type Range, within } from './part-range';
import type { Plan, Section, Task } from './plan';

/** Two hashes of 32 bits over a row of numbers. */
export class Hash {
  #one = 0x811c9dc5;
  #two = 0x9e3779b9;

  add(value: number): void {
    this.#one = Math.imul(this.#one ^ value, 0x01000193);
    this.#two = (Math.imul(this.#two, 0x85ebca6b) + value) | 0;
    this.#two ^= this.#two >>> 13;
  }

  told(): string {
    return `${this.#one.toString(36)}.${this.#two.toString(36)}`;
  }
}

/** Another text where the plan made something else of the sections and tasks of a part, apart from links. */
export function stateOf(plan: Plan, range: Range): string {
  const hash = new Hash();
  addPart(hash, plan, range);
  return hash.told();
}

/** Adds what the plan made of the sections and tasks of a part, apart from links. */
export function addPart(hash: Hash, { sections, tasks }: Plan, range: Range): void {
  for (const section of within(sections, range, ({ heading }) => heading.start)) addSection(hash, section);
  for (const task of within(tasks, range, ({ span }) => span.start)) addTask(hash, task);
}

function addSection(hash: Hash, section: Section): void {
  hash.add(section.heading.start);
  hash.add(section.kind.length + section.kind.charCodeAt(0) * 16);
  hash.add(section.stage === null ? 0 : 1);
  hash.add(section.status?.span.start ?? -1);
  hash.add(section.percent?.span.start ?? -1);
  hash.add(section.priority?.span.start ?? -1);
  hash.add(section.names?.heading.start ?? -1);
  hash.add(section.span.end);
}

function addTask(hash: Hash, task: Task): void {
  hash.add(task.span.start);
  hash.add(task.status.length + task.status.charCodeAt(0) * 16 + task.kind.charCodeAt(0) * 4096);
  hash.add(task.mirrored ? 1 : 0);
}
