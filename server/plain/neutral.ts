/** What tells nothing of anybody: the page that whoever leaves in a hurry comes to or by, and a sign of life. */
import { Failure } from '../../surveys/failures.ts';
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

const ninetyDays = 90 * 24 * 60 * 60 * 1000;

/** Whom to tell of a fault, for those who look for one by program (RFC 9116). Not there where nobody has been named. */
export const showSecurityContact: OpenHandler = ({ services }) => {
  const { securityContact } = services.config;
  if (securityContact === undefined) throw new Failure('not-found', 'page');
  const expires = new Date(services.now().getTime() + ninetyDays).toISOString();
  return {
    type: 'text/plain',
    fileName: 'security.txt',
    inline: true,
    write: async (out) =>
      void out.end(`Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: sv, en\n`),
  };
};
