/** Overview and audits. */
import { Router } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import { readAudit } from '../../surveys/audits/commission.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { auditPage } from '../../views/auditing/audit.ts';
import { auditsPage } from '../../views/auditing/audits.ts';
import { newAuditPage } from '../../views/auditing/new-audit.ts';
import { overviewPage } from '../../views/auditing/overview.ts';
import { questionnaireTitle } from '../../views/titles.ts';
import { auditIn, everyFollowed, followed } from '../auditing/followed.ts';
import { begin } from '../designing/beginning.ts';
import { readForm } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, tell } from '../http/signed-in.ts';
import { allQuestionnaires } from '../questionnaires/available.ts';
import { newId, type Services, today } from '../services.ts';

export function auditingRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get(
    '/',
    asStaff('see-audits', async (request, person) => {
      const audits = await everyFollowed(services);
      return page(overviewPage({ language: languageOf(request), person, audits, today: today(services) }));
    }),
  );

  router.get(
    '/audits',
    asStaff('see-audits', async (request, person) =>
      page(auditsPage(languageOf(request), person, await everyFollowed(services))),
    ),
  );

  router.get(
    '/audits/new',
    asStaff('make-audit', async (request) =>
      page(newAuditPage({ language: languageOf(request), questionnaires: await allQuestionnaires(store) })),
    ),
  );

  router.post(
    '/audits',
    asStaff('make-audit', async (request, person) => {
      const form = readForm(request.body);
      const questionnaires = await allQuestionnaires(store);
      const day = today(services);
      const read = readAudit(form, { templates: questionnaires.map(({ key }) => key), today: day });
      if (!read.ok) {
        const typed = { form, problems: read.problems };
        return page(newAuditPage({ language: languageOf(request), questionnaires, typed }), 422);
      }
      const audit = { ...read.value, id: newId(services), invented: false, createdOn: day };
      await keepAudit(services, audit, person, questionnaires);
      tell(request, 'audits.made');
      return redirect(`/audits/${audit.id}`);
    }),
  );

  router.get(
    '/audits/:audit',
    asStaff('see-audits', async (request, person) => {
      const audit = await auditIn(services, request);
      const language = languageOf(request);
      const questionnaires = await allQuestionnaires(store);
      const chosen = questionnaires.find(({ key }) => key === audit.template);
      const template = chosen && questionnaireTitle(chosen, language, audit.term);
      const about = await followed(services, audit);
      const people = await store.people.list();
      return page(auditPage({ ...about, language, person, people, today: today(services), template }));
    }),
  );

  return router;
}

/** All or nothing: the audit, its first questions, and whoever made it in its team, if that is an auditor. */
async function keepAudit(
  services: Services,
  audit: Audit,
  person: Person,
  questionnaires: readonly Questionnaire[],
): Promise<void> {
  const source = questionnaires.find(({ key }) => key === audit.template);
  const beginning = source ? { copyOf: source } : { title: audit.title };
  await services.store.inTransaction(async (inside) => {
    await inside.audits.add(audit);
    if (person.role === 'auditor') await inside.teams.add(audit.id, person.id);
    await begin({ ...services, store: inside }, audit, person, beginning);
  });
}
