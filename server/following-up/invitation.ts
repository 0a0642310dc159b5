/** Made of a planned meeting: an invitation as a page, as a poster, and as a text to read out. */
import type { Gathering } from '../../reports/handouts/handout.ts';
import { ownWords } from '../../surveys/audits/own-words.ts';
import { directionOf, inLanguage } from '../../surveys/languages.ts';
import { findRecord } from '../../surveys/records/keeping.ts';
import { feedback } from '../../surveys/records/kinds/feedback.ts';
import { showDay } from '../../views/days.ts';
import { invitationPage } from '../../views/following-up/told.ts';
import { wordsIn } from '../../views/words.ts';
import { pdf } from '../collecting/handing-out.ts';
import { heavily } from '../heavy/heavy.ts';
import { asBuffer } from '../heavy/jobs.ts';
import { readLanguage } from '../http/language.ts';
import type { Context, Handler } from '../http/route.ts';

type InMeeting = Context<'audit' | 'record'>;

export const showInvitation: Handler<'audit' | 'record'> = async (context) => {
  const home = `/audits/${context.audit.id}/feedback`;
  const gathering = await gatheringOf(context);
  return invitationPage({ ...context, gathering, home, id: context.params.record });
};

export const sendInvitation: Handler<'audit' | 'record'> = async (context) => {
  const gathering = await gatheringOf(context);
  const { language, about } = gathering;
  const file = asBuffer(await heavily('gathering', { gathering }));
  return pdf(file, `${wordsIn(language)('handouts.gathering.file', { about })}, ${language}`, true);
};

async function gatheringOf({ store, audit, params, query, today }: InMeeting): Promise<Gathering> {
  const { values } = await findRecord(store, feedback, audit.id, params.record);
  const language = readLanguage(query('language')) ?? 'sv';
  const { plannedOn, at, where, who } = values;
  const services = new Set((await store.collections.ofAudit(audit.id)).map(({ service }) => service.name));
  const [only] = services;
  return {
    ...{ language, at, where, who, invented: audit.invented, madeOn: today },
    direction: directionOf(language),
    about: only !== undefined && services.size === 1 ? only : audit.title,
    day: showDay(plannedOn, language),
    auditors: inLanguage(audit.auditors, 'sv'),
    contact: ownWords(audit.contact, language),
  };
}
