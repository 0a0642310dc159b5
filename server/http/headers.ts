/** Headers that every answer carries. Nothing from elsewhere is loaded, framed or told where people came from. */

import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { Failure } from '../../surveys/failures.ts';

export function securityHeaders(transport: Transport): RequestHandler {
  const plain = headers(transport, {});
  const showing = headers(transport, { frameSrc: self });
  const shown = headers(transport, { frameAncestors: self }, { action: 'sameorigin' });
  return (request, response, next) => {
    const set = isPreview.test(request.path) ? shown : isOfDesign.test(request.path) ? showing : plain;
    set(request, response, next);
  };
}

/** Whether people come over HTTPS, and whether names under this one are to be asked over HTTPS alone, too. */
interface Transport {
  readonly secure: boolean;
  readonly hstsSubdomains: boolean;
}

const self = ["'self'"];

/** A question as those who answer see it, in a frame on the page of the design beside its card. Nothing else is framed. */
const isPreview = /^\/designs\/[^/]+\/preview\/[^/]+$/;
const isOfDesign = /^\/designs\/[^/]+(\/|$)/;

function headers(
  { secure, hstsSubdomains }: Transport,
  directives: Readonly<Record<string, readonly string[]>>,
  xFrameOptions: { readonly action: 'deny' | 'sameorigin' } = { action: 'deny' },
): RequestHandler {
  return helmet({
    xFrameOptions,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:'],
        mediaSrc: self,
        fontSrc: self,
        connectSrc: self,
        workerSrc: self,
        // Said though `default-src` covers it: who judges a policy looks for it (OWASP ASVS 5.0, 3.4.3).
        objectSrc: ["'none'"],
        formAction: self,
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...directives,
      },
    },
    // `no-referrer` would make browsers send `Origin: null` with every form, which the origin check needs.
    referrerPolicy: { policy: 'same-origin' },
    // Left out: what only browsers without a content security policy, or none at all, still read.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: hstsSubdomains } : false,
  });
}

/** Pages are fetched, and forms are posted. Nothing here has a use for other methods, and TRACE tells what was asked. */
export const methodsOfOurs: RequestHandler = ({ method }, response, next) => {
  if (method === 'GET' || method === 'HEAD' || method === 'POST') return next();
  response.status(405).set('Allow', 'GET, HEAD, POST').end();
};

/** Pages are for the one who asked: no cache keeps them, so that Back on a borrowed phone shows nothing. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/**
 * Forms are taken from our own pages only. Browsers say where a post comes from (`Sec-Fetch-Site`, `Origin`),
 * and cookies are SameSite, so no token is needed in every form (OWASP, Cross-Site Request Forgery Prevention).
 */
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
