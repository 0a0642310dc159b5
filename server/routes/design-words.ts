/** Languages side by side, and pictures and sound, of a questionnaire in the making. */
import { type Request, Router } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { knownOf } from '../../surveys/designing/translating/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { translationsIn } from '../../surveys/designing/translating/translations.ts';
import { mostBytes } from '../../surveys/questionnaires/handing-in.ts';
import { languagePage } from '../../views/designing/languages/language.ts';
import { languagesPage } from '../../views/designing/languages/languages.ts';
import { languageRemovalPage } from '../../views/designing/languages/removal.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { showItemOf, showMedia, takeMedia } from '../designing/design-media.ts';
import { whileThere } from '../designing/gone.ts';
import { addLanguage, checkWhole, declare, removeLanguage } from '../designing/language-acts.ts';
import { languageIn, namesOf, saveLanguage, showLanguage } from '../designing/translating.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { sentFiles } from '../http/sent-files.ts';
import { staffWho } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

type Take = (services: Services, request: Request, about: Designing) => Promise<Reply>;

const languages = '/designs/:design/languages';
const one = `${languages}/:language`;
const media = '/designs/:design/media';

export function designWordsRoutes(services: Services): Router {
  const router = Router();
  const see = (answer: Take) =>
    asDesigner(services, 'see-designs', (request, about) => answer(services, request, about));
  const take = (answer: Take) =>
    asDesigner(services, 'change-design', (request, about) => answer(services, request, about));
  router.get(languages, see(showLanguages));
  router.post(languages, take(addLanguage));
  router.get(
    one,
    see(async (...about) => page(languagePage(await showLanguage(...about)))),
  );
  router.post(one, take(saveLanguage));
  router.post(`${one}/checked`, take(checkWhole));
  router.post(`${one}/declared`, take(declare));
  router.get(`${one}/removal`, take(askRemoval));
  router.post(`${one}/removal`, take(removeLanguage));
  router.get(media, asDesigner(services, 'see-designs', showMedia));
  router.get(`${media}/:item`, asDesigner(services, 'change-design', whileThere(showItemOf)));
  router.post(`${media}/:item`, staffWho('change-design'), sentFiles(mostBytes), take(takeMedia));
  return router;
}

async function showLanguages(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit, team, person } = about;
  const known = await knownOf(services.store, design.id);
  const translated = design.body.languages.filter((tag) => sourceFor(design.body, tag) !== undefined);
  const texts = new Map(translated.map((tag) => [tag, translationsIn(design.body, tag, known)]));
  const mayChange = mayIn(team, person, 'change-design');
  const names = await namesOf(services);
  return page(languagesPage({ design, audit, language: languageOf(request), mayChange, texts, names }));
}

async function askRemoval(_services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit } = about;
  return page(
    languageRemovalPage({ design, audit, language: languageOf(request), tag: languageIn(request, about) }),
  );
}
