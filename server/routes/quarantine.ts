/** Answers held back during an alarm, which staff take or reject whole and unseen. */
import { type Request, Router } from 'express';
import { rejectHeld, takeHeld } from '../../surveys/answering/fair-play/quarantining.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { mustWait, waiting } from '../../surveys/audits/waiting.ts';
import { type Decision, decidingPage, decisions } from '../../views/quarantine/deciding.ts';
import { heldPage } from '../../views/quarantine/quarantine.ts';
import { collectionIn } from '../auditing/followed.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, tell } from '../http/signed-in.ts';
import { askedBy } from '../questionnaires/available.ts';
import { type Services, today } from '../services.ts';

export function holdingRoutes(services: Services): Router {
  const router = Router();
  router.get(
    '/collections/:collection/held',
    asStaff('decide-held', (request) =>
      whereHeld(services, request, async (audit, collection) =>
        page(heldPage({ language: languageOf(request), audit, collection })),
      ),
    ),
  );
  for (const decision of decisions) {
    const path = `/collections/:collection/held/${decision}`;
    router.get(
      path,
      asStaff('decide-held', (request) =>
        whereHeld(services, request, async (audit, collection) =>
          page(decidingPage(decision, { language: languageOf(request), audit, collection })),
        ),
      ),
    );
    router.post(
      path,
      asStaff('decide-held', (request) =>
        whereHeld(services, request, (_, collection) => decide(services, request, collection, decision)),
      ),
    );
  }
  return router;
}

/** Where nothing is held any more, somebody else has decided: the collection is shown, with a word about it. */
async function whereHeld(
  services: Services,
  request: Request,
  show: (audit: Audit, collection: Collection) => Promise<Reply>,
): Promise<Reply> {
  const { audit, collection } = await collectionIn(services, request);
  if (collection.status === 'open' && collection.alarmed) return show(audit, collection);
  tell(request, 'held.told.nothing');
  return redirect(`/collections/${collection.id}`);
}

async function decide(
  services: Services,
  request: Request,
  collection: Collection,
  decision: Decision,
): Promise<Reply> {
  const { store } = services;
  if (decision === 'rejection') await rejectHeld(store, collection);
  else await takeHeld(store, { collection, questionnaire: await askedBy(store, collection) });
  const closes = field(readForm(request.body), '_then') === 'close';
  if (!closes) {
    tell(request, `held.told.${decision}`);
    return redirect(`/collections/${collection.id}`);
  }
  // At once, so that whoever has set off the alarm cannot do so again and hold up the closing.
  if (mustWait(await waiting(store, collection.id))) return redirect(`/collections/${collection.id}/closing`);
  await close(store, collection, today(services));
  tell(request, `held.told.${decision}-closed`);
  return redirect(`/collections/${collection.id}`);
}
