/** Comments and proposals on questions, and the links of the reference group. */
import { type Request, Router } from 'express';
import type { Action } from '../../surveys/audits/people.ts';
import { makeLink, resolveComment, showComments, takeBackLink, takeComment } from '../designing/comments.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import type { Reply } from '../http/handle.ts';
import type { Services } from '../services.ts';

export function commentingRoutes(services: Services): Router {
  const answer = (
    action: Action,
    take: (services: Services, request: Request, about: Designing) => Promise<Reply>,
  ) => asDesigner(services, action, (request, about) => take(services, request, about));
  const router = Router();
  router.get('/designs/:design/comments', answer('see-designs', showComments));
  router.post('/designs/:design/comments', answer('comment-design', takeComment));
  router.post('/designs/:design/comments/:comment/resolving', answer('resolve-comment', resolveComment));
  router.post('/designs/:design/comment-links', answer('resolve-comment', makeLink));
  router.post('/designs/:design/comment-links/:link/removal', answer('resolve-comment', takeBackLink));
  return router;
}
