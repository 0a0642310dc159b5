import { expect } from 'chai';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { facePaths } from '../../../surveys/questionnaires/faces.ts';
import { type Site, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aYesNo, inBoth, someLists } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

const digest = (one: string) => one.repeat(64);
const picture = {
  file: digest('a'),
  alt: { sv: 'En pil åt två håll', en: 'An arrow both ways' },
  width: 320,
  height: 200,
};

describe('easy answering', () => {
  const openSite = sites();
  const page = async (site: Site, key: string, query = '') =>
    (await visitor(site).get(`/p/${key}?fresh=1${query}`)).text;
  const read = async (...asked: Parameters<typeof page>) => pageOf(await page(...asked));
  const threeSteps = () =>
    aQuestionnaire({ questions: [aScale('often', { choices: 'easy3' }), aYesNo('group')] });
  const illustrated = (): Questionnaire => {
    const sound = { sv: digest('b') };
    const questionnaire = aQuestionnaire({
      languages: ['sv', 'sv-x-easy', 'en'],
      questions: [aYesNo('group', { picture, sound, text: { ...inBoth('Hänger det ihop?') } })],
    });
    const yesNo = someLists['yes-no'];
    if (!yesNo) throw new Error('no list');
    const choices = yesNo.choices.map((one) => ({ ...one, picture, sound }));
    return { ...questionnaire, choiceLists: { ...someLists, 'yes-no': { ...yesNo, choices } } };
  };

  it('has a face beside each of three steps in the short form, hidden from those who hear the words', async () => {
    const site = await openSite({ questionnaire: threeSteps(), collection: { form: 'short' } });
    const text = await page(site, 'often');
    const faces = [...text.matchAll(/<svg class="face"[^>]*aria-hidden="true"><path d="([^"]*)"/g)];
    expect(faces.map(([, path]) => path)).to.deep.equal([facePaths.glad, facePaths.neutral, facePaths.sad]);
  });

  it('has no faces in the full form, nor beside yes and no', async () => {
    const full = await openSite({ questionnaire: threeSteps() });
    expect(await page(full, 'often')).not.to.include('class="face"');
    const short = await openSite({ questionnaire: threeSteps(), collection: { form: 'short' } });
    expect(await page(short, 'group')).not.to.include('class="face"');
  });

  it('shows pictures with their size and what they show, in the language of the page', async () => {
    const site = await openSite({ questionnaire: illustrated() });
    const swedish = (await read(site, 'group')).all('img', 'En pil åt två håll');
    expect(swedish).to.have.length(3);
    for (const shown of swedish) {
      const asked = ['src', 'width', 'height', 'loading'].map((name) => shown.attribute(name));
      expect(asked).to.deep.equal([`/files/${picture.file}`, '320', '200', 'lazy']);
    }
    expect((await read(site, 'group', '&language=en')).names('img')).to.include('An arrow both ways');
  });

  it('plays what is recorded in the language of the page, without script', async () => {
    const site = await openSite({ questionnaire: illustrated() });
    const { recordings } = await read(site, 'group');
    expect(recordings).to.have.length(3);
    for (const recording of recordings)
      expect([recording.attribute('controls'), recording.attribute('preload')]).to.deep.equal(['', 'none']);
    expect(recordings[0]?.name).to.equal(say('aloud.question', { text: 'Hänger det ihop?' }));
    expect((await read(site, 'group', '&language=en')).recordings).to.have.length(0);
  });

  it('lets easy Swedish borrow the recording where the words are the same', async () => {
    const site = await openSite({ questionnaire: illustrated() });
    const { recordings } = await read(site, 'group', '&language=sv-x-easy');
    expect(recordings[0]?.src).to.equal(`/files/${digest('b')}`);
  });

  it('plays no Swedish recording where easy Swedish says something else', async () => {
    const text = { ...inBoth('Hänger det ihop?'), 'sv-x-easy': 'Passar det?' };
    const questions = [aYesNo('group', { text, sound: { sv: digest('b') } })];
    const questionnaire = aQuestionnaire({ languages: ['sv', 'sv-x-easy', 'en'], questions });
    const easy = await read(await openSite({ questionnaire }), 'group', '&language=sv-x-easy');
    expect(easy.recordings).to.have.length(0);
  });
});

describe('the files of questions', () => {
  const openSite = sites();
  const bytes = Buffer.from('0123456789');
  const opened = async () => {
    const site = await openSite();
    await site.store.files.add({ digest: digest('c'), type: 'audio/mpeg', bytes });
    return visitor({ app: site.app, link: '' });
  };

  it('are kept for good by whoever has fetched them, and can do nothing', async () => {
    const { headers, body } = await (await opened()).get(`/files/${digest('c')}`).expect(200);
    expect(headers['content-type']).to.equal('audio/mpeg');
    expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    expect(headers['content-security-policy']).to.equal("default-src 'none'; sandbox");
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers['content-disposition']).to.equal('inline; filename="fil.mp3"');
    expect(headers).not.to.have.property('set-cookie');
    expect(body).to.deep.equal(bytes);
  });

  it('are sent in parts to those who ask for a part', async () => {
    const person = await opened();
    const part = await person
      .get(`/files/${digest('c')}`)
      .set('Range', 'bytes=2-5')
      .expect(206);
    expect(part.headers['content-range']).to.equal('bytes 2-5/10');
    expect(String(part.body)).to.equal('2345');
    await person
      .get(`/files/${digest('c')}`)
      .set('Range', 'bytes=20-')
      .expect(416);
  });

  it('are not found under other names', async () => {
    const person = await opened();
    await person.get(`/files/${digest('d')}`).expect(404);
    await person.get('/files/..%2Fsecret').expect(404);
  });
});
