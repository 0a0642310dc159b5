import { Writable } from 'node:stream';

/** Keeps what is written to it. */
export class Sink extends Writable {
  readonly #parts: Buffer[] = [];

  override _write(part: Buffer | string, _encoding: BufferEncoding, done: () => void): void {
    this.#parts.push(Buffer.from(part));
    done();
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
