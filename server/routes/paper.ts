/** Questionnaires on paper: the form to print, and sheets typed in by two people. */
import { type Request, Router } from 'express';
import { enterFirst, type PaperDesk } from '../../surveys/answering/paper-entry.ts';
import { sheetKeyOf } from '../../surveys/answering/paper-sealing.ts';
import { readTyped } from '../../surveys/answering/paper-typing.ts';
import { type Action, may, type Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { type PaperPlace, paperAddress, paperPage } from '../../views/paper/overview.ts';
import { sheetRemovalPage } from '../../views/paper/removal.ts';
import { fileNameOf } from '../file-names.ts';
import { collectionIn } from '../followed.ts';
import { readForm } from '../forms.ts';
import { page, type Reply, redirect } from '../handle.ts';
import { languageOf } from '../language.ts';
import { formLanguage, writeForm } from '../paper-forms.ts';
import { settle, showSecond, takeSecond, tellDropped } from '../paper-second.ts';
import { askedBy } from '../questionnaires.ts';
import type { Services } from '../services.ts';
import { asStaff, tell } from '../signed-in.ts';

export function paperRoutes(services: Services): Router {
  const { store, random, sessionSecret } = services;
  const desk: PaperDesk = { store, random, key: sheetKeyOf(sessionSecret) };
  const at = '/collections/:collection/paper';
  const router = Router();
  const asked = (action: Action, answer: (place: PaperPlace, request: Request) => Promise<Reply> | Reply) =>
    asStaff(action, async (request, person) => {
      const place = await placeOf(services, request, person);
      if (may(person, action, place.collection)) return answer(place, request);
      tell(request, 'collections.told.not-open');
      return redirect(`/collections/${place.collection.id}`);
    });

  router.get(
    at,
    asked('hand-out', async (place) =>
      page(paperPage(place, await store.sheets.ofCollection(place.collection.id))),
    ),
  );
  router.get(
    `${at}/form.pdf`,
    asked('hand-out', (place, request) => form(services, place, request)),
  );
  router.get(
    `${at}/entry`,
    asked('enter-paper', (place) => page(entryPage(place, undefined))),
  );
  router.post(
    `${at}/entry`,
    asked('enter-paper', (place, request) => takeFirst(desk, place, request)),
  );
  router.get(
    `${at}/sheets/:sheet`,
    asked('enter-paper', (place, request) => showSecond(desk, place, numberOf(request))),
  );
  router.post(
    `${at}/sheets/:sheet`,
    asked('enter-paper', (place, request) => takeSecond(desk, place, request, numberOf(request))),
  );
  router.post(
    `${at}/sheets/:sheet/settling`,
    asked('enter-paper', (place, request) => settle(desk, place, request, numberOf(request))),
  );
  router.get(
    `${at}/sheets/:sheet/removal`,
    asked('enter-paper', async (place, request) => {
      const number = numberOf(request);
      if (!(await store.sheets.find(place.collection.id, number)))
        throw new Failure('not-found', `sheet ${number}`);
      return page(sheetRemovalPage(place, number));
    }),
  );
  router.post(
    `${at}/sheets/:sheet/removal`,
    asked('enter-paper', async (place, request) => {
      await store.sheets.erase(place.collection.id, numberOf(request));
      tell(request, 'paper-entry.told.removed');
      return redirect(paperAddress(place.collection));
    }),
  );
  return router;
}

async function placeOf(services: Services, request: Request, person: Person): Promise<PaperPlace> {
  const { audit, collection } = await collectionIn(services, request);
  const questionnaire = await askedBy(services.store, collection);
  return { language: languageOf(request), person, audit, collection, questionnaire };
}

async function takeFirst(desk: PaperDesk, place: PaperPlace, request: Request): Promise<Reply> {
  const typed = readForm(request.body);
  const read = readTyped(place.questionnaire, typed);
  if (!read.ok) return page(entryPage(place, undefined, { form: typed, problems: read.problems }), 422);
  const number = await enterFirst(desk, { ...place, person: place.person.id, typed: read.value });
  tellDropped(request, place, read.value, 'first', { number });
  return redirect(paperAddress(place.collection));
}

function form(services: Services, place: PaperPlace, request: Request): Reply {
  const language = formLanguage(place.questionnaire, request.query.language);
  return {
    type: 'application/pdf',
    fileName: fileNameOf(`${place.collection.service.name}, ${language}`, 'pdf'),
    inline: true,
    write: (out) => writeForm(services, place, language, out),
  };
}

/** A number that no sheet has where the address names none. */
function numberOf(request: Request): number {
  const given = String(request.params.sheet);
  return /^\d{1,6}$/.test(given) ? Number(given) : -1;
}
