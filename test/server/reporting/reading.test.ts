/** The report as pages: any cut looked through, and the screens of a meeting. */
import { expect } from 'chai';
import { freezeDocument } from '../../../reports/document/freezing.ts';
import { cuts, languagesOf } from '../../../surveys/reporting/cuts.ts';
import { seal } from '../../../surveys/reporting/releasing.ts';
import { fillOffice } from '../../browser/staff/filled.ts';
import { aChapter, aDocument } from '../../support/documents.ts';
import { pageOf } from '../../support/page.ts';
import { aRelease } from '../../support/releases.ts';
import { say, sayIn } from '../../support/say.ts';
import { offices } from '../office.ts';

/** What stands there where a language has no words for it. */
const keys = /\b(?:report|reading|document|easy-report|disclosure)\.[a-z][\w.-]*/g;

describe('the report as a page', () => {
  const openOffice = offices();

  async function filled() {
    const office = await openOffice();
    const { audit = '' } = await fillOffice(office);
    return { office, home: `${audit}/report` };
  }

  it('shows every cut in each of its languages, marked as a draft', async () => {
    const { office, home } = await filled();
    const auditor = await office.as('auditor');
    for (const cut of cuts) {
      for (const language of languagesOf[cut]) {
        const answer = await auditor.get(`${home}/preview?cut=${cut}&language=${language}`).expect(200);
        const page = pageOf(answer);
        expect(page.attribute('lang'), `${cut} ${language}`).to.equal(language);
        expect(page.attribute('dir'), `${cut} ${language}`).to.equal(language === 'ar' ? 'rtl' : undefined);
        expect(page.heading, `${cut} ${language}`).to.not.equal('');
        expect(page.text.match(keys) ?? [], `${cut} ${language}`).to.deep.equal([]);
      }
    }
  });

  it('offers the other cuts and languages, and the file of those that are printed', async () => {
    const { office, home } = await filled();
    const page = pageOf(
      await (await office.as('fou')).get(`${home}/preview?cut=easy&language=ar`).expect(200),
    );
    expect(page.link(say('releases.cuts.full')).href).to.equal(`${home}/preview?cut=full&language=sv`);
    expect(page.link(say('report-preview.pdf')).href).to.equal(`${home}.pdf?cut=easy&language=ar`);
    const web = pageOf(await (await office.as('fou')).get(`${home}/preview?cut=web`).expect(200));
    expect(web.all('link', say('report-preview.pdf'))).to.deep.equal([]);
  });

  it('is the whole report in the person’s own language where nothing is asked for', async () => {
    const { office, home } = await filled();
    const page = pageOf(await (await office.as('fou')).get(`${home}/preview?cut=nothing&language=xx`));
    expect(page.attribute('lang')).to.equal('sv');
    expect(page.link(say('releases.cuts.full')).attribute('aria-current')).to.equal('page');
  });

  it('is asked of no search engine', async () => {
    const { office, home } = await filled();
    const { text } = await (await office.as('fou')).get(`${home}/preview`);
    expect(text).to.match(/<meta name="robots" content="noindex">/);
  });
});

describe('the screens of a meeting', () => {
  const openOffice = offices();

  async function filled() {
    const office = await openOffice();
    const { audit = '' } = await fillOffice(office);
    const auditId = audit.replace('/audits/', '');
    return { office, auditId, auditor: await office.as('auditor'), home: `${audit}/report/meeting` };
  }

  it('lead from one to the next and back, and end with what happens next', async () => {
    const { auditor, home } = await filled();
    const headings: string[] = [];
    let page = pageOf(await auditor.get(home).expect(200));
    const count = Number(
      / av (\d+)$/.exec(page.one('navigation', say('meeting.steps')).one('paragraph').text)?.[1],
    );
    expect(page.all('link', say('meeting.before'))).to.deep.equal([]);
    for (let number = 1; ; number++) {
      headings.push(page.heading);
      expect(page.text).to.contain(say('meeting.progress', { number, of: count }));
      const [next] = page.all('link', say('meeting.after'));
      if (!next) break;
      const before = `${home}/${number}?language=sv`;
      page = pageOf(await auditor.get(next.href ?? '').expect(200));
      expect(page.link(say('meeting.before')).href).to.equal(before);
    }
    expect(headings).to.have.length(count);
    expect(headings).to.include('1 Teamet möter människor med respekt.'.slice(2));
    expect(headings.at(-1)).to.equal(say('document.now.title'));
    expect(page.link(say('meeting.again')).href).to.equal(`${home}/1?language=sv`);
  });

  it('keep their place in another language', async () => {
    const { auditor, home } = await filled();
    const page = pageOf(await auditor.get(`${home}/2`).expect(200));
    const english = page.link(sayIn('en')('site.language'));
    expect(english.href).to.equal(`${home}/2?language=en`);
    const there = pageOf(await auditor.get(english.href ?? '').expect(200));
    expect(there.attribute('lang')).to.equal('en');
    expect(there.link(sayIn('en')('meeting.after')).href).to.equal(`${home}/3?language=en`);
  });

  it('are none but those that there are', async () => {
    const { auditor, home } = await filled();
    for (const screen of ['0', '400', 'x', '1.5', '-1']) await auditor.get(`${home}/${screen}`).expect(404);
  });

  it('have no navigation of staff', async () => {
    const { auditor, home } = await filled();
    const page = pageOf(await auditor.get(home).expect(200));
    expect(page.all('link', say('staff.nav.audits'))).to.deep.equal([]);
  });

  it('are not shown to readers before the report is released', async () => {
    const { office, home } = await filled();
    const { headers } = await (await office.as('reader')).get(home).expect(303);
    expect(headers.location).to.equal(home.replace('/meeting', ''));
  });

  it('are those that were released, whatever has been written since', async () => {
    const { auditor, home, office, auditId } = await filled();
    const document = aDocument({
      cut: 'meeting',
      state: 'released',
      chapters: [aChapter([], { title: 'Då' })],
    });
    const bytes = Buffer.from(freezeDocument(document));
    const file = {
      name: 'document-meeting-sv.json',
      type: 'application/json',
      cut: 'record',
      bytes,
    } as const;
    const sealed = seal(aRelease({ about: auditId }), [{ ...file, language: 'sv' }]);
    await office.store.inTransaction(async (inside) => {
      for (const kept of sealed.files) await inside.files.add({ ...kept, bytes: Buffer.from(kept.bytes) });
      await inside.releasedReports.add(sealed.release, sealed.files);
    });
    const [fou, reader] = [await office.as('fou'), await office.as('reader')];
    for (const somebody of [auditor, fou, reader])
      expect(pageOf(await somebody.get(home).expect(200)).heading).to.equal('Då');
    // The draft, on the way from screen to screen, for those alone who work with it.
    const draft = pageOf(await auditor.get(`${home}?draft=yes`).expect(200));
    expect(draft.heading).to.not.equal('Då');
    expect(draft.link(say('meeting.after')).href).to.equal(`${home}/2?language=sv&draft=yes`);
    expect(pageOf(await reader.get(`${home}?draft=yes`).expect(200)).heading).to.equal('Då');
  });
});
