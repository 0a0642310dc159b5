/** The pages of the analysis stand beside each other, and each says what comes next. */
import { expect } from 'chai';
import { readableTexts } from '../../../surveys/analysing/readable.ts';
import { changeReview } from '../../../surveys/analysing/reviewing.ts';
import { aFinding, concluded } from '../../support/findings.ts';
import { addWritten } from '../../support/free-texts.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, type Office, offices } from '../office.ts';

/** A collection that is closed and not released, with two texts. */
async function withTexts({ store }: Office) {
  const audit = anAudit();
  await store.audits.add(audit);
  const { id } = await addWritten(store, audit.id, { texts: { told: ['Ett.', 'Två.'] } });
  return { audit, home: `/audits/${audit.id}`, at: `/collections/${id}` };
}

const tabsOf = (html: string) => {
  const [row = ''] = html.match(/<nav class="tabs".*?<\/nav>/su) ?? [];
  return [...row.matchAll(/<a href="([^"]+)"( aria-current="page")?>/gu)].map(
    ([, href, now]) => `${href}${now ? ' *' : ''}`,
  );
};

describe('the way through the analysis', () => {
  const openOffice = offices();

  it('has the same row of pages on each of them', async () => {
    const office = await openOffice();
    const { home, at } = await withTexts(office);
    const auditor = await office.as('auditor');
    const texts = [`${home}/results`, `${home}/comparisons`, `${home}/free-texts *`, `${home}/findings`];
    for (const [path, tabs] of [
      [
        `${home}/results`,
        [`${home}/results *`, `${home}/comparisons`, `${home}/free-texts`, `${home}/findings`],
      ],
      [`${at}/results`, [`${at}/results *`, `${home}/comparisons`, `${home}/free-texts`, `${home}/findings`]],
      [`${home}/free-texts`, texts],
      [`${home}/free-texts/list`, texts],
      [`${home}/themes`, texts],
      [`${home}/quotes`, texts],
      [
        `${home}/comparisons`,
        [`${home}/results`, `${home}/comparisons *`, `${home}/free-texts`, `${home}/findings`],
      ],
      [
        `${home}/findings`,
        [`${home}/results`, `${home}/comparisons`, `${home}/free-texts`, `${home}/findings *`],
      ],
    ] as const) {
      expect(tabsOf((await auditor.get(path).expect(200)).text), path).to.deep.equal(tabs);
    }
    const fou = await (await office.as('fou')).get(`${home}/themes`).expect(200);
    expect(tabsOf(fou.text)).to.deep.equal([
      `${home}/results`,
      `${home}/comparisons`,
      `${home}/themes *`,
      `${home}/findings`,
    ]);
  });

  it('says what comes next to those who do it, and leads others on to what they may read', async () => {
    const office = await openOffice();
    const { home, at, audit } = await withTexts(office);
    const auditor = await office.as('auditor');
    for (const [path, step, href] of [
      [`${at}/results`, 'texts', 'free-texts'],
      [`${home}/themes`, 'texts', 'free-texts'],
      [`${home}/quotes`, 'findings', 'findings'],
    ] as const) {
      const link = pageOf(await auditor.get(path)).link(say(`results.next.${step}.button`));
      expect(link.href, path).to.equal(`${home}/${href}`);
    }
    for (const { id } of (await readableTexts(office.store, audit.id)).texts) {
      const act = { auditId: audit.id, textId: id, baseRevision: 0, by: 'person-auditor' };
      await changeReview(office.store, act, (review) => ({ ...review, verdict: 'strength' }));
    }
    const toQuotes = pageOf(await auditor.get(`${home}/themes`)).link(say('results.next.quotes.button'));
    expect(toQuotes.href).to.equal(`${home}/quotes`);
    const toRelease = say('results.next.release.button');
    expect(pageOf(await auditor.get(`${home}/findings`)).names('link')).to.not.include(toRelease);
    await office.store.findings.add(aFinding({ auditId: audit.id, decisions: [concluded()] }));
    const findings = pageOf(await auditor.get(`${home}/findings`));
    expect(findings.link(toRelease).href).to.equal(`${home}/results#release`);
    expect(pageOf(await auditor.get(`${home}/results`)).text).to.include(say('releasing.left.title'));
    const read = pageOf(await (await office.as('fou')).get(`${at}/results`));
    expect(read.link(say('results.next.findings-read.button')).href).to.equal(`${home}/findings`);
  });

  it('says before a release what is left to do', async () => {
    const office = await openOffice();
    const { at, audit } = await withTexts(office);
    const auditor = await office.as('auditor');
    await office.store.findings.add(aFinding({ auditId: audit.id }));
    const first = pageOf(await auditor.get(`${at}/release`)).one('region', say('staff.do-first'));
    expect(first.text).to.include(say('releasing.texts-left', { count: 2 }));
    expect(first.text).to.include(say('releasing.findings-left', { count: 1 }));
    expect(first.link(say('releasing.texts-first')).href).to.equal(`/audits/${audit.id}/free-texts`);
    expect(first.link(say('releasing.findings-first')).href).to.equal(`/audits/${audit.id}/findings`);
    await auditor
      .post(`${at}/release`)
      .send(form({ revision: '2' }))
      .expect(303);
    expect(pageOf(await auditor.get(`${at}/results`)).names('link')).to.not.include(say('releasing.link'));
  });
});
