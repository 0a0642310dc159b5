/** `npm run demo`: an invented county, its report and tables, and everything one needs to look around in it. */

import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isInUse } from '../../data/sqlite.ts';
import { type OpenStore, openStore } from '../../data/store.ts';
import { showCode } from '../../surveys/answering/codes/cards.ts';
import type { Config } from '../config.ts';
import { baseUrl, type Services } from '../services.ts';
import { addAccounts } from './accounts.ts';
import { goOnAfterwards } from './afterwards.ts';
import { checkReports, type DraftLink } from './checking.ts';
import { mainAudit, writeFiles } from './files.ts';
import { writeHandouts } from './handouts.ts';
import { designsOf, writeLinks } from './links.ts';
import { loadCounty } from './loading.ts';
import { planAudits } from './planning.ts';
import { releaseCounty, releaseTwice } from './releasing.ts';

interface Demo {
  readonly services: Services;
  readonly store: OpenStore;
  /** What to tell the person at the console, once the site is served or everything is written. */
  readonly lines: readonly string[];
}

/** Where a demo keeps everything, under the folder that it is run in. */
export const demoFolder = path.resolve('var/demo');
const linksFile = path.join(demoFolder, 'links.json');

const checking = ({ audit, token, open }: DraftLink, base: string) =>
  `${open ? 'Check the draft of a report' : 'Read answers to a fact check'}: ${base}/f/${token}   ${audit}`;

/** Starts over: throws away the last demo, loads the county anew, and writes its files and links. */
export async function makeDemo(
  config: Config,
  newId: () => string,
  servicesOver: (config: Config, store: OpenStore) => Services,
): Promise<Demo> {
  await throwAway(config);
  const store = await openStore({ dataDir: config.dataDir, newId });
  const services = servicesOver(config, store);
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
  const files = { ...(await writeFiles(services, demoFolder)), ...handouts.files };
  const base = baseUrl(config);
  const given = { staff: accounts, files, codes: handouts.codes };
  await writeLinks(services, base, given, linksFile);
  const lines = await describe(services, base, given);
  const answers = answering.map((token) => `Answer the proposals of a report: ${base}/p/${token}`);
  return {
    services,
    store,
    lines: [...lines, ...drafts.map((draft) => checking(draft, base)), ...answers, ''],
  };
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
  { staff, files, codes }: Parameters<typeof writeLinks>[2],
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
    ...staff.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email.padEnd(26)} ${password}`),
    '',
    'Files:',
    ...[...Object.values(files), linksFile]
      .flatMap((file) => (typeof file === 'string' ? [file] : Object.values(file)))
      .map((file) => `  ${path.relative('.', file)}`),
    '',
  ];
}
