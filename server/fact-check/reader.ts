/** The draft as whoever has the link reads it, and what they say of it. Who reads is kept nowhere. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { Failure } from '../../surveys/failures.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import {
  type FactCheck,
  type FactCheckLink,
  mostByLink,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { boxOf, keepSaid, readSaid, type Said, typedIn } from '../../surveys/reporting/fact-check/saying.ts';
import {
  answersPage,
  goneNotice,
  latePage,
  overNotice,
  readerPage,
  thanksPage,
} from '../../views/fact-check/reader.ts';
import { byLink, takeSaying } from '../commenting/by-link.ts';
import type { OpenContext } from '../http/context.ts';
import { field } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { newId } from '../services.ts';
import { isTakenBack, readDraft } from './draft.ts';

interface Reader {
  readonly round: FactCheck;
  readonly link: FactCheckLink;
  readonly audit: Audit;
}

const atLink = byLink(findRound, goneNotice);

/**
 * Links that are ended open nothing, not even answers: they may have gone to the wrong person. Nor do those of an audit whose
 * promised time is over.
 */
async function findRound({ store, today }: OpenContext, digest: string): Promise<Reader | undefined> {
  const link = await store.factCheckLinks.find(digest);
  const round =
    link?.endedOn === undefined && link ? await store.factChecks.byId(link.factCheckId) : undefined;
  const audit = round && (await store.audits.byId(round.auditId));
  return link && round && audit && today <= audit.keptUntil ? { link, round, audit } : undefined;
}

export const showDraft = atLink(async (context, reader) => {
  const { store, today, language, params } = context;
  const { round, link } = reader;
  const comments = round.answersShown ? await store.factComments.ofLink(link.id) : [];
  if (today > round.lastDay) {
    if (round.answersShown) return answersPage({ ...reader, ...params, language, comments });
    return page(overNotice(language, round.lastDay), 410);
  }
  if (await isTakenBack(store, round)) return page(goneNotice(language), 410);
  const document = await readDraft(store, round.id, language);
  const form = new Map<string, readonly string[]>();
  return readerPage({ ...reader, ...params, document, language, comments, form, problems: [] });
});

/** Everything or nothing is kept. The other language shows the page again, with what was typed. */
export const takeComments = atLink(async (context, reader) => {
  const { store, today, form, params } = context;
  const { round } = reader;
  const language = languageIn(field(form, 'language') || field(form, 'reading'));
  const document = await readDraft(store, round.id, language);
  const { chapters } = language === 'sv' ? document : await readDraft(store, round.id, 'sv');
  const late = () => page(latePage({ ...reader, ...params, language, typed: typedIn(form, chapters) }), 410);
  if (today > round.lastDay || (await isTakenBack(store, round))) return late();
  const again = (problems: Parameters<typeof readerPage>[0]['problems'], status: number): Reply =>
    page(readerPage({ ...reader, ...params, document, language, comments: [], form, problems }), status);
  const taken = takeSaying<Said>(context, {
    whole: boxOf(undefined),
    most: mostByLink,
    again,
    read: () => readSaid(form, chapters),
    keep: (said) =>
      keepSaid(store, round, reader.link, { ...said, day: today, newId: () => newId(context.services) }),
    thanks: (said) => thanksPage({ ...reader, ...params, language, said }),
  });
  return taken.catch((error: unknown) => {
    if (error instanceof Failure && error.kind === 'expired') return late();
    throw error;
  });
});

function languageIn(given: string): StaffLanguage {
  return staffLanguages.find((one) => one === given) ?? 'sv';
}
