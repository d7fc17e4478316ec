import { env, l10n, Uri, type Webview } from 'vscode';

/**
 * The frame of the report page. The report itself comes by message, so that it can change without the page being made
 * anew. Nothing is loaded but our own style and script (Content Security Policy, level 3).
 */
export function reportPage(webview: Webview, media: Uri): string {
  const nonce = randomNonce();
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Progress Report'))}</title>
<link rel="stylesheet" href="${escaped(file('report.css'))}">
</head>
<body>
<main id="report" aria-live="off" aria-busy="true"></main>
<script nonce="${nonce}" src="${escaped(file('report.js'))}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
