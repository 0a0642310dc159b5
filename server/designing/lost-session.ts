/** Somebody whose session has ended posts what they have written: it comes back on the page, and can be sent again. */
import type { RequestHandler } from 'express';
import { lostSessionPage, writtenIn } from '../../views/designing/lost-session.ts';
import { readForm } from '../http/forms.ts';
import { writePage } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { personOf } from '../http/signed-in.ts';

/** Before handlers that need somebody signed in. Shows nothing but what was posted, as 401. */
export const keepingTheText: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || personOf(request)) return next();
  const form = readForm(request.body);
  if (writtenIn(form).length === 0) return next();
  writePage(lostSessionPage(languageOf(request), request.originalUrl, form), 401, response);
};
