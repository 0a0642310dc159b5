/** The languages of a questionnaire in the making: how far each has come, and one beside its source. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { knownOf } from '../../surveys/designing/changing/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { translationsIn } from '../../surveys/designing/translating/translations.ts';
import { languagePage } from '../../views/designing/languages/language.ts';
import { languagesPage } from '../../views/designing/languages/languages.ts';
import { languageRemovalPage } from '../../views/designing/languages/removal.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { languageIn, namesOf, showLanguage } from './translating.ts';

export async function showLanguages(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit, team, person } = about;
  const known = await knownOf(services.store, design.id);
  const translated = design.body.languages.filter((tag) => sourceFor(design.body, tag) !== undefined);
  const texts = new Map(translated.map((tag) => [tag, translationsIn(design.body, tag, known)]));
  const mayChange = mayIn(team, person, 'change-design');
  const names = await namesOf(services);
  return page(languagesPage({ design, audit, language: languageOf(request), mayChange, texts, names }));
}

export function askRemoval(_services: Services, request: Request, about: Designing): Reply {
  const { design, audit } = about;
  return page(
    languageRemovalPage({ design, audit, language: languageOf(request), tag: languageIn(request, about) }),
  );
}

export async function showOneLanguage(
  services: Services,
  request: Request,
  about: Designing,
): Promise<Reply> {
  return page(languagePage(await showLanguage(services, request, about)));
}
