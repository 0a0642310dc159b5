/** `npm run demo`: an invented county, its report and tables, and everything one needs to look around in it. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isInUse } from '../../data/sqlite.ts';
import { type OpenStore, openStore } from '../../data/store.ts';
import { showCode } from '../../surveys/answering/codes/cards.ts';
import type { Config } from '../config.ts';
import { baseUrl, type Services } from '../services.ts';
import { addAccounts, type DemoAccount } from './accounts.ts';
import { goOnAfterwards } from './afterwards.ts';
import { checkReports, type DraftLink } from './checking.ts';
import { writeCountyFiles } from './county-files.ts';
import { designsOf, mainAudit, writeFiles, writeLinks } from './files.ts';
import { writeHandouts } from './handouts.ts';
import { loadCounty } from './loading.ts';
import { type PaperForms, writePaperForms } from './paper.ts';
import { planAudits } from './planning.ts';
import { releaseCounty, releaseTwice } from './releasing.ts';

interface Demo {
  readonly store: OpenStore;
  /** What to tell the person at the console, once the site is served or everything is written. */
  readonly lines: readonly string[];
}

type Means = Pick<Services, 'random' | 'now' | 'log'> & {
  readonly config: Config;
  readonly newId: () => string;
};

/** Where a demo keeps everything, under the folder that it is run in. */
export const demoFolder = path.resolve('var/demo');

const checking = ({ audit, token, open }: DraftLink, base: string) =>
  `${open ? 'Check the draft of a report' : 'Read answers to a fact check'}: ${base}/f/${token}   ${audit}`;

/** Starts over: throws away the last demo, loads the county anew, and writes its files and links. */
export async function makeDemo(means: Means): Promise<Demo> {
  const { config } = means;
  await throwAway(config);
  const store = await openStore({ dataDir: config.dataDir, newId: means.newId });
  const services = { ...means, store };
  const accounts = await addAccounts(services);
  await loadCounty(services);
  const drafts = await checkReports(services);
  const answering: string[] = [];
  await releaseTwice(services, await mainAudit(services), async () => {
    answering.push(...(await planAudits(services)));
  });
  await releaseCounty(services);
  await goOnAfterwards(services);
  const handouts = await writeHandouts(services, demoFolder);
  const files = {
    ...(await writeFiles(services, demoFolder)),
    ...(await writeCountyFiles(services, demoFolder)),
    ...handouts.files,
  };
  const paperForms = await writePaperForms(services, demoFolder);
  const base = baseUrl(config);
  const written = { ...files, paperForms };
  await writeLinks(services, base, accounts, written, handouts.codes, path.join(demoFolder, 'links.json'));
  const lines = await describe(services, base, accounts, written, handouts.codes);
  const answers = answering.map((token) => `Answer the proposals of a report: ${base}/p/${token}`);
  return { store, lines: [...lines, ...drafts.map((draft) => checking(draft, base)), ...answers, ''] };
}

/** Refuses to throw away a demo that is being served; anything else that is left of one may go. */
async function throwAway({ dataDir }: Config): Promise<void> {
  if (isInUse(dataDir)) throw new Error('The demo is being served already. Stop it first, with Ctrl+C.');
  await rm(demoFolder, { recursive: true, force: true });
  await mkdir(demoFolder, { recursive: true });
}

async function describe(
  { store }: Pick<Services, 'store'>,
  base: string,
  accounts: readonly DemoAccount[],
  files: Readonly<Record<string, string | PaperForms>>,
  codes: readonly string[],
): Promise<readonly string[]> {
  const open = (await store.collections.list()).filter(
    ({ status, access }) => status === 'open' && access === 'link',
  );
  return [
    '',
    'PÅHITTADE SVAR: everything in this demo is invented.',
    '',
    'Answer as one who gets support, or as a close person (the links of all services are in links.json):',
    ...open.map(({ service, audience, code }) => `  ${base}/a/${code}   ${service.name} (${audience})`),
    '',
    `Answer with a card: type one of these codes at ${base}/a (each works once; more in links.json)`,
    `  ${codes.slice(0, 3).map(showCode).join('   ')}`,
    '',
    ...(await designsOf({ store }, base))
      .filter(({ state }) => state === 'draft')
      .map(({ title, url }) => `Write questions: ${url}   ${title}`),
    '',
    `Sign in as staff at ${base}/sign-in (what one auditor writes, the other can approve):`,
    ...accounts.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email.padEnd(26)} ${password}`),
    '',
    'Files:',
    ...[...Object.values(files), path.join(demoFolder, 'links.json')]
      .flatMap((file) => (typeof file === 'string' ? [file] : Object.values(file)))
      .map((file) => `  ${path.relative('.', file)}`),
    '',
  ];
}
