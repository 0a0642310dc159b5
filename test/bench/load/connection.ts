/**
 * One kept-alive HTTP/1.1 connection that asks for gzip as phones do, as lean as can be: a load generator should not be
 * what is measured.
 */
import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface Reply {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly body: string;
  readonly bytes: number;
}

export class Connection {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  constructor(host: string, port: number) {
    this.#host = `${host}:${port}`;
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (part) => this.#take(part));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')));
  }

  ask(method: 'GET' | 'POST', path: string, cookie: string, form?: string): Promise<Reply> {
    const said = `Host: ${this.#host}\r\nAccept-Encoding: gzip\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}`;
    const head = `${method} ${path} HTTP/1.1\r\n${said}`;
    const type = 'Content-Type: application/x-www-form-urlencoded';
    const rest = form === undefined ? '' : `${type}\r\nContent-Length: ${Buffer.byteLength(form)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${head}${rest}\r\n${form ?? ''}`);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const reply = readReply(this.#received);
    if (!reply) return;
    this.#received = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(reply);
  }
}

function readReply(received: Buffer): Reply | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end + 2);
  const body = readBody(head, received.subarray(end + 4));
  if (body === undefined) return undefined;
  return {
    status: Number(head.slice(9, 12)),
    location: header(head, 'location'),
    cookies: [...head.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map(([, pair = '']) => pair),
    body: (header(head, 'content-encoding') === 'gzip' ? gunzipSync(body) : body).toString('utf8'),
    bytes: received.length,
  };
}

function readBody(head: string, rest: Buffer): Buffer | undefined {
  if (header(head, 'transfer-encoding') === 'chunked') return readChunks(rest);
  const length = Number(header(head, 'content-length') ?? 0);
  return rest.length < length ? undefined : rest.subarray(0, length);
}

function readChunks(rest: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (rest.length < line + 2 + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function header(head: string, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}: ([^\\r]*)`, 'i').exec(head)?.[1];
}
