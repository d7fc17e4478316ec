import type { CodeLens } from 'vscode-languageserver-types';
import type { Amount } from '../conventions/amount';
import type { Deliverable, Measured } from '../plan/deliverables';
import { deliverables, sizeOf } from '../plan/deliverables';
import { sizeOfText } from '../plan/length';
import type { Plan, Section } from '../plan/plan';
import { promisedSections } from '../plan/promised';
import { sayAmount, sayShare } from '../plan/say';
import { commands } from '../protocol';
import type { Locale } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { resolveUri } from '../workspace/uri-path';
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
  return promisedSections(plan, promised).map(({ section, promised: { task, line, ...from } }) => {
    const name = from.path.split('/').at(-1) ?? from.path;
    const whose = locale === 'zh' ? `用于 ${name} 的“${task}”` : `for “${task}” in ${name}`;
    const title = `${saySize(from.amount, measuredHere(plan, section), locale)} · ${whose}`;
    return {
      range: places.range(section.heading),
      command: { title, command: commands.openLine, arguments: [from.plan, line] },
    };
  });
}

/** As it is written in the editor, saved or not. */
function measuredHere({ source }: Plan, { span }: Section): Pick<Measured, 'state' | 'lines' | 'words'> {
  return { state: 'present', ...sizeOfText(source.slice(span.start, span.end)) };
}

/** What an output has, and where it lies: `512/800 lines · ebpf.md`. */
export function sayOutput(output: Deliverable, measured: Measured, locale: Locale): string {
  return `${saySize(output.amount?.value ?? null, measured, locale)} · ${output.path}`;
}

function saySize(
  amount: Amount | null,
  measured: Pick<Measured, 'state' | 'lines' | 'words'>,
  locale: Locale,
): string {
  const zh = locale === 'zh';
  if (measured.state === 'missing') return zh ? '缺失' : 'missing';
  if (measured.state === 'elsewhere') return zh ? '没有该章节' : 'no such section';
  const size = sizeOf(amount, measured);
  if (size !== null) return sayShare(size.found, size.wanted, amount?.unit ?? 'lines', locale);
  if (measured.lines === null) return zh ? '已存在' : 'exists';
  return sayAmount(measured.lines, measured.lines, 'lines', locale);
}
