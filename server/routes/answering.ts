/** Everything behind an answering link. No session, no log; one cookie from the first answer to the thanks. */
import { type Request, type RequestHandler, Router } from 'express';
import { watchSendings } from '../../surveys/answering/fair-play/flood-warning.ts';
import { countRates } from '../../surveys/answering/fair-play/rates.ts';
import { rememberLinks } from '../../surveys/answering/links.ts';
import { Failure } from '../../surveys/failures.ts';
import { atTheDoor, showEntrance, takeCode } from '../answering/entering.ts';
import { inPersonRoutes } from '../answering/in-person-routes.ts';
import { showLeaving, takeLeaving } from '../answering/leaving.ts';
import { showQuestions, takeAnswers } from '../answering/pages.ts';
import { showPause, showResume, takePause, takeResume } from '../answering/pausing.ts';
import { showTried, showTrying, takeTrying } from '../answering/practice.ts';
import { refusedAt } from '../answering/refusing.ts';
import { showCheck, showThanks, takeSending } from '../answering/sending.ts';
import { goBackTo, showIntro, showPromise, takeStart } from '../answering/starting.ts';
import { stretchInTurn } from '../answering/stretching.ts';
import type { Desk } from '../answering/visit.ts';
import { handle, type Reply } from '../http/handle.ts';
import { keepPages } from '../http/kept-pages.ts';
import type { Services } from '../services.ts';

export function answeringRoutes(services: Services): Router {
  const desk: Desk = {
    services,
    links: rememberLinks(services.store),
    stretch: stretchInTurn(),
    pages: keepPages(),
    rates: countRates(services.random),
    floodWatch: watchSendings(),
  };
  const answer = (take: (desk: Desk, request: Request) => Promise<Reply>) =>
    handle((request) =>
      take(desk, request)
        .catch((error: unknown) => refusedAt(desk, request, error))
        .catch((error: unknown) => atTheDoor(desk, request, error)),
    );
  const router = Router();
  router.get(/[A-Z]/, inSmallLetters);
  router.use(inPersonRoutes(desk));
  router.get('/', answer(showEntrance));
  router.post('/', answer(takeCode));
  router.get('/:code', answer(showIntro));
  router.get('/:code/start', answer(goBackTo('')));
  router.post('/:code/start', answer(takeStart));
  router.get('/:code/promise', answer(showPromise));
  router.get('/:code/p/:page', answer(showQuestions));
  router.post('/:code/p/:page', answer(takeAnswers));
  router.get('/:code/check', answer(showCheck));
  router.get('/:code/send', answer(goBackTo('check')));
  router.post('/:code/send', answer(takeSending));
  router.get('/:code/pause', answer(showPause));
  router.post('/:code/pause', answer(takePause));
  router.get('/:code/resume', answer(showResume));
  router.post('/:code/resume', answer(takeResume));
  router.get('/:code/thanks', answer(showThanks));
  router.get('/:code/try/done', answer(showTried));
  router.get('/:code/try/:step', answer(showTrying));
  router.post('/:code/try/:step', answer(takeTrying));
  router.get('/:code/leave', answer(showLeaving));
  router.post('/:code/leave', answer(takeLeaving));
  // Nothing under an answering link goes on to the pages of staff, where requests are logged.
  router.use(() => {
    throw new Failure('not-found', 'page of an answering link');
  });
  return router;
}

/** A phone that begins with a capital, or somebody who writes in capitals, has the same link. Codes have none. */
const inSmallLetters: RequestHandler = ({ originalUrl }, response, next) => {
  const small = originalUrl.replace(/^\/a\/[^/?]*/i, (start) => start.toLowerCase());
  if (small === originalUrl) next();
  else response.status(303).location(small).end();
};
