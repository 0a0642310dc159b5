/** Every page that somebody can come to by links, from the overview on: none of them leads to what refuses them. */
import { expect } from 'chai';
import { staffRegister } from '../../server/register.ts';
import { may, type Role } from '../../surveys/audits/people.ts';
import { fillOffice } from '../browser/staff/filled.ts';
import { aComment, addDesign } from '../support/designs.ts';
import { mostOfOne, rolesThatWalk } from '../support/long-run.ts';
import { type Part, pageOf } from '../support/page.ts';
import { releaseNow } from '../support/releases.ts';
import { type Office, offices, type Staff } from './office.ts';

/** Where pages for those who answer begin, and files that are the same for everyone. */
const elsewhere = /^\/(a|c|f|r|assets|files|neutral)(\/|$)|^[^/]|^\/\//;

/** So many does each find, or its walk has gone astray. */
const leastPages: Readonly<Record<Role, number>> = {
  ...{ fou: 60, auditor: 60, lead: 60, reader: 30, archivist: 12, admin: 6 },
};

/** Pages that differ by what stands in their query alone are one. */
const withoutQuery = (href: string) => href.replace(/[?#].*$/, '');

describe('the pages of staff', () => {
  const openOffice = offices();

  for (const role of rolesThatWalk) {
    it(`lead a ${role} nowhere that refuses them`, async () => {
      const office = await openOffice();
      await filled(office);
      const { refused, seen, forms } = await crawl(await office.as(role), role === 'admin' ? '/people' : '/');
      expect(refused).to.deep.equal([]);
      expect(forms.filter((action) => !mayPost(role, action))).to.deep.equal([]);
      expect(seen.size, 'pages').to.be.greaterThan(leastPages[role]);
    }).timeout(120_000);
  }
});

async function filled(office: Office): Promise<void> {
  const { open = '', audit = '' } = await fillOffice(office);
  await releaseNow(office.store, audit.split('/').at(-1) ?? '', { publicToken: 'a'.repeat(32) });
  const collectionId = open.split('/').at(-1) ?? '';
  await office.store.collections.setFloodWarning(collectionId, true);
  await office.store.quarantined.add(collectionId, JSON.stringify({ answers: {} }));
  const { id } = await addDesign(office.store, { auditId: 'ready' });
  await office.store.comments.add(aComment({ designId: id }));
}

/** Results that are not there yet refuse nobody: the page says what they wait for, and the way there. */
const isRefused = (path: string, status: number) =>
  status >= 400 && !(status === 409 && path.endsWith('/results'));

async function crawl(staff: Staff, from: string) {
  const refused: string[] = [];
  const forms = new Set<string>();
  const kinds = new Map<string, number>();
  const seen = new Map<string, string>([[from, 'the beginning']]);
  for (const [path, before] of seen) {
    const answer = await staff.get(path);
    if (isRefused(path, answer.status)) refused.push(`${answer.status} ${path} from ${before}`);
    if (answer.type !== 'text/html') continue;
    const page = pageOf(answer);
    for (const link of linksOf(page)) {
      const kind = kindOf(link);
      const alike = kinds.get(kind) ?? 0;
      if (seen.has(link) || alike === mostOfOne) continue;
      kinds.set(kind, alike + 1);
      seen.set(link, path);
    }
    for (const { sentTo } of page.all('button')) forms.add(withoutQuery(sentTo ?? path));
  }
  return { refused, seen, forms: [...forms] };
}

function linksOf(page: Part): readonly string[] {
  const links = page.all('link').flatMap(({ href }) => href ?? []);
  return links.filter((href) => !elsewhere.test(href)).map(withoutQuery);
}

/** The line of the register that answers there. */
function kindOf(address: string): string {
  return linesAt(address, 'GET')[0]?.path ?? address;
}

/** Forms that fetch a page are of no line that is posted to. */
function mayPost(role: Role, action: string): boolean {
  const lines = linesAt(action, 'POST');
  return lines.length === 0 || lines.some((line) => may({ role }, line.action));
}

const lines = staffRegister.map((line) => ({
  line,
  fits: new RegExp(`^${line.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
}));

function linesAt(address: string, method: 'GET' | 'POST') {
  return lines
    .filter(({ line, fits }) => line.method === method && fits.test(address))
    .map(({ line }) => line);
}
