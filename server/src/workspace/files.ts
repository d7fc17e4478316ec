/** The only way to files: a client, a disk or a test answers. What cannot be read is null, never an exception. */
export interface Files {
  /** URIs of the files that fit a glob of `include` and none of `exclude`; .gitignore is respected. */
  list(include: readonly string[], exclude: readonly string[]): Promise<readonly string[]>;
  /** The text without its BOM; null where there is none, or it is no text. */
  read(uri: string): Promise<string | null>;
  /** Whether there is a file or folder, text or not; null where that cannot be told. */
  exists(uri: string): Promise<boolean | null>;
}

/** Globs of Markdown files. */
export const markdownGlobs: readonly string[] = ['**/*.md', '**/*.markdown'];

/** Whether a URI's path names a Markdown file. */
export function isMarkdownFile(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}
