import { type Result, sizeName } from './result';

const [width, height, left, top, right, bottom] = [640, 360, 64, 24, 150, 44];
/** Seen on a light page and on a dark one. */
const colours = ['#0a84ff', '#e8590c', '#9c36b5', '#868e96'];

/**
 * Keystroke → findings over the size of the plan, both axes by powers of ten, from the results of T1 and T2; the empty string where there
 * are none.
 */
export function latencyPlot(results: readonly Result[]): string {
  const series = new Map<string, Map<number, number>>();
  for (const { target, bytes, figures } of results) {
    if ((target !== 'T1' && target !== 'T2') || bytes === null) continue;
    for (const { name, figures: one } of figures) {
      if (one !== null) series.set(name, (series.get(name) ?? new Map()).set(bytes, one.p50));
    }
  }
  const points = [...series.values()].flatMap((one) => [...one]);
  if (points.length === 0) return '';
  const xs = points.map(([size]) => Math.log10(size));
  const [x0, x1] = [Math.min(...xs) - 0.1, Math.max(...xs) + 0.1];
  const ys = points.map(([, time]) => Math.log10(time));
  const [y0, y1] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const x = (size: number): string =>
    (left + ((Math.log10(size) - x0) / (x1 - x0)) * (width - left - right)).toFixed(1);
  const y = (time: number): string =>
    (height - bottom - ((Math.log10(time) - y0) / (y1 - y0)) * (height - top - bottom)).toFixed(1);
  const grid = Array.from({ length: y1 - y0 + 1 }, (_, at) => 10 ** (y0 + at)).map(
    (time) =>
      `<path d="M${left} ${y(time)}H${width - right}" stroke="#868e96" stroke-opacity=".3"/><text x="${left - 8}" y="${y(time)}" text-anchor="end" dominant-baseline="middle">${timeName(time)}</text>`,
  );
  const sizes = [...new Set(points.map(([size]) => size))].map(
    (size) =>
      `<text x="${x(size)}" y="${height - bottom + 20}" text-anchor="middle">${sizeName(size)}</text>`,
  );
  const lines = [...series].map(([name, one], at) => {
    const sorted = [...one].sort(([a], [b]) => a - b);
    const [lastSize = 1, lastTime = 1] = sorted.at(-1) ?? [];
    const colour = colours[at % colours.length];
    const dots = sorted.map(
      ([size, time]) => `<circle cx="${x(size)}" cy="${y(time)}" r="3.5" fill="${colour}"/>`,
    );
    const path = sorted.map(([size, time]) => `${x(size)} ${y(time)}`).join('L');
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${Number(x(lastSize)) + 10}" y="${y(lastTime)}" fill="${colour}" dominant-baseline="middle">${shortName(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#868e96">
<title>Keystroke to findings, median, over the size of the plan</title>
${[...grid, ...sizes, ...lines].join('\n')}
</svg>
`;
}

function timeName(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${milliseconds / 1_000} s`;
}

function shortName(name: string): string {
  return name === 'vscode-markdown-languageserver' ? 'VS Code' : name;
}
