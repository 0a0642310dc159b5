import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { heavily } from '../../../server/heavy/heavy.ts';
import { jobs } from '../../../server/heavy/jobs.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { aWholeDocument } from '../../support/documents.ts';
import { aLinkedCounty } from '../../support/linked-county.ts';

describe('a job in a thread of its own', () => {
  it('comes to the same advice as here', async () => {
    for (const body of shippedTemplates()) {
      const asked = { body, language: 'sv', term: 'cm' } as const;
      expect(await heavily('language', asked)).to.deep.equal(await jobs.language(asked));
    }
  });

  it('makes the same file as here', async () => {
    const document = aWholeDocument({ language: 'en' });
    const [there, here] = [await heavily('document', { document }), await jobs.document({ document })];
    expect(Buffer.from(there).equals(here)).to.equal(true);
  });

  it('hides the same as here', async () => {
    const county = aLinkedCounty();
    const query = { k: county.k, units: county.units.filter(({ head }) => head.id.includes('-user')) };
    const there = await heavily('linked', { query });
    expect(there.hidden).not.to.deep.equal([]);
    expect(there).to.deep.equal(await jobs.linked({ query }));
  });

  it('marks the same in texts as here', async () => {
    const texts = ['Anna ringde från 070-1740605', '', '😀'];
    expect(await heavily('recognising', { texts })).to.deep.equal(await jobs.recognising({ texts }));
  });

  it('gives way to those who answer', async function () {
    if (process.platform !== 'linux') return this.skip();
    await heavily('recognising', { texts: [] });
    const all = readdirSync('/proc/self/task').map(priorityOf);
    expect(Math.max(...all)).to.be.greaterThan(priorityOf(String(process.pid)));
  });
});

/** In steps down from 0: field 19 of proc(5), of a task; the name before it may hold spaces. */
function priorityOf(task: string): number {
  const fields = readFileSync(`/proc/self/task/${task}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[16]);
}
