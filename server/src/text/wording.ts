/** What a person reads, in both languages of the product. Written as one value, so that neither can be forgotten. */
export interface Wording {
  readonly en: string;
  readonly zh: string;
}

/** A display language of the product; `zh` is Simplified Chinese. */
export type Locale = 'en' | 'zh';

/** Both wordings of one thing. Sentences end in a full stop, in Chinese in 。 */
export function wording(en: string, zh: string): Wording {
  return { en, zh };
}

/** The English noun with its number: `1 task`, `3 tasks`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** The product's language for a client's or shell's locale (`zh-cn`, `zh_CN.UTF-8`, `de`): Chinese for zh, else English. */
export function localeOf(name: string | undefined): Locale {
  return name !== undefined && /^zh\b|^zh[-_]/i.test(name) ? 'zh' : 'en';
}
