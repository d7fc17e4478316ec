/** The languages that the tables of words speak, as ISO 639-1 codes. */
export type Language = 'en' | 'zh' | 'ja' | 'ko' | 'de' | 'es' | 'pt' | 'fr';
