/** A form with files, held in memory. A file that is too large is let go, and the rest of the form is kept. */
import type { Request, RequestHandler } from 'express';
import type { Options, StorageEngine } from 'multer';
import type { SentFile } from '../../surveys/questionnaires/handing-in.ts';
import { badForm, type Form } from './forms.ts';

export interface Sent {
  readonly form: Form;
  readonly files: ReadonlyMap<string, SentFile>;
}

/** What the line's reader has read; undefined on a line without one. */
export function sentWith({ res }: Request): Sent | undefined {
  return res?.locals.sent as Sent | undefined;
}

/** Nobody waits for more than this, in bytes, only to be told that it is too large. */
const mostOfAll = 64 * 1024 * 1024;

/** In bytes: a text that is pasted instead of a file, so long that it is refused in any case. */
const longestText = 8 * 1024 * 1024;

/** A file, or in its place a text, with a word or two beside it. */
export function sentFile(most: number): RequestHandler {
  return reading(() => most, { fieldSize: longestText, files: 1, fields: 3, parts: 4 });
}

/** `most` is in bytes, by the name of the field. Handlers have it in their context. */
export function sentFiles(most: (field: string) => number): RequestHandler {
  return reading(most, { fieldSize: 512 * 1024, files: 20, fields: 60, parts: 80 });
}

/** A part that is larger than any limit takes the rest of the form with it. multer is loaded when first needed. */
function reading(most: (field: string) => number, limits: Options['limits']): RequestHandler {
  return async (request, response, next) => {
    const { default: multer } = await import('multer');
    const reader = multer({ storage: keeping(most), limits: { fileSize: mostOfAll, ...limits } }).any();
    reader(request, response, (error: unknown) => {
      if (error instanceof multer.MulterError && /^LIMIT_(FILE_SIZE|FIELD_VALUE)$/.test(error.code)) {
        response.locals.sent = { form: new Map(), files: new Map([[error.field, { tooLarge: true }]]) };
        return next();
      }
      if (error) return next(Object.assign(badForm('a broken upload'), { cause: error }));
      const found = Array.isArray(request.files) ? (request.files as unknown as readonly KeptPart[]) : [];
      const chosen = found.filter(({ size, originalname }) => size > 0 || originalname !== '');
      const sent: Sent = {
        form: textsOf(request.body),
        files: new Map(chosen.map(({ fieldname, sent }) => [fieldname, sent])),
      };
      response.locals.sent = sent;
      next();
    });
  };
}

interface KeptPart {
  readonly fieldname: string;
  readonly originalname: string;
  readonly size: number;
  readonly sent: SentFile;
}

function keeping(most: (field: string) => number): StorageEngine {
  return {
    _handleFile: (_request, { fieldname, stream }, done) => {
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= most(fieldname)) parts.push(part);
        else parts.length = 0;
      });
      stream.once('error', done);
      stream.once('end', () => {
        const sent: SentFile = size > most(fieldname) ? { tooLarge: true } : { bytes: Buffer.concat(parts) };
        done(null, { size, sent } as object);
      });
    },
    _removeFile: (_request, _file, done) => done(null),
  };
}

function textsOf(body: unknown): Form {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return new Map(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, [value]]] : [])));
}
