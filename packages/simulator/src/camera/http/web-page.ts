import type { Reply } from './reply.ts';

/** The start page of the web interface, which has nothing to do with ONVIF. */
export function webPage(model: string): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html>\n<html><head><title>${model}</title></head><body><form method="post" action="/login"><input name="username"><input name="password" type="password"></form></body></html>\n`,
  };
}
