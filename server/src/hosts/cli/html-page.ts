import style from '../../../../media/report.css' with { type: 'text' };
import { escapeHtml } from '../../reports/html';
import type { Locale } from '../../text/wording';

/** A page that needs nothing beside it: the report's body with its style, and a policy that lets nothing else in. */
export function htmlPage(body: string, title: string, locale: Locale): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return (
    `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    `<title>${escapeHtml(title)}</title>\n<style>\n${style}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`
  );
}
