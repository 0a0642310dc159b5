/** For staff: the links of a shared tablet and of interviews, with what to do before going out and afterwards. */
import { type Request, Router } from 'express';
import type { Collection } from '../../surveys/audits/collection.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { type MeetingLink, meetingsPage, meetingWays } from '../../views/in-person/in-person.ts';
import { collectionIn } from '../auditing/followed.ts';
import { qrCode } from '../collecting/qr-codes.ts';
import { page } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff } from '../http/signed-in.ts';
import { baseUrl, type Services } from '../services.ts';

export function meetingsRoutes(services: Services): Router {
  const router = Router();

  router.get(
    '/collections/:collection/meetings',
    asStaff('see-answering-link', async (request, person) => {
      const { audit, collection } = await answerable(services, request, person);
      const links = {
        tablet: linkOf(services, collection, 'tablet'),
        interview: linkOf(services, collection, 'interview'),
      };
      return page(meetingsPage({ language: languageOf(request), audit, collection, links }));
    }),
  );

  for (const way of meetingWays) {
    router.get(
      `/collections/:collection/meetings/${way}.svg`,
      asStaff('see-answering-link', async (request, person) => {
        const { collection } = await answerable(services, request, person);
        const link = linkOf(services, collection, way);
        if (link === undefined) throw new Failure('not-found', `${way} link`);
        return qrCode(link, `${way}.svg`);
      }),
    );
  }

  return router;
}

/** Refuses ('closed') a closed collection: there is nothing to go out with any more. */
async function answerable(services: Services, request: Request, person: Person) {
  const found = await collectionIn(services, request);
  if (!may(person, 'see-answering-link', found.collection))
    throw new Failure('closed', 'links of a tablet and of interviews');
  return found;
}

function linkOf(services: Services, collection: Collection, way: MeetingLink): string | undefined {
  const code = way === 'tablet' ? collection.tabletCode : collection.interviewCode;
  return code === undefined ? undefined : `${baseUrl(services.config)}/a/${code}`;
}
