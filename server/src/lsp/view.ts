import type { Range, SemanticTokens } from 'vscode-languageserver';
import type { Asked, Session } from './session';
import { askAgainForFindings } from './watch';

/**
 * Somebody looks at these lines: where others were underlined before, the client is told to ask again. VS Code asks for the hints of what
 * is seen whenever it scrolls; for colours it does not, once it has those of all.
 */
export function lookAt(session: Session, { document, context }: Asked, { start, end }: Range): void {
  const { shown, plans } = session;
  const { maxProblems } = context.settings;
  if (!plans.isOpen(document.uri)) return;
  const before = shown.firstOf(document, maxProblems);
  shown.lookAt(document, Math.floor((start.line + end.line) / 2));
  if (shown.firstOf(document, maxProblems) !== before) askAgainForFindings(session);
}

/** Colours of lines of a text that is being read, which its beginning does not reach: they are read before the rest. */
export async function tokensInView(
  session: Session,
  uri: string,
  { context }: Asked,
  { start, end }: Range,
): Promise<SemanticTokens> {
  const [{ readView }, { semanticTokens }] = await Promise.all([
    import('../plan/read-view'),
    import('../features/semantic-tokens'),
  ]);
  const open = session.plans.openText(uri);
  if (open === null) return { data: [] };
  const { plan, line } = readView(open.text, start.line, end.line, context.settings.read, open.memory.read);
  const range = { start: { ...start, line: start.line - line }, end: { ...end, line: end.line - line } };
  const { data } = semanticTokens({ isPlan: true, plan }, range, context);
  // Each counts from the one before, the first from the first line.
  return { data: data.map((value, at) => (at === 0 ? value + line : value)) };
}
