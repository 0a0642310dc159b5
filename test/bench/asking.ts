/**
 * One request on a connection of its own, with gzip as browsers ask for it. Not `fetch`, which keeps connections and
 * may take one that the server is about to close.
 */
import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Whole {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function ask(url: string, cookie = '', form?: URLSearchParams): Promise<Whole> {
  return new Promise((resolve, reject) => {
    const type = form && { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { 'accept-encoding': 'gzip', ...(cookie && { cookie }), ...type };
    const asked = request(url, { method: form ? 'POST' : 'GET', agent: false, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () => {
        const sent = Buffer.concat(parts);
        const body = reply.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end(form?.toString());
  });
}
