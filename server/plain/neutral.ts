/** What tells nothing of anybody: the page that whoever leaves in a hurry comes to or by, and a sign of life. */
import { neutralPage } from '../../views/plain/neutral.ts';
import { page } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { OpenHandler } from '../http/open-route.ts';

/** The same for all. */
export const showNeutral: OpenHandler = ({ services, query }) => {
  const { leaveTo } = services.config;
  const shown = page(neutralPage(readLanguage(query('language')) ?? 'sv'));
  return leaveTo === undefined ? shown : { ...shown, onward: { seconds: 0, to: leaveTo } };
};

/** For whoever watches the server: it answers. */
export const showHealth: OpenHandler = async ({ store }) => {
  await store.people.count();
  return {
    type: 'text/plain',
    fileName: 'health.txt',
    inline: true,
    write: async (out) => void out.end('ok'),
  };
};
