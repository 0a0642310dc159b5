/** Files that anybody may fetch: pictures and recorded sound of questions, by digest, and the schema of questionnaires. */
import { fileURLToPath } from 'node:url';
import type { Request, Response } from 'express';
import { Failure } from '../../surveys/failures.ts';
import { endingOf } from '../../surveys/questionnaires/package.ts';
import type { OpenHandler } from '../http/open-route.ts';

/** The same address always gives the same bytes, so whoever has them once need not ask again. */
const headers = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  // Should a file ever be opened as a page, nothing in it may run or be fetched.
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Accept-Ranges': 'bytes',
} as const;

export const sendFile: OpenHandler<'digest'> = async ({ store, params, request }) => {
  const file = await store.files.byDigest(params.digest);
  // Files of released reports are kept beside them, and are for those who may read the report.
  if (!file || !/^(image|audio)\//.test(file.type)) throw new Failure('not-found', 'file');
  return {
    respond: (response) => {
      // A name of ours, which says nothing of where it was seen.
      const name = `inline; filename="fil.${endingOf(file.type)}"`;
      response.set(headers).set('Content-Disposition', name).type(file.type);
      sendBytes(file.bytes, request, response);
    },
  };
};

const schema = fileURLToPath(
  new URL('../../surveys/questionnaires/questionnaire.schema.json', import.meta.url),
);

export const sendSchema: OpenHandler = () => ({ respond: (response) => response.sendFile(schema) });

/** Telephones from Apple play no sound from a server that cannot send a part of it. */
function sendBytes(bytes: Buffer, request: Request, response: Response): void {
  const ranges = request.range(bytes.length, { combine: true });
  if (ranges === -1) {
    response.status(416).set('Content-Range', `bytes */${bytes.length}`).end();
    return;
  }
  const range = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges[0] : undefined;
  if (!range) {
    response.set('Content-Length', String(bytes.length)).end(bytes);
    return;
  }
  const part = bytes.subarray(range.start, range.end + 1);
  const where = `bytes ${range.start}-${range.end}/${bytes.length}`;
  response
    .status(206)
    .set({ 'Content-Range': where, 'Content-Length': String(part.length) })
    .end(part);
}
