/** Has the auditors of the main audit release its report twice: the second version says what is new, and is public. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import type { Localised } from '../../surveys/languages.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { freeze } from '../reporting/freezing.ts';
import { beginMaking, makingsEnded } from '../reporting/making.ts';
import { countFiles, type ReleaseInput } from '../reporting/release-files.ts';
import type { Work } from '../reporting/works.ts';
import { newId, today } from '../services.ts';
import { dayFrom } from './days.ts';

type Means = Parameters<Work>[0];

const news: Localised = {
  sv: 'Kapitlet om uppföljning är nytt. Tal, slutsatser och förslag är desamma.',
  en: 'The chapter on follow-up is new. Numbers, findings and proposals are the same.',
};

const followUp: Localised = {
  sv: 'Vi frågar igen om ett år. Då ser vi vad som har blivit bättre. Alla som svarade får veta det på ett möte.',
  en: 'We will ask again in a year. Then we will see what has become better. Everybody who answered will be told at a meeting.',
};

/** As it was, and then with one chapter more, which is what its auditors say is new. */
export async function releaseTwice(means: Means, audit: Audit): Promise<void> {
  const first = { releasedOn: dayFrom(means, 'written'), changes: {}, publicToken: undefined };
  await release(means, audit, { number: 1, ...first });
  await writeFollowUp(means, audit);
  const second = { releasedOn: today(means), changes: news, publicToken: newId(means) };
  await release(means, audit, { number: 2, ...second });
}

async function writeFollowUp(means: Means, audit: Audit): Promise<void> {
  const { store } = means;
  const { body, revision } = (await store.writtenReports.byAudit(audit.id)) ?? {
    body: nothingWritten,
    revision: 0,
  };
  const chapters = { ...body.chapters, 'follow-up': { text: followUp, placed: [] } };
  const [by = ''] = teamOf(await store.members.of(audit.id));
  const made = { by, at: means.now().toISOString() };
  if (!(await store.writtenReports.save(audit.id, revision, { ...body, chapters }, made)))
    throw new Error('the demo could not write its report');
}

type Released = Pick<ReleaseInput['release'], 'number' | 'releasedOn' | 'changes' | 'publicToken'>;

/** Waits for its files, as nobody does at the site. */
async function release(means: Means, audit: Audit, given: Released): Promise<void> {
  const { store } = means;
  const [by = ''] = teamOf(await store.members.of(audit.id));
  const made = { id: newId(means), auditId: audit.id, releasedBy: by, withdrawn: undefined };
  const context = { store, audit, today: given.releasedOn };
  const input: ReleaseInput = { release: { ...given, ...made }, records: await freeze(context, given) };
  const about = { kind: 'release', about: audit.id, by } as const;
  await beginMaking(means, { ...about, of: countFiles(input), input: JSON.stringify(input) });
  await makingsEnded();
}
