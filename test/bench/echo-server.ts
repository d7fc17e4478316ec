// The least that answers `initialize`: no package, no protocol beyond the one message.

let buffer = '';
process.stdin.on('data', (chunk) => {
  buffer += chunk;
  const body = /^Content-Length: \d+\r\n\r\n(\{.*\})/s.exec(buffer)?.[1];
  if (body === undefined) return;
  const answer = JSON.stringify({ jsonrpc: '2.0', id: JSON.parse(body).id, result: { capabilities: {} } });
  process.stdout.write(`Content-Length: ${answer.length}\r\n\r\n${answer}`);
});
