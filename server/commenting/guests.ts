/** The reference group's link to comment by. No account, no session, no cookie, no log. */
import type { Audit } from '../../surveys/audits/audit.ts';
import {
  countFrom,
  type GuestSaid,
  linkWorks,
  mostComments,
  readGuest,
} from '../../surveys/designing/comments/commenting.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import { baseOf } from '../../surveys/documents/revision.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Language } from '../../surveys/languages.ts';
import { guestNotice, guestPage } from '../../views/commenting/guest.ts';
import type { OpenContext } from '../http/context.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { digestOf } from '../http/signed-in.ts';
import { clientIn } from '../http/throttling.ts';
import { newId } from '../services.ts';

/** `?reading=ar`: in one of the questionnaire's languages. */
export const showGuest = atLink(({ query }, guest) => {
  const reading = readingOf(guest.design, query('reading'));
  return page(guestPage({ ...guest, reading, form: new Map(), problems: [] }));
});

/** Everything or nothing is kept. Another language shows the page again, with what was typed. */
export const takeSaid = atLink(async (context, guest) => {
  const { services, store, request, form } = context;
  const { design } = guest;
  const reading = readingOf(design, field(form, 'language') || field(form, 'reading'));
  const again = (problems: readonly Problem[], status: number) =>
    page(guestPage({ ...guest, reading, form, problems }), status);
  if (field(form, 'do') !== 'send') return again([], 200);
  const seen = await baseOf(store.designs, design, revisionIn(form));
  const read = readGuest(form, design.body, seen);
  if (!read.ok) return again(read.problems, 422);
  const link = { id: digestOf(guest.token), invited: 0 };
  if (!services.rates.allows('commenting', link, clientIn(request), services.now()))
    return again([{ field: 'whole', message: 'commenting.problems.busy' }], 429);
  if (!(await keep(context, guest, read.value))) {
    const values = { most: mostComments };
    return again([{ field: 'whole', message: 'commenting.problems.full', values }], 409);
  }
  const language = reading === 'en' ? 'en' : 'sv';
  return page(guestNotice('thanks', language, `/c/${guest.token}?reading=${reading}`));
});

interface Guest {
  readonly token: string;
  readonly design: Design;
  readonly audit: Audit;
}

/** A link that does not work is told in words, whatever is wrong with it: 410. */
function atLink(
  answer: (context: OpenContext<'token'>, guest: Guest) => Promise<Reply> | Reply,
): OpenHandler<'token'> {
  return async (context) => {
    const { store, today, language } = context;
    const { token } = context.params;
    const link = await store.commentLinks.find(digestOf(token));
    const design = linkWorks(link, today) ? await store.designs.byId(link.designId) : undefined;
    const audit = design && (await store.audits.byId(design.auditId));
    if (!design || !audit) return page(guestNotice('gone', language, undefined), 410);
    return answer(context, { token, design, audit });
  };
}

/** False where there is no room for it all. */
async function keep(
  { services, store, today }: OpenContext,
  { design }: Guest,
  { name, said }: GuestSaid,
): Promise<boolean> {
  return store.inTransaction(async ({ comments }) => {
    const there = countFrom('guests', await comments.ofDesign(design.id));
    if (there + said.length > mostComments) return false;
    for (const one of said)
      await comments.add({
        ...one,
        id: newId(services),
        designId: design.id,
        from: { guest: name },
        day: today,
        resolved: undefined,
      });
    return true;
  });
}

function readingOf({ body }: Design, given: unknown): Language {
  return body.languages.find((language) => language === given) ?? sourceOf(body);
}
