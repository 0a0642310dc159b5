/** Has the auditors of the main audit release its report twice, and FoU that of the county: what was last is public. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import type { Localised } from '../../surveys/languages.ts';
import { type CountyInput, countSteps } from '../reporting/county-files.ts';
import { freeze } from '../reporting/freezing.ts';
import { beginMaking, makingsEnded } from '../reporting/making.ts';
import { countFiles, type ReleaseInput } from '../reporting/release-files.ts';
import type { Work } from '../reporting/works.ts';
import { newId, today } from '../services.ts';
import { addressOf } from './accounts.ts';
import { dayFrom } from './days.ts';
import { writeMore } from './writing.ts';

type Means = Parameters<Work>[0];

const news: Localised = {
  sv: 'Verksamheten har svarat på förslagen. Vi har skrivit mer om hur revisionen gjordes. Tal, slutsatser och förslag är desamma.',
  en: 'The service has answered the proposals. We have written more on how the audit was made. Numbers, findings and proposals are the same.',
};

/** As it was, and then with more chapters and what the service has answered, which is what its auditors say is new. */
export async function releaseTwice(
  means: Means,
  audit: Audit,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const first = { releasedOn: dayFrom(means, 'written'), changes: {}, publicToken: undefined };
  await release(means, audit, { number: 1, ...first });
  await meanwhile();
  await writeMore(means, audit, today(means));
  const second = { releasedOn: today(means), changes: news, publicToken: newId(means) };
  await release(means, audit, { number: 2, ...second });
}

/** Of all audits that FoU is in: made, and released as it was read. */
export async function releaseCounty(means: Means): Promise<void> {
  const { store } = means;
  const fou = await store.people.byEmail(addressOf('fou'));
  const audits = fou ? await store.audits.withMember(fou.id) : [];
  const county = { audits: audits.map(({ id }) => id), audience: 'user' } as const;
  const made = {
    ...{ about: newId(means), county, number: 1, changes: {}, withdrawn: undefined, settled: [] },
    ...{ releasedOn: today(means), releasedBy: fou?.id ?? '' },
  };
  const draft = { ...made, id: newId(means), draft: true, publicToken: undefined };
  await makeCounty(means, { release: draft });
  const release = { ...made, id: newId(means), draft: false, publicToken: newId(means) };
  await makeCounty(means, { release, seen: draft.id });
}

async function makeCounty(means: Means, input: CountyInput): Promise<void> {
  const { releasedBy: by, county } = input.release;
  const about = { kind: 'county', about: by, by } as const;
  await beginMaking(means, { ...about, of: countSteps(county), input: JSON.stringify(input) });
  await makingsEnded();
}

const ofAudit = { county: undefined, draft: false, withdrawn: undefined, settled: [] };

type Released = Pick<ReleaseInput['release'], 'number' | 'releasedOn' | 'changes' | 'publicToken'>;

/** Waits for its files, as nobody does at the site. */
export async function release(means: Means, audit: Audit, given: Released): Promise<void> {
  const { store } = means;
  const [by = ''] = teamOf(await store.members.of(audit.id));
  const made = { id: newId(means), about: audit.id, title: audit.title, releasedBy: by, ...ofAudit };
  const context = { store, audit, today: given.releasedOn };
  const input: ReleaseInput = { release: { ...given, ...made }, records: await freeze(context, given) };
  const about = { kind: 'release', about: audit.id, by } as const;
  await beginMaking(means, { ...about, of: countFiles(input), input: JSON.stringify(input) });
  await makingsEnded();
}
