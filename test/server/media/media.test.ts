import { expect } from 'chai';
import { daily } from '../../../server/daily.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import { anMp3, aPng, jpegFromPhone, movingGif, place, svg, wav } from '../../support/files.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { keepCollection, type Office, offices, type Staff } from '../office.ts';

const questionnaire = aQuestionnaire({ questions: [aScale('q1'), aScale('q2')] });
/** Its chunks are whole, and there is nothing in the middle one that could be drawn. */
const hollowPng = (() => {
  const bytes = aPng(40, 40);
  return bytes.fill(0x55, bytes.indexOf('IDAT') + 4, bytes.indexOf('IEND') - 8);
})();
const alts = { 'alt-sv': 'En buss', 'alt-en': 'A bus' };
type Sent = Readonly<Record<string, string | Buffer>>;

describe('pictures and sound', () => {
  const openOffice = offices();
  const planned = async ({ store }: Office, given: Partial<Collection> = {}) => {
    const audit = anAudit();
    await store.audits.add(audit);
    await store.members.add(given.auditId ?? audit.id, 'person-auditor');
    const wanted = { auditId: audit.id, status: 'planned', ...given } as const;
    return keepCollection(store, questionnaire, wanted);
  };
  const set = async () => {
    const office = await openOffice();
    return { office, staff: await office.as('auditor'), collection: await planned(office) };
  };
  /** What a browser sends: bytes are files. */
  const send = (staff: Staff, { id, revision, questionnaire }: Collection, item: string, sent: Sent) => {
    const request = staff.post(`/collections/${id}/media/${item}`);
    const fields = { revision: String(revision), questionnaire, ...sent };
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') request.field(name, value);
      else request.attach(name, value, 'a-file.png');
    }
    return request;
  };
  const now = async ({ store }: Office, { id }: Collection) => {
    const collection = await store.collections.byId(id);
    if (!collection) throw new Error('no collection');
    return { collection, frozen: await store.questionnaires.frozen(collection.questionnaire) };
  };

  it('can be put to every question, and to the choices of a list once', async () => {
    const { staff, collection } = await set();
    const { text } = await staff.get(`/collections/${collection.id}/media`).expect(200);
    expect(text.match(/\/media\/question\.q\d"/g)).to.have.length(2);
    expect(text.split('/media/choice.often4.always"')).to.have.length(2);
  });

  it('are kept, and shown to those who answer in a new version of the questionnaire', async () => {
    const { office, staff, collection } = await set();
    const sent = { ...alts, picture: jpegFromPhone(6), 'sound-sv': anMp3() };
    await send(staff, collection, 'question.q1', sent).expect(303);
    const { frozen } = await now(office, collection);
    const question = frozen?.sections[0]?.questions[0];
    expect(question?.picture).to.deep.include({ alt: { sv: 'En buss', en: 'A bus' }, width: 4, height: 6 });
    for (const digest of [question?.picture?.file, question?.sound?.sv]) {
      const file = await office.store.files.byDigest(digest ?? '');
      expect(file?.bytes.includes(place), file?.type).to.equal(false);
    }
    const { text } = await staff.get(`/collections/${collection.id}/media`);
    expect(text)
      .to.include(`/files/${question?.picture?.file}`)
      .and.include(say('media.picture-of', { alt: 'En buss' }));
  });

  it('are made small, upright and nothing but what they show', async () => {
    const { office, staff, collection } = await set();
    await send(staff, collection, 'question.q1', { ...alts, picture: aPng(3000, 2000) }).expect(303);
    const { frozen } = await now(office, collection);
    const picture = frozen?.sections[0]?.questions[0]?.picture;
    expect(picture).to.include({ width: 1600, height: 1067 });
    const file = await office.store.files.byDigest(picture?.file ?? '');
    expect(file?.bytes.length).to.be.at.most(200 * 1024);
  });

  it('reach every planned collection of the audit that asks the same, and no other', async () => {
    const { office, staff, collection } = await set();
    const { auditId } = collection;
    const twin = await planned(office, { auditId });
    const open = await planned(office, { auditId, status: 'open' });
    const elsewhere = await planned(office);
    const page = pageOf(await staff.get(`/collections/${collection.id}/media/question.q1`));
    expect(page.text).to.include(say('media.shared', { count: 1 }));
    await send(staff, collection, 'question.q1', { ...alts, picture: aPng() }).expect(303);
    const digest = (await now(office, collection)).collection.questionnaire;
    expect(digest).not.to.equal(collection.questionnaire);
    expect((await now(office, twin)).collection.questionnaire).to.equal(digest);
    for (const other of [open, elsewhere]) {
      expect((await now(office, other)).collection.questionnaire).to.equal(other.questionnaire);
    }
  });

  it('stay as they are when only the words are changed, and go when they are taken away', async () => {
    const { office, staff, collection } = await set();
    const sent = { ...alts, picture: aPng(), 'sound-sv': anMp3() };
    await send(staff, collection, 'choice.often4.always', sent).expect(303);
    const first = await now(office, collection);
    const worded = { ...alts, 'alt-sv': 'En röd buss' };
    await send(staff, first.collection, 'choice.often4.always', worded).expect(303);
    const second = await now(office, collection);
    const [choice] = second.frozen?.choiceLists.often4?.choices ?? [];
    expect(choice?.picture?.alt.sv).to.equal('En röd buss');
    expect(choice?.sound).to.have.property('sv');
    const gone = { 'remove-picture': '1', 'remove-sound-sv': '1' };
    await send(staff, second.collection, 'choice.often4.always', gone).expect(303);
    expect((await now(office, collection)).collection.questionnaire).to.equal(collection.questionnaire);
  });

  it('are erased when nobody is shown them any more', async () => {
    const { office, staff, collection } = await set();
    const elsewhere = await planned(office);
    const pictureOf = async (one: Collection) => {
      const { frozen } = await now(office, one);
      return frozen?.sections[0]?.questions[0]?.picture?.file ?? 'none';
    };
    for (const one of [collection, elsewhere])
      await send(staff, one, 'question.q1', { ...alts, picture: aPng(3, 2), 'sound-sv': anMp3() }).expect(
        303,
      );
    const before = await now(office, collection);
    const first = await pictureOf(collection);
    await send(staff, before.collection, 'question.q1', { ...alts, picture: aPng(5, 2) }).expect(303);
    const second = await pictureOf(collection);
    expect(await office.store.files.digests()).to.include.members([first, second]);
    const other = await now(office, elsewhere);
    await send(staff, other.collection, 'question.q1', { 'remove-picture': '1' }).expect(303);
    expect(await office.store.files.byDigest(first)).to.equal(undefined);
    expect(await office.store.files.byDigest(second)).to.include({ digest: second });
  });

  it('that nobody is shown are erased once a day', async () => {
    const { office } = await set();
    await office.store.files.add({ digest: 'd'.repeat(64), type: 'image/png', bytes: aPng() });
    await daily({ store: office.store, now: () => new Date('2026-03-10T09:00:00Z') });
    expect(await office.store.files.digests()).to.deep.equal([]);
  });

  const wrong: readonly (readonly [what: string, sent: Sent, told: RegExp])[] = [
    ['words without a picture', alts, /Välj en bild, eller/],
    ['SVG', { ...alts, picture: svg }, /SVG går inte/],
    ['a sound that is called a picture', { ...alts, picture: anMp3() }, /inte en bild/],
    ['a picture that moves', { ...alts, picture: movingGif }, /rör sig/],
    ['a picture that is cut off', { ...alts, picture: aPng().subarray(0, 50) }, /inte hel/],
    ['an empty file', { ...alts, picture: Buffer.alloc(0) }, /inte en bild/],
    ['a picture over 12 MB', { picture: Buffer.alloc(12_600_000, 1), ...alts }, /högst 12 MB/],
    ['a picture of 26 million pixels', { ...alts, picture: aPng(26_000, 1000) }, /har 26 miljoner/],
    ['a picture that only seems whole', { ...alts, picture: hollowPng }, /inte hel/],
    ['a sound over 1 MB', { 'sound-sv': anMp3(2600), ...alts, picture: aPng() }, /högst 1 MB/],
    ['a picture that is called a sound', { ...alts, picture: aPng(), 'sound-en': aPng() }, /inte ett ljud/],
    ['WAV', { ...alts, picture: aPng(), 'sound-en': wav }, /WAV går inte/],
    ['words of 301 characters', { ...alts, picture: aPng(), 'alt-en': 'x'.repeat(301) }, /Nu är det 301/],
  ];
  it('refuse a picture without words in the first language, and take one without the others', async () => {
    const { staff, collection } = await set();
    const page = pageOf(
      await send(staff, collection, 'question.q1', { 'alt-en': 'A bus', picture: aPng() }).expect(422),
    );
    expect(page.problems).to.include(say('media.problems.alt-missing', { language: 'svenska' }));
    expect(page.sentAs('alt-en')[0]?.value).to.equal('A bus');
    await send(staff, collection, 'question.q1', { 'alt-sv': 'En buss', picture: aPng() }).expect(303);
  });

  it('keep the picture on the page that asks for its words, and in no store', async () => {
    const { office, staff, collection } = await set();
    const before = await office.store.files.digests();
    const sent = { 'alt-en': 'A bus', picture: jpegFromPhone(6) };
    const page = pageOf(await send(staff, collection, 'question.q1', sent).expect(422));
    expect(page.text).to.include(say('media.carried'));
    expect(await office.store.files.digests()).to.deep.equal(before);
    const carried = page.unseen['carried-picture'] ?? '';
    expect(Buffer.from(carried, 'base64').includes(place)).to.equal(false);
    const worded = { 'alt-sv': 'En buss', 'carried-picture': carried };
    await send(staff, collection, 'question.q1', worded).expect(303);
    const { frozen } = await now(office, collection);
    expect(frozen?.sections[0]?.questions[0]?.picture).to.include({ width: 4, height: 6 });
  });

  for (const [what, sent, told] of wrong) {
    it(`refuse ${what}, and keep what was typed`, async () => {
      const { office, staff, collection } = await set();
      const page = pageOf(await send(staff, collection, 'question.q1', sent).expect(422));
      expect(page.problems.join()).to.match(told);
      expect(page.sentAs('alt-sv')[0]?.value).to.equal('En buss');
      expect(page.text).to.match(/Välj filen igen|är kvar/);
      expect((await now(office, collection)).collection).to.deep.equal(collection);
    });
  }

  it('are not saved over what somebody else saved meanwhile; what was typed is kept', async () => {
    const { office, staff, collection } = await set();
    await send(staff, collection, 'question.q1', { ...alts, picture: aPng() }).expect(303);
    const { collection: first } = await now(office, collection);
    const late = { 'alt-sv': 'Ett tåg', 'alt-en': 'A train', picture: aPng(7, 4) };
    const page = pageOf(await send(staff, collection, 'question.q1', late).expect(409));
    expect(page.problems).to.deep.equal([say('media.problems.changed-meanwhile')]);
    expect(page.sentAs('alt-sv')[0]?.value).to.equal('Ett tåg');
    expect((await now(office, collection)).collection).to.deep.equal(first);
    expect(Object.values(page.unseen)).to.include(first.questionnaire);
  });

  it('cannot be changed once the collection is open', async () => {
    const office = await openOffice();
    const staff = await office.as('auditor');
    const collection = await planned(office, { status: 'open' });
    const path = `/collections/${collection.id}`;
    const { headers } = await send(staff, collection, 'question.q1', { ...alts, picture: aPng() }).expect(
      303,
    );
    expect(headers.location).to.equal(path);
    for (const place of ['media', 'media/question.q1']) {
      expect((await staff.get(`${path}/${place}`).expect(303)).headers.location).to.equal(path);
    }
    expect((await now(office, collection)).collection).to.deep.equal(collection);
  });

  it('are those of the auditors of the audit: others in it see them and change nothing', async () => {
    const { office, collection } = await set();
    const path = `/collections/${collection.id}/media`;
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      const { text } = await staff.get(path).expect(200);
      expect(pageOf(text).texts('paragraph'), role).to.include(say('media.lead-others'));
      expect(text, role).not.to.include('/media/question.q1');
      await staff.get(`${path}/question.q1`).expect(403);
      await send(staff, collection, 'question.q1', { ...alts, picture: aPng() }).expect(403);
      expect((await now(office, collection)).collection).to.deep.equal(collection);
    }
  });

  it('are not even read from somebody who is outside the audit', async () => {
    const { office, staff, collection } = await set();
    await office.store.members.remove(collection.auditId, 'person-auditor');
    await staff.get(`/collections/${collection.id}/media`).expect(404);
    // A form that is broken off: whoever reads it answers with 400.
    await staff
      .post(`/collections/${collection.id}/media/question.q1`)
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nbroken off')
      .expect(404);
    expect((await now(office, collection)).collection).to.deep.equal(collection);
  });

  it('cannot be put to what is not asked', async () => {
    const { staff, collection } = await set();
    await staff.get(`/collections/${collection.id}/media/question.none`).expect(404);
    await send(staff, collection, 'choice.often4.none', alts).expect(404);
  });

  it('are not taken from another site', async () => {
    const { staff, collection } = await set();
    const sent = send(staff, collection, 'question.q1', { ...alts, picture: aPng() });
    await sent.set('Sec-Fetch-Site', 'cross-site').expect(403);
  });
});
