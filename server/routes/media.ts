/** Pictures and sound for the questions of a collection, while it is planned. */
import { type Request, Router } from 'express';
import { askedBy } from '../../surveys/audits/asked.ts';
import { isPossible, type Person } from '../../surveys/audits/people.ts';
import { mayIn } from '../../surveys/audits/team.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { mostBytes, readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { itemIn } from '../../surveys/questionnaires/illustrating.ts';
import { itemPage } from '../../views/media/item.ts';
import { mediaPage } from '../../views/media/media.ts';
import { collectionIn } from '../auditing/followed.ts';
import { type Form, field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { type Sent, sentFiles } from '../http/sent-files.ts';
import { asStaff, notify, staffWho } from '../http/signed-in.ts';
import { alike, keepMedia } from '../media/illustrated.ts';
import { redrawn } from '../media/pictures.ts';
import type { Services } from '../services.ts';

const list = '/collections/:collection/media';
const one = `${list}/:item`;

export function mediaRoutes(services: Services): Router {
  const router = Router();
  router.get(
    list,
    // Others see that the auditors own the pictures too.
    asStaff('see-questionnaires', async (request, person) => {
      const about = await illustrating(services, request, person);
      return 'redirect' in about ? about : page(mediaPage(about));
    }),
  );
  router.get(
    one,
    asStaff('change-media', async (request, person) => {
      const about = await illustrating(services, request, person);
      if ('redirect' in about) return about;
      return page(itemPage({ ...ofTheTeam(about), item: itemOf(about, request) }));
    }),
  );
  router.post(
    one,
    staffWho('change-media'),
    sentFiles(mostBytes),
    asStaff('change-media', (request, person) => change(services, request, person)),
  );
  return router;
}

/** A collection that is open already is shown as it is, with a word about it. */
async function illustrating(services: Services, request: Request, person: Person) {
  const { audit, collection } = await collectionIn(services, request);
  if (!isPossible('change-media', collection)) {
    notify(request, 'collections.told.not-planned');
    return redirect(`/collections/${collection.id}`);
  }
  const questionnaire = await askedBy(services.store, collection);
  const others = (await alike(services.store, collection)).filter(({ id }) => id !== collection.id);
  const mayChange = mayIn(await services.store.teams.of(audit.id), person, 'change-media');
  return { language: languageOf(request), audit, collection, questionnaire, others, mayChange };
}

type Illustrating = Exclude<Awaited<ReturnType<typeof illustrating>>, Reply>;

function ofTheTeam(about: Illustrating): Illustrating {
  if (!about.mayChange) throw new Failure('not-allowed', 'change-media');
  return about;
}

function itemOf({ questionnaire }: Pick<Illustrating, 'questionnaire'>, request: Request) {
  return itemIn(questionnaire, String(request.params.item));
}

async function change(services: Services, request: Request, person: Person): Promise<Reply> {
  const sent = request.res?.locals.sent as Sent;
  const { form, files } = sent;
  const about = await illustrating(services, request, person);
  if ('redirect' in about) return about;
  const { collection, questionnaire } = ofTheTeam(about);
  const item = itemOf(about, request);
  const checked = readMedia(questionnaire, item, { fields: form, files });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok) return page(itemPage({ ...about, item, typed: { form, problems: read.problems } }), 422);
  const seen = { revision: revisionIn(form), digest: field(form, 'questionnaire') };
  try {
    await keepMedia(services.store, collection, seen, questionnaire, item.item, read.value);
  } catch (error) {
    return showAgain(services, request, person, form, error);
  }
  notify(request, 'media.told.saved');
  return redirect(`/collections/${collection.id}/media`);
}

/** Somebody was first: the page as it is now, with the words that were typed. */
async function showAgain(
  services: Services,
  request: Request,
  person: Person,
  form: Form,
  error: unknown,
): Promise<Reply> {
  if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
  const about = await illustrating(services, request, person);
  if ('redirect' in about) return about;
  const problems: readonly Problem[] = [{ field: 'picture', message: 'media.problems.changed-meanwhile' }];
  return page(itemPage({ ...about, item: itemOf(about, request), typed: { form, problems } }), 409);
}
