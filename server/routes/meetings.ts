/** For staff: the links of a shared tablet and of interviews, with what to do before going out and afterwards. */
import { Router } from 'express';
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure } from '../../surveys/failures.ts';
import { type MeetingLink, meetingsPage, meetingWays } from '../../views/meetings/meetings.ts';
import { collectionIn } from '../followed.ts';
import { page } from '../handle.ts';
import { languageOf } from '../language.ts';
import { baseUrl, type Services } from '../services.ts';
import { asStaff } from '../signed-in.ts';

export function meetingsRoutes(services: Services): Router {
  const router = Router();

  router.get(
    '/collections/:collection/meetings',
    asStaff('see-answering-link', async (request) => {
      const { audit, collection } = await collectionIn(services, request);
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
      asStaff('see-answering-link', async (request) => {
        const { collection } = await collectionIn(services, request);
        const link = linkOf(services, collection, way);
        if (link === undefined) throw new Failure('not-found', `${way} link`);
        const { toString: draw } = await import('qrcode');
        const svg = await draw(link, { type: 'svg', margin: 2 });
        return {
          type: 'image/svg+xml',
          fileName: `${way}.svg`,
          inline: true,
          write: async (out) => void out.end(svg),
        };
      }),
    );
  }

  return router;
}

function linkOf(services: Services, collection: Collection, way: MeetingLink): string | undefined {
  const code = way === 'tablet' ? collection.tabletCode : collection.interviewCode;
  return code === undefined ? undefined : `${baseUrl(services.config)}/a/${code}`;
}
