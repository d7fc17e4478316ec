import { sayPercent } from './words';

/** Markup that is ready to stand in a page. */
export type Html = string;

/** A text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Attributes that make an element open a line of a file; `line` is 1-based, as everywhere in reports. */
export function opensLine(uri: string, line: number): Html {
  return `data-uri="${escapeHtml(uri)}" data-line="${line - 1}"`;
}

/**
 * A bar that shows what is counted, with a tick where the claim is. Widths are presentation attributes, which a strict
 * content security policy lets pass where a `style` would not. `label` says the same in words.
 */
export function bar(percent: number, claim: number | null, label: string): Html {
  const tick = claim === null ? '' : `<rect class="bar-claim" x="${clamp(claim)}%" width="2" height="12"/>`;
  return (
    `<svg class="bar" width="100%" height="12" role="img" aria-label="${escapeHtml(label)}">` +
    '<rect class="bar-track" y="4" width="100%" height="4" rx="2"/>' +
    `<rect class="bar-done" y="4" width="${clamp(percent)}%" height="4" rx="2"/>${tick}</svg>`
  );
}

/** One part of the page under its heading; without content nothing at all. */
export function part(name: string, heading: string, content: Html): Html {
  if (content === '') return '';
  return `<section class="part ${name}">\n<h2>${escapeHtml(heading)}</h2>\n${content}\n</section>\n`;
}

/** A figure that is not borne out is marked; `note` tells a screen reader why. */
export function lie(percent: number, note: string): Html {
  return `<span class="lie" title="${escapeHtml(note)}">${sayPercent(percent)}</span><span class="sr"> (${escapeHtml(note)})</span>`;
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
