/** Questionnaires in the making: the page where questions are written, changed and moved. */

import type { Request } from 'express';
import { Router } from 'express';
import { aboutTheWhole, saveTheWhole } from '../designing/about.ts';
import {
  addNewQuestion,
  addNewSection,
  copyOneQuestion,
  moveOneQuestion,
  moveOneSection,
  removeOneQuestion,
  removeOneSection,
  undo,
} from '../designing/arranging.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { askDiscarding, discardDesign } from '../designing/discarding.ts';
import { keepingTheText } from '../designing/lost-session.ts';
import { saveSection } from '../designing/naming.ts';
import { saveQuestion } from '../designing/saving.ts';
import { designer, openedBy } from '../designing/showing.ts';
import type { Reply } from '../http/handle.ts';
import type { Services } from '../services.ts';

type Answer = (services: Services, request: Request, about: Designing) => Promise<Reply>;

/** What is posted under `/designs/:design`, all by those who may change it. */
const changes: Readonly<Record<string, Answer>> = {
  questions: addNewQuestion,
  'questions/:key/move': moveOneQuestion,
  'questions/:key/copy': copyOneQuestion,
  'questions/:key/remove': removeOneQuestion,
  sections: addNewSection,
  'sections/:key': saveSection,
  'sections/:key/move': moveOneSection,
  'sections/:key/remove': removeOneSection,
  undo,
  about: saveTheWhole,
  discarding: discardDesign,
};

export function designingRoutes(services: Services): Router {
  const router = Router();
  const changing = (answer: Answer) =>
    asDesigner(services, 'change-design', (request, about) => answer(services, request, about));

  router.get(
    '/designs/:design',
    asDesigner(services, 'see-designs', async (request, about) =>
      designer(services, request, about, await openedBy(services, request, about)),
    ),
  );
  // Of lists, translations and comments too, whose routes come after these.
  router.use('/designs/:design', keepingTheText);
  router.post('/designs/:design/questions/:key', changing(saveQuestion));
  for (const [path, answer] of Object.entries(changes)) {
    router.post(`/designs/:design/${path}`, changing(answer));
  }
  router.get('/designs/:design/about', changing(aboutTheWhole));
  router.get('/designs/:design/discarding', changing(askDiscarding));
  return router;
}
