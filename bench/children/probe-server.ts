import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordAnswers } from '../probe/record-answers.ts';

// A process of its own: cameras with recorded answers at every loopback address, on one port. It tells the parent the
// port, and at every message how many requests there were since the last.
const recorded = await recordAnswers();
/** Ready to send where the camera does not name itself: the server must not weigh more than the clients. */
const fixed = new Map(
  [...recorded]
    .filter(([, text]) => !text.includes('{{host}}'))
    .map(([name, text]) => [name, Buffer.from(text)]),
);
let requests = 0;

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    requests += 1;
    const operation = /Body[^>]*>\s*<(?:\w+:)?(\w+)/.exec(body)?.[1] ?? '';
    const answer = fixed.get(operation) ?? naming(operation, request.headers.host);
    response.writeHead(answer === undefined ? 500 : 200, {
      'Content-Type': 'application/soap+xml; charset=utf-8',
      'Content-Length': answer?.length ?? 0,
    });
    response.end(answer);
  });
});
function naming(operation: string, host = ''): Buffer | undefined {
  const text = recorded.get(operation)?.replaceAll('{{host}}', host);
  return text === undefined ? undefined : Buffer.from(text);
}

server.listen({ host: '0.0.0.0', port: 0, backlog: 1_024 }, () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('message', () => {
  process.send?.(requests);
  requests = 0;
});
process.on('disconnect', () => process.exit());
