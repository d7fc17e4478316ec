// In place of our program, entered by the same door: the packages that such a server has to be made of, and nothing of our own.

export async function serve(): Promise<void> {
  await import('./null-server');
}

/** What reads Markdown, which the server that knows nothing never asks for. */
export async function parse(text: string): Promise<object> {
  const [{ unified }, { default: remarkParse }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
  ]);
  return unified().use(remarkParse).parse(text);
}
