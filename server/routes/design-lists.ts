/** Choice lists, ways out, areas and conditions of a questionnaire in the making, and the map of its route. */
import { type Request, Router } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { mapPage } from '../../views/designing/conditions/map.ts';
import { listsPage } from '../../views/designing/lists/lists.ts';
import { showCondition, takeCondition } from '../designing/condition-editing.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { whileThere } from '../designing/gone.ts';
import {
  showList,
  showNewList,
  takeCopy,
  takeList,
  takeListAway,
  takeNewList,
  takeReadyMade,
} from '../designing/list-editing.ts';
import { areas, nonAnswers, showNames, takeNames } from '../designing/names-editing.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';

type Answer = (request: Request, about: Designing) => Promise<Reply> | Reply;
type Take = (services: Services, request: Request, about: Designing) => Promise<Reply>;

export function designListsRoutes(services: Services): Router {
  const router = Router();
  const see = (answer: Answer) => asDesigner(services, 'see-designs', answer);
  const edit = (answer: Answer) => asDesigner(services, 'change-design', answer);
  const take = (taking: Take) => edit((request, about) => taking(services, request, about));
  router.get('/designs/:design/lists', see(showLists));
  router.post('/designs/:design/lists', take(takeReadyMade));
  router.get('/designs/:design/new-list', edit(showNewList));
  router.post('/designs/:design/new-list', take(takeNewList));
  router.get('/designs/:design/lists/:list', edit(whileThere(showList)));
  router.post('/designs/:design/lists/:list', take(takeList));
  router.post('/designs/:design/lists/:list/copy', take(takeCopy));
  router.post('/designs/:design/lists/:list/removal', take(takeListAway));
  for (const names of [areas, nonAnswers]) {
    const path = `/designs/:design/${names.kind}`;
    router.get(
      path,
      edit((request, about) => showNames(names, request, about)),
    );
    router.post(
      path,
      edit((request, about) => takeNames(names, services, request, about)),
    );
  }
  router.get('/designs/:design/questions/:key/condition', edit(whileThere(showCondition)));
  router.post('/designs/:design/questions/:key/condition', take(takeCondition));
  router.get(
    '/designs/:design/map',
    see((request, { design, audit }) => page(mapPage({ design, audit, language: languageOf(request) }))),
  );
  return router;
}

function showLists(request: Request, { design, audit, team, person }: Designing): Reply {
  const mayChange = mayIn(team, person, 'change-design');
  return page(listsPage({ design, audit, language: languageOf(request), mayChange }));
}
