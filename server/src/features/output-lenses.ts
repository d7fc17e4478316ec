import type { CodeLens } from 'vscode-languageserver-types';
import type { Deliverable, Measured } from '../plan/deliverables';
import { deliverables, sizeOf } from '../plan/deliverables';
import { sayAmount, sayShare } from '../plan/say';
import { commands } from '../protocol';
import type { Locale } from '../text/wording';
import { headingFinder } from '../workspace/measure';
import type { PlanDocument } from '../workspace/plan-document';
import { pathOf, resolveUri } from '../workspace/uri-path';
import type { FeatureContext } from './context';
import { placesIn } from './to-lsp';

/** Above tasks, what their linked outputs have: `512/800 lines · ebpf.md`. Always at the same tasks. */
export function outputLenses({ plan, measures, uri }: PlanDocument, context: FeatureContext): CodeLens[] {
  if (measures.size === 0) return [];
  const places = placesIn(plan.source, context.encoding);
  return deliverables(plan).flatMap((output) => {
    const measured = measures.get(output.target);
    const file = resolveUri(uri, output.path);
    if (measured === undefined || file === null) return [];
    const title = sayOutput(output, measured, context.locale);
    const command = { title, command: commands.openLine, arguments: [file, measured.line] };
    return [{ range: places.range(output.task.title.span), command }];
  });
}

/** In the file that is measured, above the heading that a plan links to: `512/800 lines · for “Names” in plan.md`. */
export function promiseLenses({ plan }: PlanDocument, context: FeatureContext): CodeLens[] {
  const { promised = [], locale } = context;
  if (promised.length === 0) return [];
  const places = placesIn(plan.source, context.encoding);
  const find = headingFinder(plan);
  return promised.flatMap(({ output, measured, plan: from, line }) => {
    const section = output.anchor === null ? plan.root : find(output.anchor);
    if (section === null) return [];
    const name = pathOf(from).split('/').at(-1) ?? from;
    const task = output.task.title.value;
    const whose = locale === 'zh' ? `用于 ${name} 的“${task}”` : `for “${task}” in ${name}`;
    const title = `${saySize(output, measured, locale)} · ${whose}`;
    return [
      {
        range: places.range(section.heading),
        command: { title, command: commands.openLine, arguments: [from, line] },
      },
    ];
  });
}

/** What an output has, and where it lies: `512/800 lines · ebpf.md`. */
export function sayOutput(output: Deliverable, measured: Measured, locale: Locale): string {
  return `${saySize(output, measured, locale)} · ${output.path}`;
}

function saySize(output: Deliverable, measured: Measured, locale: Locale): string {
  const zh = locale === 'zh';
  if (measured.state === 'missing') return zh ? '缺失' : 'missing';
  if (measured.state === 'elsewhere') return zh ? '没有该章节' : 'no such section';
  const size = sizeOf(output, measured);
  if (size !== null) return sayShare(size.found, size.wanted, output.amount?.value.unit ?? 'lines', locale);
  if (measured.lines === null) return zh ? '已存在' : 'exists';
  return sayAmount(measured.lines, measured.lines, 'lines', locale);
}
