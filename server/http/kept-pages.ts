/**
 * Pages that are the same for everyone who asks: written once, and compressed once in each way that browsers ask for.
 * There is no secret on such a page and nothing that anybody sent, so its compressed length tells nothing.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest first. */
export const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

export interface KeptPages {
  /** The bytes of the page under the key, which has to name everything that can make the page another one. */
  bytes(key: string, encoding: Encoding, write: () => string): Promise<Buffer>;
}

/** Thousands of pages, and less than what one report takes. */
const mostBytes = 16 * 1024 * 1024;

/** Beyond so many bytes the pages that nobody has asked for the longest are forgotten. */
export function keepPages(most = mostBytes): KeptPages {
  const kept = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer>>();
  let size = 0;
  const keep = (name: string, bytes: Buffer): Buffer => {
    size += bytes.length - (kept.get(name)?.length ?? 0);
    kept.delete(name);
    kept.set(name, bytes);
    for (const [oldest, { length }] of kept) {
      if (size <= most) break;
      kept.delete(oldest);
      size -= length;
    }
    return bytes;
  };
  const plain = (key: string, write: () => string): Buffer => {
    const name = `identity ${key}`;
    return keep(name, kept.get(name) ?? Buffer.from(write()));
  };
  const packed = async (name: string, html: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> => {
    try {
      return keep(name, await pack[encoding](html));
    } finally {
      underWay.delete(name);
    }
  };
  return {
    bytes: async (key, encoding, write) => {
      if (encoding === 'identity') return plain(key, write);
      const name = `${encoding} ${key}`;
      const known = kept.get(name);
      if (known) return keep(name, known);
      const packing = underWay.get(name) ?? packed(name, plain(key, write), encoding);
      underWay.set(name, packing);
      return packing;
    },
  };
}

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** As small as can be, off the event loop. Copied, since zlib gives the beginning of a buffer that is far larger. */
const pack = {
  br: async (html: Buffer): Promise<Buffer> => {
    const params = {
      [BROTLI_PARAM_QUALITY]: 11,
      [BROTLI_PARAM_LGWIN]: 16,
      [BROTLI_PARAM_SIZE_HINT]: html.length,
    };
    return Buffer.from(await promisify(brotliCompress)(html, { params }));
  },
  gzip: async (html: Buffer): Promise<Buffer> => Buffer.from(await promisify(gzip)(html, { level: 9 })),
};
