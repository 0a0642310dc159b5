/** Answers held back during an alarm, which staff take or reject whole and unseen. */
import { type Request, Router } from 'express';
import { rejectHeld, takeHeld } from '../../surveys/answering/fair-play/holding.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Decision, decidingPage, decisions } from '../../views/held/deciding.ts';
import { heldPage } from '../../views/held/held.ts';
import { collectionIn } from '../followed.ts';
import { page, type Reply, redirect } from '../handle.ts';
import { languageOf } from '../language.ts';
import { askedBy } from '../questionnaires.ts';
import type { Services } from '../services.ts';
import { asStaff, tell } from '../signed-in.ts';

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
  { store }: Services,
  request: Request,
  collection: Collection,
  decision: Decision,
): Promise<Reply> {
  if (decision === 'rejection') await rejectHeld(store, collection);
  else await takeHeld(store, { collection, questionnaire: await askedBy(store, collection) });
  tell(request, `held.told.${decision}`);
  return redirect(`/collections/${collection.id}`);
}
