import { expect } from 'chai';
import sharp from 'sharp';
import { asBuffer } from '../../support/as-buffer.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { filesIn } from '../../support/zips.ts';
import { closeNow, closeUnreleased, keepCollection, type Office, offices } from '../office.ts';

describe('the figures of a report', () => {
  const openOffice = offices();

  async function answered(office: Office, close = closeNow): Promise<void> {
    await office.store.audits.add(anAudit({ id: 'audit-1', title: 'CM-teamen', invented: true }));
    const asked = aQuestionnaire({ questions: [aScale('q1'), aScale('q2', { areas: ['participation'] })] });
    const { id } = await keepCollection(office.store, asked, { auditId: 'audit-1' });
    for (let i = 0; i < 12; i++)
      await office.store.responses.add(id, { q1: i < 8 ? 'always' : 'never', q2: 'mostly' });
    await close(office.store, { id });
  }

  const png = /\.png\?/;

  it('stand each with its picture, its words and its files, for readers too', async () => {
    const office = await openOffice();
    await answered(office);
    const reader = await office.as('reader');
    const page = pageOf(await reader.get('/audits/audit-1/figures').expect(200));
    const pictures = page.all('img');
    expect(pictures.length).to.be.greaterThan(1);
    expect(page.text).to.include(say('figures.alt')).and.include(say('report.invented'));
    for (const picture of pictures) {
      const { body, type } = await reader
        .get(picture.src ?? '')
        .buffer(true)
        .parse(asBuffer)
        .expect(200);
      expect(type).to.equal('image/svg+xml');
      expect((body as Buffer).toString()).to.match(/^<svg [\s\S]*<desc/);
    }
  });

  it('are folded by chapter, and found by the name of an area or a word', async () => {
    const office = await openOffice();
    await answered(office);
    const reader = await office.as('reader');
    const numbered = (page: ReturnType<typeof pageOf>) => page.all('img').map((one) => one.attribute('alt'));
    const all = pageOf(await reader.get('/audits/audit-1/figures').expect(200));
    const found = pageOf(await reader.get('/audits/audit-1/figures?find=DELAKTIGHET').expect(200));
    expect(numbered(found).length).to.be.within(1, numbered(all).length - 1);
    expect(numbered(all), 'with the numbers they have').to.include.members(numbered(found));
    expect(found.link(say('figures.all')).href).to.equal('/audits/audit-1/figures');
    const none = pageOf(await reader.get('/audits/audit-1/figures?find=qqq').expect(200));
    expect(numbered(none)).to.deep.equal([]);
    expect(none.text).to.include(say('figures.not-found', { find: 'qqq' }));
  });

  it('are drawn as PNG at twice their size, on white', async () => {
    const office = await openOffice();
    await answered(office);
    const reader = await office.as('reader');
    const page = pageOf(await reader.get('/audits/audit-1/figures'));
    const address = page.all('link').find(({ href }) => png.test(href ?? ''))?.href;
    const { body } = await reader
      .get(address ?? '')
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    const { width, hasAlpha, format } = await sharp(body as Buffer).metadata();
    expect({ width, hasAlpha, format }).to.deep.equal({ width: 1520, hasAlpha: false, format: 'png' });
  });

  it('come all in one file, each with its words as a text of the same name', async () => {
    const office = await openOffice();
    await answered(office);
    const auditor = await office.as('auditor');
    const { body } = await auditor
      .get('/audits/audit-1/figures.zip')
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    const files = await filesIn(body as Buffer);
    expect([...files.keys()].slice(0, 3)).to.deep.equal(['figure-01.svg', 'figure-01.png', 'figure-01.txt']);
    expect(files.get('figure-01.txt')?.toString()).to.include('CM-teamen');
  });

  it('are not there before results are released, for anybody, and one that is gone is not found', async () => {
    const office = await openOffice();
    await answered(office, closeUnreleased);
    const auditor = await office.as('auditor');
    const { text } = await auditor.get('/audits/audit-1/figures').expect(409);
    expect(text).to.include(say('results.unreleased.title'));
    await auditor.get('/audits/audit-1/figures/figure-gone.svg').expect(404);
  });
});
