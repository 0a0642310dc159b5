/** Questionnaires on paper: the form to print, and sheets typed in by two people. */
import { type Request, Router } from 'express';
import {
  enterFirst,
  type PaperDesk,
  seeSheet,
  throwAway,
} from '../../surveys/answering/paper/sheet-entry.ts';
import { sheetKeyOf } from '../../surveys/answering/paper/sheet-sealing.ts';
import { formField, readTyped, sheetField } from '../../surveys/answering/paper/sheet-typing.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { type Action, may, type Person } from '../../surveys/audits/people.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { type PaperPlace, paperAddress, paperPage } from '../../views/paper/overview.ts';
import { sheetRemovalPage } from '../../views/paper/removal.ts';
import { collectionIn } from '../auditing/followed.ts';
import { fileNameOf } from '../http/file-names.ts';
import { readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, digestOf, notify } from '../http/signed-in.ts';
import { formLanguage, writeForm } from '../paper/paper-forms.ts';
import { reconcile, showSecond, takeSecond, tellDropped, whileItWaits } from '../paper/second-typing.ts';
import { newId, type Services } from '../services.ts';

export function paperRoutes(services: Services): Router {
  const { store, random, sessionSecret } = services;
  const desk: PaperDesk = { store, random, key: sheetKeyOf(sessionSecret) };
  const at = '/collections/:collection/paper';
  const router = Router();
  const asked = (action: Action, answer: (place: PaperPlace, request: Request) => Promise<Reply> | Reply) =>
    asStaff(action, async (request, person) => {
      const place = await placeOf(services, request, person);
      if (may(person, action, place.collection)) return answer(place, request);
      notify(request, 'collections.told.not-open');
      return redirect(`/collections/${place.collection.id}`);
    });
  const waiting = (answer: (place: PaperPlace, request: Request, number: number) => Promise<Reply>) =>
    asked('enter-paper', (place, request) => {
      const number = numberOf(request);
      return whileItWaits(place, request, number, () => answer(place, request, number));
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
    asked('enter-paper', (place) => page(entryPage(place, { form: newId(services) }))),
  );
  router.post(
    `${at}/entry`,
    asked('enter-paper', (place, request) => takeFirst(desk, place, request, newId(services))),
  );
  router.get(
    `${at}/sheets/:sheet`,
    asked('enter-paper', (place, request) => showSecond(desk, place, numberOf(request))),
  );
  router.post(
    `${at}/sheets/:sheet`,
    waiting((place, request, number) => takeSecond(desk, place, request, number)),
  );
  router.post(
    `${at}/sheets/:sheet/reconciling`,
    waiting((place, request, number) => reconcile(desk, place, request, number)),
  );
  router.get(
    `${at}/sheets/:sheet/removal`,
    asked('enter-paper', async (place, request) => {
      const seen = await seeSheet(desk, place.collection.id, numberOf(request));
      return page(sheetRemovalPage(place, seen));
    }),
  );
  router.post(
    `${at}/sheets/:sheet/removal`,
    waiting((place, request, number) => remove(desk, place, request, number)),
  );
  return router;
}

async function placeOf(services: Services, request: Request, person: Person): Promise<PaperPlace> {
  const { audit, collection } = await collectionIn(services, request);
  const questionnaire = await askedBy(services.store, collection);
  return { language: languageOf(request), person, audit, collection, questionnaire };
}

/** `fresh` is the id of the form where it has to be another one. */
async function takeFirst(
  desk: PaperDesk,
  place: PaperPlace,
  request: Request,
  fresh: string,
): Promise<Reply> {
  const form = readForm(request.body);
  const id = form.get(formField)?.[0];
  const read = readTyped(place.questionnaire, form);
  if (!read.ok) return page(entryPage(place, { form: id ?? fresh }, { form, problems: read.problems }), 422);
  const entry = { ...place, person: place.person.id, typed: read.value };
  const { number, kept } = await enterFirst(desk, entry, id === undefined ? undefined : digestOf(id));
  if (kept === 'otherwise') {
    const problems = [{ field: sheetField, message: 'paper-entry.problems.saved', values: { number } }];
    return page(entryPage(place, { form: fresh }, { form, problems }), 422);
  }
  tellDropped(request, place, read.value, kept === 'now' ? 'first' : 'already', { number });
  return redirect(paperAddress(place.collection));
}

async function remove(
  desk: PaperDesk,
  { collection }: PaperPlace,
  request: Request,
  number: number,
): Promise<Reply> {
  const mark = readForm(request.body).get('revision')?.[0] ?? '';
  await throwAway(desk, collection.id, { number, mark });
  notify(request, 'paper-entry.told.removed');
  return redirect(paperAddress(collection));
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
