import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { ZipFile } from 'yazl';
import { redraw } from '../../../server/media/pictures.ts';
import { pack } from '../../../server/packages/packing.ts';
import { unpack } from '../../../server/packages/reading-file.ts';
import { type Entries, entriesOf, readPackage } from '../../../surveys/questionnaires/package.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { aPng } from '../../support/files.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, type Office, offices, type Staff } from '../office.ts';

/** As it is drawn here, so that drawing it anew changes nothing. */
const drawn = await redraw(aPng(), 'image/png');
if (typeof drawn === 'string') throw new Error(drawn);
const png = drawn.bytes;
const file = createHash('sha256').update(png).digest('hex');
const picture = { file, alt: inBoth('Ett hus'), width: 6, height: 4 };
const questionnaire = aQuestionnaire({
  format: 2,
  key: 'from-afar',
  title: inBoth('Frågor från Västra länet'),
  questions: [aYesNo('q1', { picture })],
});
const files = [{ digest: file, type: 'image/png', bytes: png }];
const whole = entriesOf({ questionnaire, notes: 'Prövad i två kommuner.', files });

async function zipped(entries: Entries): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), pack(entries, out)]);
  return bytes;
}

const send = (staff: Staff, bytes: Buffer) =>
  staff.post('/questionnaires').attach('file', bytes, 'paket.zip');

const download = (staff: Staff, address: string, fields?: Readonly<Record<string, string>>) => {
  const request = fields ? staff.post(address).send(form(fields)) : staff.get(address);
  return request.buffer(true).parse(asBuffer);
};

async function keptOf({ store }: Office) {
  return { imported: await store.questionnaires.imported(), files: await store.files.digests() };
}

describe('packages', () => {
  const openOffice = offices();

  it('are read in whole: questions, pictures and notes', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const sent = await send(auditor, await zipped(whole)).expect(303);
    const { text } = pageOf(await auditor.get(sent.headers.location ?? '').expect(200));
    expect(text).to.include('Frågor från Västra länet').and.include('Prövad i två kommuner.');
    expect(await keptOf(office)).to.deep.equal({ imported: [questionnaire], files: [file] });
  });

  it('are taken home as they were read in, and are the same file each time', async () => {
    const auditor = await (await openOffice()).as('auditor');
    await send(auditor, await zipped(whole)).expect(303);
    const { body } = await download(auditor, '/questionnaires/from-afar.zip').expect(200);
    const entries = await unpack(body);
    const read = entries.ok && readPackage(entries.value);
    const value = { questionnaire, notes: 'Prövad i två kommuner.', files };
    expect(read).to.deep.equal({ ok: true, value });
    expect((await download(auditor, '/questionnaires/from-afar.zip')).body.equals(body)).to.equal(true);
  });

  it('of questions in the making have the notes that are written beside', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    await office.store.files.add({ digest: file, type: 'image/png', bytes: png });
    const made = { by: 'person-auditor', at: '2026-03-01T09:00:00Z' };
    await office.store.designs.add({ id: 'design', auditId: audit.id, body: questionnaire }, made);
    const fou = await office.as('fou');
    await fou.get('/designs/design/package').expect(200);
    const { body } = await download(fou, '/designs/design/package', { notes: 'Till er.' }).expect(200);
    const entries = await unpack(body);
    expect(entries.ok && entries.value.get('notes.txt')?.toString()).to.equal('Till er.');
    const long = await fou.post('/designs/design/package').send(form({ notes: 'y'.repeat(10_001) }));
    expect(long.status).to.equal(422);
    expect(long.text).to.include('y'.repeat(10_001));
  });

  it('of unfinished questions are not handed out, and say why', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const made = { by: 'person-auditor', at: '2026-03-01T09:00:00Z' };
    const body = { ...questionnaire, sections: [] };
    await office.store.designs.add({ id: 'design', auditId: audit.id, body }, made);
    const { text } = pageOf(await (await office.as('auditor')).post('/designs/design/package').expect(422));
    expect(text).to.include(say('packages.unfinished'));
  });

  const renamed = async (from: string, to: string) => {
    const bytes = await zipped(whole);
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  };
  const hostile: readonly (readonly [what: string, make: () => Promise<Buffer>, told: RegExp])[] = [
    ['that is cut off', async () => (await zipped(whole)).subarray(0, 400), /går inte att öppna/],
    [
      'with a name that leads out of the folder',
      () => renamed('notes.txt', '../ot.txt'),
      /pekar någon annanstans/,
    ],
    ['with an absolute name', () => renamed('notes.txt', '/etc/motd'), /pekar någon annanstans/],
    ['with a file of another kind', () => renamed('notes.txt', 'notes.exe'), /notes\.exe/],
    ['with ten thousand files', () => zipped(tenThousand()), /10\u00a0001 filer/],
    ['with words that were hurt on the way', hurt, /trasigt/],
    ['that says it is small and is not', bombThatLies, /trasigt|för stor/],
    [
      'that unpacks to a hundred times its size',
      () => zipped(new Map([...whole, ['notes.txt', Buffer.alloc(50_000_000, 'a')]])),
      /notes\.txt.*för stor/,
    ],
    [
      'with 100,000 questions',
      () => zipped(entriesOf({ questionnaire: large(), notes: '', files: [] })),
      /100\u00a0000 frågor|för stor/,
    ],
    [
      'without its picture',
      () => zipped(entriesOf({ questionnaire, notes: '', files: [] })),
      /saknas i paketet/,
    ],
    ['with a picture that is a script', () => zipped(scripted()), /SVG/i],
  ];
  for (const [what, make, told] of hostile) {
    it(`${what} are refused in words, and nothing is kept`, async () => {
      const office = await openOffice();
      const { text, status } = await send(await office.as('auditor'), await make());
      expect(status).to.equal(422);
      expect(text).to.match(told);
      expect(await keptOf(office)).to.deep.equal({ imported: [], files: [] });
    });
  }
});

function tenThousand(): Entries {
  return new Map(Array.from({ length: 10_001 }, (_, i) => [`files/${i}.png`, png]));
}

function large() {
  return aQuestionnaire({ questions: Array.from({ length: 100_000 }, (_, i) => aYesNo(`q${i}`)) });
}

function scripted(): Entries {
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const digest = createHash('sha256').update(script).digest('hex');
  const questions = [aYesNo('q1', { picture: { ...picture, file: digest } })];
  const one = { digest, type: 'image/png', bytes: script };
  return entriesOf({ questionnaire: aQuestionnaire({ questions }), notes: '', files: [one] });
}

/** Ten megabytes under notes.txt, of which every directory says that it is ten bytes. */
async function bombThatLies(): Promise<Buffer> {
  const bytes = await zipped(new Map([['notes.txt', Buffer.alloc(10_000_000, 'a')]]));
  const said = Buffer.alloc(4);
  said.writeUInt32LE(10_000_000);
  for (let at = bytes.indexOf(said); at >= 0; at = bytes.indexOf(said, at + 4)) bytes.writeUInt32LE(10, at);
  return bytes;
}

/** Its notes are not compressed, so that another letter is another text and no broken stream. */
async function hurt(): Promise<Buffer> {
  const stored = new Map([...whole].filter(([name]) => name !== 'notes.txt'));
  const zip = new ZipFile();
  for (const [name, content] of stored) zip.addBuffer(content, name);
  zip.addBuffer(Buffer.from('Prövad'), 'notes.txt', { compress: false });
  zip.end();
  const bytes = await buffer(zip.outputStream);
  bytes.write('X', bytes.indexOf('Prövad'));
  return bytes;
}
