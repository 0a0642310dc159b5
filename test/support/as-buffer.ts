/** For supertest, which keeps only texts unless it is told how to read: `.buffer(true).parse(asBuffer)`. */
import type { Response } from 'superagent';

export function asBuffer(answer: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  // What was compressed is given to whoever listens, and to nobody who reads the stream by itself.
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}
