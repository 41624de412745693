import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest } from './engine-error.ts';

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export function sendNothing(response: ServerResponse, status: 204 | 304): void {
  response.writeHead(status);
  response.end();
}

/** @throws EngineError 400 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
  } catch (error) {
    throw badRequest('invalid JSON', error);
  }
}
