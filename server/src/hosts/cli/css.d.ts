/** A style sheet is bundled as text. */
declare module '*.css' {
  const text: string;
  export = text;
}
