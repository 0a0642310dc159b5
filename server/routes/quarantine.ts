/** Answers held back during a flood warning, which staff take or reject whole and unseen. */
import { type Request, Router } from 'express';
import { rejectQuarantined, takeQuarantined } from '../../surveys/answering/fair-play/quarantining.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { mustWait, waiting } from '../../surveys/audits/waiting.ts';
import { type Decision, decidingPage, decisions } from '../../views/quarantine/deciding.ts';
import { quarantinePage } from '../../views/quarantine/quarantine.ts';
import { collectionIn } from '../auditing/followed.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, tell } from '../http/signed-in.ts';
import { askedBy } from '../questionnaires/available.ts';
import { type Services, today } from '../services.ts';

export function quarantineRoutes(services: Services): Router {
  const router = Router();
  router.get(
    '/collections/:collection/quarantine',
    asStaff('decide-quarantined', (request) =>
      whereQuarantined(services, request, async (audit, collection) =>
        page(quarantinePage({ language: languageOf(request), audit, collection })),
      ),
    ),
  );
  for (const decision of decisions) {
    const path = `/collections/:collection/quarantine/${decision}`;
    router.get(
      path,
      asStaff('decide-quarantined', (request) =>
        whereQuarantined(services, request, async (audit, collection) =>
          page(decidingPage(decision, { language: languageOf(request), audit, collection })),
        ),
      ),
    );
    router.post(
      path,
      asStaff('decide-quarantined', (request) =>
        whereQuarantined(services, request, (_, collection) =>
          decide(services, request, collection, decision),
        ),
      ),
    );
  }
  return router;
}

/** Where nothing is held any more, somebody else has decided: the collection is shown, with a word about it. */
async function whereQuarantined(
  services: Services,
  request: Request,
  show: (audit: Audit, collection: Collection) => Promise<Reply>,
): Promise<Reply> {
  const { audit, collection } = await collectionIn(services, request);
  if (collection.status === 'open' && collection.floodWarning) return show(audit, collection);
  tell(request, 'quarantine.told.nothing');
  return redirect(`/collections/${collection.id}`);
}

async function decide(
  services: Services,
  request: Request,
  collection: Collection,
  decision: Decision,
): Promise<Reply> {
  const { store } = services;
  if (decision === 'rejection') await rejectQuarantined(store, collection);
  else await takeQuarantined(store, { collection, questionnaire: await askedBy(store, collection) });
  const closes = field(readForm(request.body), '_then') === 'close';
  if (!closes) {
    tell(request, `quarantine.told.${decision}`);
    return redirect(`/collections/${collection.id}`);
  }
  // At once, so that whoever has set off the flood warning cannot do so again and hold up the closing.
  if (mustWait(await waiting(store, collection.id))) return redirect(`/collections/${collection.id}/closing`);
  await close(store, collection, today(services));
  tell(request, `quarantine.told.${decision}-closed`);
  return redirect(`/collections/${collection.id}`);
}
