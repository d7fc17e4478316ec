// What the generated pages have in common.

/** A page of paragraphs, tables and blocks, a blank line between them. @param {readonly string[]} parts */
export function linesOf(parts) {
  return `${['<!-- Made by `npm run generate`; not to be edited. -->', ...parts].join('\n\n')}\n`;
}

/** Lines that belong together. @param {readonly string[]} lines */
export function block(lines) {
  return lines.join('\n');
}

/** A text as the content of a table's cell. @param {string} text */
export function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A text as code in a table's cell, whatever it holds. @param {string} text */
export function code(text) {
  return text.includes('`') ? `\`\` ${cell(text)} \`\`` : `\`${cell(text)}\``;
}
