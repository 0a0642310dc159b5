/** Overview and audits. */
import { type Request, Router } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import { auditForm } from '../../surveys/audits/commission.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { auditPage } from '../../views/auditing/audit.ts';
import { type AuditList, onePage } from '../../views/auditing/audit-lines.ts';
import { auditsPage } from '../../views/auditing/audits.ts';
import { newAuditPage } from '../../views/auditing/new-audit.ts';
import { mostPressing, type NextStep, nextStep } from '../../views/auditing/next-step.ts';
import { overviewPage } from '../../views/auditing/overview.ts';
import { pageOf } from '../../views/paging.ts';
import { questionnaireTitle } from '../../views/titles.ts';
import { auditIn } from '../auditing/followed.ts';
import { auditOverview, auditOverviews } from '../auditing/overview.ts';
import { begin } from '../designing/beginning.ts';
import { readForm } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, notify } from '../http/signed-in.ts';
import { allSummaries, findQuestionnaire } from '../questionnaires/available.ts';
import { newId, type Services, today } from '../services.ts';

export function auditingRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get(
    '/',
    asStaff('see-audits', async (request, person) => {
      const list = await auditList(services, request, person);
      return page(overviewPage(list, await nextOverAll(services, person, list)));
    }),
  );

  router.get(
    '/audits',
    asStaff('see-audits', async (request, person) =>
      page(auditsPage(await auditList(services, request, person))),
    ),
  );

  router.get(
    '/audits/new',
    asStaff('make-audit', async (request) =>
      page(
        newAuditPage({
          language: languageOf(request),
          today: today(services),
          questionnaires: await allSummaries(store),
        }),
      ),
    ),
  );

  router.post(
    '/audits',
    asStaff('make-audit', async (request, person) => {
      const form = readForm(request.body);
      const questionnaires = await allSummaries(store);
      const day = today(services);
      const read = checkForm(auditForm({ templates: questionnaires, today: day }), form);
      if (!read.ok) {
        const typed = { form, problems: read.problems };
        return page(newAuditPage({ language: languageOf(request), today: day, questionnaires, typed }), 422);
      }
      const audit = { ...read.value, id: newId(services), invented: false, createdOn: day };
      await keepAudit(services, audit, person);
      notify(request, 'audits.made');
      return redirect(`/audits/${audit.id}`);
    }),
  );

  router.get(
    '/audits/:audit',
    asStaff('see-audits', async (request, person) => {
      const audit = await auditIn(services, request);
      const language = languageOf(request);
      const chosen = (await allSummaries(store)).find(({ key }) => key === audit.template);
      const template = chosen && questionnaireTitle(chosen, language, audit.term);
      const about = await auditOverview(services, audit);
      const people = await store.people.list();
      return page(auditPage({ ...about, language, person, people, today: today(services), template }));
    }),
  );

  return router;
}

/** The page of `?page=`, with how far each audit on it has come. */
async function auditList(services: Services, request: Request, person: Person): Promise<AuditList> {
  const { audits } = services.store;
  const { all, invented } = await audits.count();
  const paged = pageOf(request.query.page, all, onePage);
  return {
    language: languageOf(request),
    person,
    audits: await auditOverviews(services, await audits.some(paged.skipped, onePage)),
    paged,
    invented: all > 0 && invented === all,
  };
}

/** The step that presses most: found by numbers, and told by the audit that it is in. */
async function nextOverAll(
  services: Services,
  person: Person,
  list: AuditList,
): Promise<NextStep | undefined> {
  const { audits } = services.store;
  const day = today(services);
  if (list.audits.length === 0) return nextStep([], person, day);
  const found = mostPressing(await audits.counts(day, person.id), person);
  if (!found) return undefined;
  const here = list.audits.find(({ audit }) => audit.id === found.id);
  const away = here ? undefined : await audits.byId(found.id);
  const overviews = here ? [here] : await auditOverviews(services, away ? [away] : []);
  const ongoing = overviews.map(({ collections, ...rest }) => ({
    ...rest,
    collections: collections.map(({ collection }) => collection),
  }));
  return ongoing.length > 0 ? nextStep(ongoing, person, day) : undefined;
}

/** All or nothing: the audit, its first questions, and whoever made it in its team, if that is an auditor. */
async function keepAudit(services: Services, audit: Audit, person: Person): Promise<void> {
  const source = await findQuestionnaire(services.store, audit.template);
  const beginning = source ? { copyOf: source } : { title: audit.title };
  await services.store.inTransaction(async (inside) => {
    await inside.audits.add(audit);
    if (person.role === 'auditor') await inside.teams.add(audit.id, person.id);
    await begin({ ...services, store: inside }, audit, person, beginning);
  });
}
