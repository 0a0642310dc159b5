/** Collections from plan to closing, with their answering links. */
import { type Request, Router } from 'express';
import { answeredOf } from '../../surveys/audits/answered.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import { readPlan } from '../../surveys/audits/planning.ts';
import { mustWait, waiting } from '../../surveys/audits/waiting.ts';
import { Failure } from '../../surveys/failures.ts';
import { closingWaitsPage } from '../../views/collecting/closing-waits.ts';
import { type Confirmed, confirmingPage } from '../../views/collecting/confirming.ts';
import { newCollectionPage } from '../../views/collecting/new-collection.ts';
import { noVersionPage } from '../../views/collecting/no-version.ts';
import { auditIn, collectionIn } from '../auditing/followed.ts';
import { showCollection } from '../collecting/collection-page.ts';
import { keepPlan } from '../collecting/plans.ts';
import { qrCode } from '../collecting/qr-codes.ts';
import { takeVersion } from '../collecting/taking-version.ts';
import { approvedIn } from '../designing/approved.ts';
import { field, readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, tell } from '../http/signed-in.ts';
import { baseUrl, type Services, today } from '../services.ts';

export function collectingRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get(
    '/audits/:audit/collections/new',
    asStaff('add-collection', async (request) => {
      const wanted = typeof request.query.version === 'string' ? request.query.version : undefined;
      const about = await planning(services, request, wanted);
      const { chosen } = about;
      return page(chosen ? newCollectionPage({ ...about, chosen }) : noVersionPage(about));
    }),
  );

  router.post(
    '/audits/:audit/collections',
    asStaff('add-collection', (request) => plan(services, request)),
  );

  router.get(
    '/collections/:collection',
    asStaff('see-progress', async (request, person) => {
      return page(await showCollection(services, request, person));
    }),
  );

  router.post(
    '/collections/:collection/version',
    asStaff('take-version', (request, person) => takeVersion(services, request, person)),
  );

  router.get(
    '/collections/:collection/qr.svg',
    asStaff('see-answering-link', async (request) => {
      const { collection } = await collectionIn(services, request);
      return qrCode(answeringLink(services, collection), 'qr.svg');
    }),
  );

  for (const [kind, { action }] of Object.entries(confirmed)) {
    const path = `/collections/:collection/${kind}`;
    router.get(
      path,
      asStaff(action, async (request, person) => {
        const { audit, collection } = await collectionIn(services, request);
        const late = refusedKindly(request, person, kind as Confirmed, collection);
        if (late) return late;
        const unsettled = await waitsFirst(services, request, kind as Confirmed);
        if (unsettled) return unsettled;
        const answered = await answeredOf(store, collection, today(services));
        const about = { language: languageOf(request), audit, collection, answered };
        return page(confirmingPage(kind as Confirmed, about));
      }),
    );
    router.post(
      path,
      asStaff(action, (request, person) => act(services, request, person, kind as Confirmed)),
    );
  }

  return router;
}

/** What is confirmed: what one must be allowed to do, and what is told when the collection is past it. */
const confirmed = {
  opening: { action: 'open-collection', late: 'collections.told.not-planned' },
  closing: { action: 'close-collection', late: 'collections.told.not-open' },
  removal: { action: 'remove-collection', late: 'collections.told.not-planned' },
} as const;

async function plan(services: Services, request: Request): Promise<Reply> {
  const form = readForm(request.body);
  const about = await planning(services, request, field(form, 'version'));
  const { audit, chosen } = about;
  if (!chosen) return page(noVersionPage(about), 422);
  const existing = await services.store.collections.ofAudit(audit.id);
  const { questionnaire } = chosen;
  const read = readPlan(form, { questionnaire, services: about.services, existing, today: today(services) });
  if (!read.ok)
    return page(newCollectionPage({ ...about, chosen, typed: { form, problems: read.problems } }), 422);
  const collections = await keepPlan(services, audit, chosen, read.value);
  tell(request, 'collections.made', { count: collections.length });
  const [only] = collections;
  return redirect(collections.length === 1 && only ? `/collections/${only.id}` : `/audits/${audit.id}`);
}

/** Nothing but what the auditors of this audit have approved can be chosen: without a wish, the first of it. */
async function planning(services: Services, request: Request, wanted: string | undefined) {
  const { store } = services;
  const audit = await auditIn(services, request);
  const versions = await approvedIn(store, audit.id);
  return {
    language: languageOf(request),
    audit,
    versions,
    chosen: wanted ? versions.find(({ version }) => version.id === wanted) : versions[0],
    services: await store.services.list(),
  };
}

async function act(services: Services, request: Request, person: Person, kind: Confirmed): Promise<Reply> {
  const { audit, collection } = await collectionIn(services, request);
  const late = refusedKindly(request, person, kind, collection);
  if (late) return late;
  const unsettled = await waitsFirst(services, request, kind);
  if (unsettled) return unsettled;
  const { collections } = services.store;
  const revision = revisionIn(readForm(request.body));
  const day = today(services);
  if (kind === 'opening') {
    const { k, kCut } = audit;
    checkDone(await collections.open(collection.id, revision, { day, k, kCut }), collection);
    tell(request, `collections.told.opened${collection.access === 'codes' ? '-codes' : ''}`);
  } else if (kind === 'closing') {
    await close(services.store, { ...collection, revision }, day);
    tell(request, 'collections.told.closed');
  } else {
    await services.store.inTransaction(async (inside) => {
      await inside.codes.eraseOf(collection.id);
      checkDone(await inside.collections.remove(collection.id, revision), collection);
    });
    tell(request, 'collections.told.removed');
    return redirect(`/audits/${audit.id}`);
  }
  return redirect(`/collections/${collection.id}`);
}

/** Somebody was first, or the page was old: the collection is shown as it is now, with a word about it. */
function refusedKindly(
  request: Request,
  person: Person,
  kind: Confirmed,
  collection: Collection,
): Reply | undefined {
  const { action, late } = confirmed[kind];
  if (may(person, action, collection)) return undefined;
  tell(request, late);
  return redirect(`/collections/${collection.id}`);
}

/** Instead of closing, while sheets or held answers wait. What comes in between is refused by `close` itself. */
async function waitsFirst(services: Services, request: Request, kind: Confirmed): Promise<Reply | undefined> {
  if (kind !== 'closing') return undefined;
  const { audit, collection } = await collectionIn(services, request);
  const waits = await waiting(services.store, collection.id);
  if (!mustWait(waits)) return undefined;
  const view = closingWaitsPage({ language: languageOf(request), audit, collection, waiting: waits });
  return page(view, request.method === 'POST' ? 409 : 200);
}

function checkDone(done: boolean, { id }: Collection): void {
  if (!done) throw new Failure('conflict', `collection ${id} was changed meanwhile`);
}

function answeringLink(services: Services, { code }: Collection): string {
  return `${baseUrl(services.config)}/a/${code}`;
}
