/** A form with one file, held in memory. */
import type { RequestHandler } from 'express';
import type { Form } from './forms.ts';

export type Upload =
  | { readonly form: Form; readonly file: Buffer | undefined }
  | { readonly refused: 'too-large' };

/** In bytes: a text that is pasted instead of a file, so long that it is refused in any case. */
const longestText = 8 * 1024 * 1024;

/** Reads one file field and the text fields beside it; `most` is in bytes. multer is loaded when first needed. */
export function upload(name: string, most: number): RequestHandler {
  return async (request, response, next) => {
    const { default: multer } = await import('multer');
    const limits = { fileSize: most, fieldSize: Math.min(most, longestText), files: 1, fields: 3, parts: 4 };
    multer({ storage: multer.memoryStorage(), limits }).single(name)(request, response, (error: unknown) => {
      const tooLarge =
        error instanceof multer.MulterError && /^LIMIT_(FILE_SIZE|FIELD_VALUE)$/.test(error.code);
      if (error && !tooLarge)
        return next(Object.assign(new Error('a broken upload', { cause: error }), { status: 400 }));
      response.locals.upload = tooLarge ? { refused: 'too-large' } : read(request.body, request.file?.buffer);
      next();
    });
  };
}

function read(body: unknown, bytes: Buffer | undefined): Upload {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, [value]] as const] : [],
  );
  return { form: new Map(fields), file: bytes && bytes.length > 0 ? bytes : undefined };
}
