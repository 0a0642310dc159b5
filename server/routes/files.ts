/** Pictures and recorded sound of questions, by digest. No session and no log: those who answer fetch them. */
import { type Request, type Response, Router } from 'express';
import { Failure } from '../../surveys/failures.ts';
import type { Services } from '../services.ts';

/** The same address always gives the same bytes, so whoever has them once need not ask again. */
const headers = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  // Should a file ever be opened as a page, nothing in it may run or be fetched.
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Accept-Ranges': 'bytes',
} as const;

export function fileRoutes({ store }: Pick<Services, 'store'>): Router {
  const router = Router();
  router.get('/files/:digest', async (request, response) => {
    const file = await store.files.byDigest(String(request.params.digest));
    if (!file) throw new Failure('not-found', 'file');
    response.set(headers).type(file.type);
    send(file.bytes, request, response);
  });
  return router;
}

/** Telephones from Apple play no sound from a server that cannot send a part of it. */
function send(bytes: Buffer, request: Request, response: Response): void {
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
