/** Help with language, the forecast of re-identification, and declared splits. */
import { type Request, Router } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { helpPage } from '../../views/designing/language-help/help.ts';
import { rulesPage } from '../../views/designing/language-help/rules.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { askToDismiss, dismiss, foundIn, restore } from '../designing/dismissing.ts';
import { keepSplits, showForecast } from '../designing/forecasting.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

export function languageHelpRoutes(services: Services): Router {
  const router = Router();
  const design = '/designs/:design';
  router.get(
    `${design}/language-help`,
    asDesigner(services, 'see-designs', (request, about) => showHelp(services, request, about)),
  );
  router.get(
    `${design}/dismissals/new`,
    asDesigner(services, 'change-design', (request, about) => askToDismiss(services, request, about)),
  );
  router.post(
    `${design}/dismissals`,
    asDesigner(services, 'change-design', (request, about) => dismiss(services, request, about)),
  );
  router.post(
    `${design}/dismissals/removal`,
    asDesigner(services, 'change-design', (request, about) => restore(services, request, about)),
  );
  router.get(
    `${design}/forecast`,
    asDesigner(services, 'see-designs', (request, about) => showForecast(services, request, about)),
  );
  router.post(
    `${design}/splits`,
    asDesigner(services, 'change-design', (request, about) => keepSplits(services, request, about)),
  );
  router.get(
    '/language-rules',
    asStaff('see-questionnaires', (request) => page(rulesPage(languageOf(request)))),
  );
  return router;
}

async function showHelp(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit, team, person } = about;
  const people = await services.store.people.list();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const found = await foundIn(services, about);
  const mayDismiss = mayIn(team, person, 'change-design');
  return page(helpPage({ language: languageOf(request), design, audit, found, names, mayDismiss }));
}
