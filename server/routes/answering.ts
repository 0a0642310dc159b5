/** Everything behind an answering link. No session, no log; one cookie from the first answer to the thanks. */
import { type Request, Router } from 'express';
import { rememberLinks } from '../../surveys/answering/links.ts';
import { Failure } from '../../surveys/failures.ts';
import { showQuestions, takeAnswers } from '../answering/pages.ts';
import { showCheck, showThanks, takeSending } from '../answering/sending.ts';
import { goBackTo, showIntro, showPromise, takeStart } from '../answering/starting.ts';
import type { Desk } from '../answering/visit.ts';
import { handle, type Reply } from '../handle.ts';
import type { Services } from '../services.ts';

export function answeringRoutes(services: Services): Router {
  const desk: Desk = { services, links: rememberLinks(services.store) };
  const answer = (take: (desk: Desk, request: Request) => Promise<Reply>) =>
    handle((request) => take(desk, request));
  const router = Router();
  router.get('/:code', answer(showIntro));
  router.get('/:code/start', answer(goBackTo('')));
  router.post('/:code/start', answer(takeStart));
  router.get('/:code/promise', answer(showPromise));
  router.get('/:code/p/:page', answer(showQuestions));
  router.post('/:code/p/:page', answer(takeAnswers));
  router.get('/:code/check', answer(showCheck));
  router.get('/:code/send', answer(goBackTo('check')));
  router.post('/:code/send', answer(takeSending));
  router.get('/:code/thanks', answer(showThanks));
  // Nothing under an answering link goes on to the pages of staff, where requests are logged.
  router.use(() => {
    throw new Failure('not-found', 'page of an answering link');
  });
  return router;
}
