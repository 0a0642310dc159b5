import { expect } from 'chai';
import { sheets } from '../../surveys/informing/sheets.ts';
import { nameOfLanguage } from '../../views/language-names.ts';
import { asBuffer } from '../support/as-buffer.ts';
import { pageOf } from '../support/page.ts';
import { say, sayIn } from '../support/say.ts';
import { withAudit } from './findings/with-audit.ts';
import { offices } from './office.ts';

describe('information to hand out', () => {
  const openOffice = offices();

  async function informed() {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    return { reader: await office.as('reader'), home: `/audits/${audit.id}/information` };
  }

  it('is a page for each who has to know, and leads to the same on paper', async () => {
    const { reader, home } = await informed();
    const list = pageOf(await reader.get(home).expect(200));
    for (const sheet of sheets) {
      const { href = '' } = list.link(say(`information.${sheet}.name`));
      const page = pageOf(await reader.get(href).expect(200));
      expect(page.text).to.include(say(`information.${sheet}.title`));
      const file = page.link(say('report-preview.pdf')).href ?? '';
      const { body, headers } = await reader.get(file).buffer(true).parse(asBuffer).expect(200);
      expect(headers['content-type'], file).to.equal('application/pdf');
      expect(String(body)).to.include('/MarkInfo');
    }
  });

  it('is there in English for somebody who reads Swedish pages', async () => {
    const { reader, home } = await informed();
    const swedish = pageOf(await reader.get(`${home}/users`).expect(200));
    const english = swedish.link(nameOfLanguage('en', say)).href ?? '';
    const page = pageOf(await reader.get(english).expect(200));
    expect(page.text).to.include(sayIn('en')('information.users.title'));
    expect(page.link(sayIn('en')('report-preview.pdf')).href).to.match(/language=en$/);
  });

  it('of a kind that there is not is not found', async () => {
    const { reader, home } = await informed();
    for (const path of ['gone', 'gone.pdf', 'users.pdf.pdf']) await reader.get(`${home}/${path}`).expect(404);
  });
});
