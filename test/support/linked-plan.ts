import type { Change } from './incremental';

/** A plan that says most things in several places, and edits that make and break what is alike in them. */
export interface LinkedPlans {
  readonly text: () => string;
  /** Another word in a line, a line more or less, a box ticked. */
  readonly change: (text: string) => Change;
}

const words =
  'parser writer import export names index cache mail search harbour tides maps login pages tests docs deploy 解析 导出 索引 文档 发布 review design build'.split(
    ' ',
  );

/** `next` gives numbers from 0 to below 1. */
export function linkedPlans(next: () => number): LinkedPlans {
  const upTo = (count: number): number => Math.floor(next() * count);
  const one = <T>(of: readonly T[]): T => of[upTo(of.length)] as T;
  const name = (): string => Array.from({ length: 1 + upTo(3) }, () => one(words)).join(' ');
  const maybe = (share: number, text: () => string): string => (next() < share ? text() : '');

  const text = (): string => {
    const sections = Array.from({ length: 3 + upTo(6) }, name);
    const tasks = Array.from({ length: 6 + upTo(10) }, name);
    const known = (): string => (next() < 0.75 ? one([...sections, ...tasks]) : name());
    const id = (): string => maybe(0.15, () => `T${100 + upTo(12)} `);
    const box = (): string => `- [${one([' ', 'x'])}] ${id()}${next() < 0.7 ? one(tasks) : name()}\n`;
    const boxes = (): string => Array.from({ length: 1 + upTo(5) }, box).join('');
    const row = (): string => `| ${id()}${known()} | ${one(['done', 'open', '50%', '✅'])} |\n`;
    const table = (): string =>
      `| Task | Status |\n|---|---|\n${Array.from({ length: 2 + upTo(5) }, row).join('')}\n`;
    const level = (priority: string): string =>
      `${priority}:\n${Array.from({ length: 1 + upTo(3) }, () => `├── ${known()}\n`).join('')}`;
    /** What an appendix goes through once more: by phase, the titles of its sections and their boxes. */
    const told: { readonly title: string; readonly list: string }[][] = [];
    const section = (phase: number, at: number): string => {
      const [title, list] = [one(sections), boxes()];
      told[phase] = [...(told[phase] ?? []), { title, list }];
      const week = maybe(0.2, () => `Week ${at}: `);
      const id = maybe(0.1, () => ` {#${one(words)}}`);
      return `### ${at}. ${week}${title}${id}${maybe(0.2, () => ' ✅')}\n\n${list}\n${maybe(0.3, table)}`;
    };
    const phase = (at: number): string => {
      const parts = Array.from({ length: 1 + upTo(4) }, (_, place) => section(at, place + 1));
      return `## Phase ${at}: ${name()}\n\n${maybe(0.3, boxes)}\n${parts.join('')}${maybe(0.5, table)}`;
    };
    const appendix = (at: number): string =>
      `### A.${at} Phase ${at} tasks\n\n${(told[at] ?? [])
        .map(({ title, list }) => `#### ${title}\n\n${list.replaceAll('[x]', '[ ]')}${maybe(0.3, box)}\n`)
        .join('')}`;
    const count = 2 + upTo(3);
    return [
      '# Plan\n\n',
      maybe(0.6, () => `\`\`\`text\n${level('P0')}${level('P1')}\`\`\`\n\n`),
      maybe(0.6, () => `## Overview\n\n${table()}`),
      ...Array.from({ length: count }, (_, at) => phase(at + 1)),
      maybe(0.5, () => `## Task list\n\n${boxes()}${boxes()}\n`),
      maybe(0.6, () => `## Appendix A: check lists\n\n${appendix(1)}${maybe(0.5, () => appendix(2))}`),
    ].join('');
  };

  const change = (before: string): Change => {
    const lines = before.split('\n');
    const at = upTo(lines.length);
    const line = lines[at] ?? '';
    const start = lines.slice(0, at).reduce((sum, other) => sum + other.length + 1, 0);
    const kind = next();
    if (kind < 0.08)
      return { span: { start, end: Math.min(before.length, start + line.length + 1) }, text: '' };
    if (kind < 0.16) return { span: { start, end: start }, text: `${one(lines)}\n` };
    const found = [...line.matchAll(/[\p{L}]{2,}|\[[ x]\]|\d+/gu)];
    const token = found[upTo(found.length)];
    if (token === undefined)
      return { span: { start: start + line.length, end: start + line.length }, text: ` ${one(words)}` };
    const from = start + token.index;
    const [raw] = token;
    const text = raw.startsWith('[')
      ? raw === '[ ]'
        ? '[x]'
        : '[ ]'
      : /^\d/.test(raw)
        ? String(1 + upTo(4))
        : next() < 0.3
          ? `${raw}s`
          : one(words);
    return { span: { start: from, end: from + raw.length }, text };
  };
  return { text, change };
}
