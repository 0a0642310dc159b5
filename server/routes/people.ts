/** Those who work with audits: who they are, and one-time links to choose a password. */
import { type Request, Router } from 'express';
import { invitationDays, readPerson } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Invitation } from '../../surveys/storage.ts';
import { invitedPage, peoplePage } from '../../views/people/people.ts';
import { readForm } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, digestOf } from '../http/signed-in.ts';
import { baseUrl, type Services, today } from '../services.ts';

export function peopleRoutes(services: Services): Router {
  const { people } = services.store;
  const router = Router();

  router.get(
    '/people',
    asStaff('manage-people', async (request) => page(peoplePage(await listed(services, request)))),
  );

  router.post(
    '/people',
    asStaff('manage-people', async (request) => {
      const form = readForm(request.body);
      const read = readPerson(form);
      const taken = read.ok && (await people.byEmail(read.value.email)) !== undefined;
      if (read.ok && !taken) return invite(services, request, read.value);
      const problems = read.ok ? [{ field: 'email', message: 'people.problems.taken' }] : read.problems;
      return page(peoplePage({ ...(await listed(services, request)), typed: { form, problems } }), 422);
    }),
  );

  router.post(
    '/people/:person/password',
    asStaff('manage-people', async (request) => {
      const person = await people.byId(String(request.params.person));
      if (!person) throw new Failure('not-found', 'person');
      return invite(services, request, person);
    }),
  );

  return router;
}

async function listed({ store }: Services, request: Request) {
  return {
    language: languageOf(request),
    people: await store.people.list(),
    invitations: await store.invitations.list(),
  };
}

/** Earlier links of the same address stop working. The page is the answer itself: the link is kept nowhere. */
async function invite(
  services: Services,
  request: Request,
  { name, email, role }: Pick<Person, 'name' | 'email' | 'role'>,
): Promise<Reply> {
  const token = services.random(24).toString('base64url');
  const lastDay = daysAfter(today(services), invitationDays);
  const invitation: Invitation = { tokenDigest: digestOf(token), name, email, role, lastDay };
  await services.store.inTransaction(async ({ invitations }) => {
    const earlier = (await invitations.list()).filter((other) => other.email === email);
    for (const { tokenDigest } of earlier) await invitations.take(tokenDigest);
    await invitations.add(invitation);
  });
  const link = `${baseUrl(services.config)}/invitation/${token}`;
  return page(invitedPage(languageOf(request), invitation, link));
}

function daysAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
