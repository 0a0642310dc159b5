/**
 * Forms are taken from our own pages only. Browsers say where a post comes from (`Sec-Fetch-Site`, `Origin`),
 * and cookies are SameSite, so no token is needed in every form (OWASP, Cross-Site Request Forgery Prevention).
 */
import type { Request, RequestHandler } from 'express';
import { Failure } from '../../surveys/failures.ts';

export function originCheck(publicUrl: string | undefined): RequestHandler {
  const ours = publicUrl ? new URL(publicUrl).origin : undefined;
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || comesFromUs(request, ours)) return next();
    next(new Failure('other-site', 'a form posted from elsewhere'));
  };
}

function comesFromUs(request: Request, ours: string | undefined): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('Origin');
  // A browser too old to send either header still keeps the SameSite cookie at home.
  if (origin === undefined) return true;
  return origin === ours || origin === `${request.protocol}://${request.get('Host')}`;
}
