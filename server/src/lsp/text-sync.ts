import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver';
import { placesIn } from '../features/to-lsp';
import { span } from '../text/span';
import { logFault } from './door';
import type { Publisher } from './publish';
import type { Session } from './session';
import { askAgain, outputsChanged } from './watch';

/** What the client tells of its texts: changes go straight to where they belong. */
export function syncTexts(session: Session, publisher: Publisher): void {
  const { connection, plans } = session;
  const on = <P extends { readonly textDocument: { readonly uri: string } }>(
    event: 'didOpen' | 'didChange' | 'didClose' | 'didSave',
    handle: (params: P) => boolean,
  ): void => {
    connection.onNotification(`textDocument/${event}`, (params: P) => {
      session.received += 1;
      try {
        if (handle(params)) publisher.touch(params.textDocument.uri);
      } catch (fault) {
        logFault(connection, event, fault);
      }
    });
  };
  const waitsForSave = () => session.configuration.client.run === 'onSave';
  on<DidOpenTextDocumentParams>('didOpen', ({ textDocument: { uri, version, text } }) => {
    session.deliverables?.renew(uri);
    plans.open(uri, version, text);
    return true;
  });
  on<DidChangeTextDocumentParams>('didChange', (params) => {
    changeText(session, params);
    session.unsaved.add(params.textDocument.uri);
    return !waitsForSave();
  });
  on<DidSaveTextDocumentParams>('didSave', ({ textDocument: { uri } }) => {
    session.unsaved.delete(uri);
    outputsChanged(session, publisher, [uri]);
    const isRenewed = session.deliverables?.renew(uri) ?? false;
    if (isRenewed) plans.forgetAnswer(uri);
    if (isRenewed || waitsForSave()) askAgain(session);
    return isRenewed || waitsForSave();
  });
  on<DidCloseTextDocumentParams>('didClose', ({ textDocument: { uri } }) => {
    session.unsaved.delete(uri);
    session.kept.keepNow(plans.knownNow(uri));
    session.shown.forget(uri);
    plans.close(uri);
    return true;
  });
}

/** Each change speaks of the text as the one before left it (LSP 3.17, TextDocumentContentChangeEvent). */
function changeText(
  { plans, client, shown }: Session,
  { textDocument, contentChanges }: DidChangeTextDocumentParams,
): void {
  const { uri, version } = textDocument;
  for (const change of contentChanges) {
    const source = plans.openText(uri)?.text;
    if (source === undefined) return;
    if (!('range' in change)) {
      plans.change(uri, version, span(0, source.length), change.text);
      continue;
    }
    shown.editAt(uri, change.range.start.line);
    const { start, end } = placesIn(source, client.encoding).span(change.range);
    plans.change(uri, version, span(Math.min(start, end), Math.max(start, end)), change.text);
  }
}
