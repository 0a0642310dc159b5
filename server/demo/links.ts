import { writeFile } from 'node:fs/promises';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import { designTitle } from '../../views/titles.ts';
import { wordsIn } from '../../views/words.ts';
import type { Services } from '../services.ts';
import type { DemoAccount } from './accounts.ts';
import type { DemoFiles } from './files.ts';

/** The links of the demo, for people who read JSON. */
export async function writeLinks(
  means: Pick<Services, 'store' | 'config'>,
  base: string,
  given: {
    readonly staff: readonly DemoAccount[];
    readonly files: DemoFiles;
    readonly codes: readonly string[];
  },
  file: string,
): Promise<void> {
  const { codes, ...others } = given;
  const collections = await means.store.collections.list();
  const answer = collections.map(
    ({ service, audience, status, access, code, tabletCode, interviewCode }) => ({
      service: service.name,
      audience,
      open: status === 'open',
      access,
      url: `${base}/a/${code}`,
      tablet: `${base}/a/${tabletCode}`,
      interview: `${base}/a/${interviewCode}`,
    }),
  );
  const enter = { url: `${base}/a`, codes };
  const designs = await designsOf(means, base);
  const links = { base, answer, enter, designs, ...others, dataDir: means.config.dataDir };
  await writeFile(file, `${JSON.stringify(links, null, 2)}\n`);
}

/** The questionnaires in the making, and how far each has come. */
export async function designsOf({ store }: Pick<Services, 'store'>, base: string) {
  const designs = [];
  for (const design of await store.designs.list()) {
    const { id, auditId, body } = design;
    const audit = await store.audits.byId(auditId);
    if (!audit) throw new Error(`design ${id} lacks its audit`);
    const title = designTitle(body, audit, 'sv', wordsIn('sv'));
    const approvalStatus = approvalStatusOf(design, await store.versions.ofDesign(id));
    const url = `${base}/designs/${id}`;
    designs.push({ title, audit: audit.title, url, state: approvalStatus.as });
  }
  return designs;
}
