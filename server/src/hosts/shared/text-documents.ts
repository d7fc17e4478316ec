import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenText } from '../../workspace/text-store';

/** Open texts kept as one string each, with the line table of `vscode-languageserver-textdocument`. */
export const openText: OpenText = (uri, text) => {
  const document = TextDocument.create(uri, 'markdown', 0, text);
  let version = 0;
  return {
    source: {
      get length() {
        return document.getText().length;
      },
      get lineCount() {
        return document.lineCount;
      },
      slice: (start, end) => document.getText().slice(Math.max(0, start), end),
      lineAt: (offset) => document.positionAt(offset).line,
      lineStart: (line) => document.offsetAt({ line: Math.max(0, line), character: 0 }),
    },
    text: () => document.getText(),
    replace: ({ start, end }, replacement) => {
      version += 1;
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      TextDocument.update(document, [{ range, text: replacement }], version);
    },
  };
};
