import type { Diagnostic } from 'vscode-languageserver-types';
import type { Locale, Wording } from '../text/wording';
import { wording } from '../text/wording';
import { pathOf } from '../workspace/uri-path';
import { diagnosticSource } from './diagnostics';

/** How large a file is, and how large one may be that is read; bytes. */
export interface TooLarge {
  /** Null for what comes without its size: more than may be read. */
  readonly size: number | null;
  readonly most: number;
}

/** What stands at the top of a file that is left alone for its size. */
export function tooLargeNote(file: TooLarge, locale: Locale): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: 3,
    source: diagnosticSource,
    code: 'maxFileSize',
    message: sayTooLarge(file)[locale],
  };
}

/** What is said of the files of a workspace that are left alone; at most three by name. */
export function tooLargeMessage(files: ReadonlyMap<string, TooLarge>, locale: Locale): string {
  const names = [...files.keys()].map((uri) => pathOf(uri).split('/').at(-1) ?? uri);
  const told = names.slice(0, 3).join(locale === 'zh' ? '、' : ', ');
  const more = names.length > 3 ? ' …' : '';
  return wording(
    `Planwright leaves files alone that are larger than planwright.maxFileSize: ${told}${more}.`,
    `Planwright 不处理大于 planwright.maxFileSize 的文件：${told}${more}。`,
  )[locale];
}

/** `The file has 20 MB; …` */
export function sayTooLarge({ size, most }: TooLarge): Wording {
  const [found, limit] = [size ?? most, most].map((bytes) => Number((bytes / 1024 / 1024).toFixed(1)));
  const isMore = size === null;
  return wording(
    `The file has ${isMore ? 'more than ' : ''}${found} MB and is left alone; planwright.maxFileSize allows ${limit} MB.`,
    `文件大小${isMore ? '超过' : '为'} ${found} MB，不予处理；planwright.maxFileSize 允许 ${limit} MB。`,
  );
}
