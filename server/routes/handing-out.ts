/** Ways in, handed out: cards to cut, a poster, and how many have been given one. */
import { type Request, Router } from 'express';
import { keepCodes } from '../../surveys/answering/codes/cards.ts';
import { readCards, readHandedOut } from '../../surveys/audits/handing-out.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { cardsPage } from '../../views/handing-out/cards.ts';
import { wordsIn } from '../../views/words.ts';
import { collectionIn } from '../auditing/followed.ts';
import { showCollection } from '../collecting/collection-page.ts';
import { type HandedOut, makeCards, makePoster } from '../collecting/handouts.ts';
import { fileNameOf } from '../http/file-names.ts';
import { readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf, readLanguage } from '../http/language.ts';
import { asStaff, tell } from '../http/signed-in.ts';
import { askedBy } from '../questionnaires/available.ts';
import type { Services } from '../services.ts';

export function handingOutRoutes(services: Services): Router {
  const router = Router();
  const asked =
    (answer: (about: HandedOut, request: Request, person: Person) => Promise<Reply>) =>
    async (request: Request, person: Person): Promise<Reply> =>
      answer(await handedOutIn(services, request, person), request, person);
  router.get(
    '/collections/:collection/cards',
    asStaff(
      'hand-out',
      asked((about, request) => showCards(services, about, request)),
    ),
  );
  router.post(
    '/collections/:collection/cards',
    asStaff(
      'hand-out',
      asked((about, request) => takeCards(services, about, request)),
    ),
  );
  router.get(
    '/collections/:collection/poster.pdf',
    asStaff(
      'hand-out',
      asked((about, request) => poster(services, about, request)),
    ),
  );
  router.post(
    '/collections/:collection/handed-out',
    asStaff(
      'hand-out',
      asked((about, request, person) => takeHandedOut(services, about, request, person)),
    ),
  );
  return router;
}

/** Refuses ('closed') a collection that nobody can answer any more. */
async function handedOutIn(services: Services, request: Request, person: Person): Promise<HandedOut> {
  const { audit, collection } = await collectionIn(services, request);
  if (!may(person, 'hand-out', collection)) throw new Failure('closed', `collection ${collection.id}`);
  return { audit, collection, questionnaire: await askedBy(services.store, collection) };
}

async function showCards(
  { store }: Services,
  about: HandedOut,
  request: Request,
  typed?: Parameters<typeof cardsPage>[0]['typed'],
): Promise<Reply> {
  const made = await store.codes.count(about.collection.id);
  const view = cardsPage({ ...about, language: languageOf(request), made, ...(typed && { typed }) });
  return page(view, typed ? 422 : 200);
}

/** Nothing is kept unless the whole file is there, and the codes of a file that nobody has are kept by nobody. */
async function takeCards(services: Services, about: HandedOut, request: Request): Promise<Reply> {
  const form = readForm(request.body);
  const { collection, questionnaire } = about;
  const wanted = readCards(form, languagesOf(questionnaire));
  if (!wanted.ok) return showCards(services, about, request, { form, problems: wanted.problems });
  const { file, codes } = await makeCards(services, about, wanted.value);
  if (codes.length > 0) {
    await keepCodes(services.store, collection.id, codes);
    tell(request, 'cards.made', { count: codes.length });
  }
  return pdf(file, wordsIn(languageOf(request))('cards.file', { service: collection.service.name }), false);
}

async function poster(services: Services, about: HandedOut, request: Request): Promise<Reply> {
  const offered = languagesOf(about.questionnaire);
  const wanted = readLanguage(request.query.language);
  const language: InterfaceLanguage = wanted && offered.includes(wanted) ? wanted : (offered[0] ?? 'sv');
  const file = await makePoster(services, about, language);
  return pdf(file, wordsIn(language)('handouts.poster', { service: about.collection.service.name }), true);
}

async function takeHandedOut(
  services: Services,
  { collection }: HandedOut,
  request: Request,
  person: Person,
): Promise<Reply> {
  const form = readForm(request.body);
  const read = readHandedOut(form);
  if (!read.ok)
    return page(await showCollection(services, request, person, { form, problems: read.problems }), 422);
  if (!(await services.store.collections.setHandedOut(collection.id, read.value)))
    throw new Failure('closed', `collection ${collection.id}`);
  tell(request, 'collections.told.handed-out');
  return redirect(`/collections/${collection.id}`);
}

function pdf(file: Buffer, name: string, inline: boolean): Reply {
  const fileName = fileNameOf(name, 'pdf');
  return { type: 'application/pdf', fileName, inline, write: async (out) => void out.end(file) };
}
