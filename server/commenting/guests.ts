/** The reference group's link to comment by. */
import type { Audit } from '../../surveys/audits/audit.ts';
import {
  countFrom,
  type GuestSaid,
  guestField,
  mostComments,
  readGuest,
} from '../../surveys/designing/comments/commenting.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import { baseOf } from '../../surveys/documents/revision.ts';
import { linkWorks } from '../../surveys/forms/open-links.ts';
import { type Language, staffLanguageFor } from '../../surveys/languages.ts';
import { guestNotice, guestPage } from '../../views/commenting/guest.ts';
import type { OpenContext } from '../http/context.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page } from '../http/handle.ts';
import { newId } from '../services.ts';
import { byLink, takeSaying } from './by-link.ts';

interface Guest {
  readonly design: Design;
  readonly audit: Audit;
}

const atLink = byLink(findDesign, (language) => guestNotice('gone', language, undefined));

/** `?reading=ar`: in one of the questionnaire's languages. */
export const showGuest = atLink(({ query, params }, guest) => {
  const reading = readingOf(guest.design, query('reading'));
  return guestPage({ ...guest, ...params, reading, form: new Map(), problems: [] });
});

/** Everything or nothing is kept. Another language shows the page again, with what was typed. */
export const takeSaid = atLink((context, guest) => {
  const { store, form, params } = context;
  const { design } = guest;
  const reading = readingOf(design, field(form, 'language') || field(form, 'reading'));
  return takeSaying<GuestSaid>(context, {
    whole: guestField(undefined),
    most: mostComments,
    again: (problems, status) => page(guestPage({ ...guest, ...params, reading, form, problems }), status),
    read: async () => readGuest(form, design.body, await baseOf(store.designs, design, revisionIn(form))),
    keep: (said) => keep(context, guest, said),
    thanks: () => {
      const language = staffLanguageFor(reading);
      return guestNotice('thanks', language, `/c/${params.token}?reading=${reading}`);
    },
  });
});

async function findDesign({ store, today }: OpenContext, digest: string): Promise<Guest | undefined> {
  const link = await store.commentLinks.find(digest);
  const design = linkWorks(link, today) ? await store.designs.byId(link.designId) : undefined;
  const audit = design && (await store.audits.byId(design.auditId));
  return design && audit && { design, audit };
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
