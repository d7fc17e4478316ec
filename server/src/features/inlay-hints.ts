import type { InlayHint, Range } from 'vscode-languageserver-types';
import { overlaps } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { sayProgress, toldSections } from './section-line';
import { placesIn } from './to-lsp';

/** LSP `textDocument/inlayHint`: what the lenses say, at the end of the heading, where the settings ask for it there. */
export function inlayHints(
  document: PlanDocument,
  range: Range,
  context: FeatureContext,
): readonly InlayHint[] {
  if (!document.isPlan || context.settings.lensMode !== 'inlay') return [];
  const places = placesIn(document.plan.source, context.encoding);
  const seen = places.span(range);
  return toldSections(document.plan)
    .filter(({ heading }) => overlaps(heading, seen))
    .map((section) => ({
      position: places.position(section.heading.end),
      label: sayProgress(section, context, context.settings.lensShow),
      paddingLeft: true,
    }))
    .filter((hint) => hint.label !== '');
}
