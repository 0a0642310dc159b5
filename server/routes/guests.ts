/** The reference group's link to comment by. No account, no session, no cookie, no log. */
import { type Request, Router } from 'express';
import { countRates, type Rates } from '../../surveys/answering/fair-play/rates.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { baseOf } from '../../surveys/designing/changing/changing.ts';
import {
  countFrom,
  type GuestSaid,
  linkWorks,
  mostComments,
  readGuest,
} from '../../surveys/designing/comments/commenting.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import type { Language } from '../../surveys/languages.ts';
import { guestNotice, guestPage } from '../../views/commenting/guest.ts';
import { field, readForm, revisionIn } from '../http/forms.ts';
import { handle, page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId, type Services, today } from '../services.ts';

export function guestRoutes(services: Services): Router {
  const rates = countRates(services.random);
  const router = Router();
  router.get(
    '/:token',
    handle((request) => atLink(services, request, (about) => show(request, about))),
  );
  router.post(
    '/:token',
    handle((request) => atLink(services, request, (about) => take(services, rates, request, about))),
  );
  // Nothing under a link goes on to the pages of staff, where requests are logged.
  router.use(() => {
    throw new Failure('not-found', 'page of a comment link');
  });
  return router;
}

interface Guest {
  readonly token: string;
  readonly design: Design;
  readonly audit: Audit;
}

/** A link that does not work is told in words, whatever is wrong with it: 410. */
async function atLink(
  services: Services,
  request: Request,
  answer: (guest: Guest) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { store } = services;
  const token = String(request.params.token);
  const link = await store.commentLinks.find(digestOf(token));
  const design = linkWorks(link, today(services)) ? await store.designs.byId(link.designId) : undefined;
  const audit = design && (await store.audits.byId(design.auditId));
  if (!design || !audit) return page(guestNotice('gone', languageOf(request), undefined), 410);
  return answer({ token, design, audit });
}

/** `?reading=ar`: in one of the questionnaire's languages. */
function show(request: Request, guest: Guest): Reply {
  const reading = readingOf(guest.design, request.query.reading);
  return page(guestPage({ ...guest, reading, form: new Map(), problems: [] }));
}

/** Everything or nothing is kept. Another language shows the page again, with what was typed. */
async function take(services: Services, rates: Rates, request: Request, guest: Guest): Promise<Reply> {
  const { design } = guest;
  const form = readForm(request.body);
  const reading = readingOf(design, field(form, 'language') || field(form, 'reading'));
  const again = (problems: readonly Problem[], status: number) =>
    page(guestPage({ ...guest, reading, form, problems }), status);
  if (field(form, 'do') !== 'send') return again([], 200);
  const seen = await baseOf(services.store.designs, design, revisionIn(form));
  const read = readGuest(form, design.body, seen);
  if (!read.ok) return again(read.problems, 422);
  const link = { id: digestOf(guest.token), invited: 0 };
  if (!rates.allows('commenting', link, request.ip ?? '', services.now()))
    return again([{ field: 'whole', message: 'commenting.problems.busy' }], 429);
  if (!(await keep(services, guest, read.value)))
    return again(
      [{ field: 'whole', message: 'commenting.problems.full', values: { most: mostComments } }],
      409,
    );
  const language = reading === 'en' ? 'en' : 'sv';
  return page(guestNotice('thanks', language, `/c/${guest.token}?reading=${reading}`));
}

/** False where there is no room for it all. */
async function keep(services: Services, { design }: Guest, { name, said }: GuestSaid): Promise<boolean> {
  return services.store.inTransaction(async ({ comments }) => {
    const there = countFrom('guests', await comments.ofDesign(design.id));
    if (there + said.length > mostComments) return false;
    for (const one of said)
      await comments.add({
        ...one,
        id: newId(services),
        designId: design.id,
        from: { guest: name },
        day: today(services),
        resolved: undefined,
      });
    return true;
  });
}

function readingOf({ body }: Design, given: unknown): Language {
  return body.languages.find((language) => language === given) ?? sourceOf(body);
}
