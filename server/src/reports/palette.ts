import type { Severity } from '../plan/finding';

/** How a host makes text stand out; handed in, since only a host knows its terminal. */
export interface Palette {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
}

/** No colour at all. */
export const plainPalette: Palette = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  quiet: (text) => text,
};
