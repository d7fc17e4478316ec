import type { Severity } from '../../plan/finding';
import type { Palette } from '../../reports/palette';
import { plainPalette } from '../../reports/palette';
import { wording } from '../../text/wording';
import { Failure } from './failure';
import { codeOf } from './text-file';

/** When findings are coloured: `auto` asks the terminal. */
export type ColorWhen = 'auto' | 'always' | 'never';

/** Writes data. Standard output carries nothing else, so that it can be piped. */
export function writeData(text: string): void {
  process.stdout.write(text);
}

/** Says something to the person at the terminal, in one line. */
export function note(text: string): void {
  process.stderr.write(`planwright: ${text.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
}

/**
 * A reader that has seen enough (`| head`) ends the command without complaint. That the answer is lost for another reason (a full disk)
 * is told to `onLost`; that nothing can be told, nobody.
 */
export function endWithOutput(onLost: (error: Failure) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      const code = codeOf(error);
      if (code === 'EPIPE') process.exit(process.exitCode ?? 0);
      if (stream === process.stdout) {
        onLost(
          new Failure(
            wording(`standard output cannot be written (${code}).`, `无法写入标准输出（${code}）。`),
          ),
        );
      }
      process.exit(2);
    });
  }
}

/** The colours for standard output. NO_COLOR and FORCE_COLOR are heeded (no-color.org, force-color.org). */
export function paletteFor(when: ColorWhen): Palette {
  return hasColor(when) ? ansi : plainPalette;
}

function hasColor(when: ColorWhen): boolean {
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

const codes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 35 };

const ansi: Palette = {
  severity: (severity, text) => sgr(codes[severity], 39, text),
  strong: (text) => sgr(1, 22, text),
  quiet: (text) => sgr(2, 22, text),
};

/** A text between two "select graphic rendition" sequences (ECMA-48). */
function sgr(on: number, off: number, text: string): string {
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
