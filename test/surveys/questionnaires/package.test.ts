import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import {
  type Entries,
  entriesOf,
  type Package,
  readPackage,
} from '../../../surveys/questionnaires/package.ts';
import { aPng } from '../../support/files.ts';
import { aQuestionnaire, aYesNo, inBoth } from '../../support/questionnaires.ts';

const png = aPng();
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function withPicture(bytes: Buffer): Questionnaire {
  const picture = { file: digestOf(bytes), alt: inBoth('Ett hus'), width: 6, height: 4 };
  return aQuestionnaire({ format: 2, key: 'with-picture', questions: [aYesNo('q1', { picture })] });
}

function aPackage(bytes = png, given: Partial<Package> = {}): Package {
  const files = [{ digest: digestOf(bytes), type: 'image/png', bytes }];
  return { questionnaire: withPicture(bytes), notes: 'Prövad med fyra personer.', files, ...given };
}

const without = (entries: Entries, name: RegExp) => new Map([...entries].filter(([one]) => !name.test(one)));

function whyNot(entries: Entries): readonly string[] {
  const read = readPackage(entries);
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

describe('a package', () => {
  it('is read as it was written', () => {
    expect(readPackage(entriesOf(aPackage()))).to.deep.equal({ ok: true, value: aPackage() });
  });

  it('has no notes where there are none', () => {
    const given = aPackage(png, { notes: '' });
    expect([...entriesOf(given).keys()]).to.not.include('notes.txt');
    expect(readPackage(entriesOf(given))).to.deep.equal({ ok: true, value: given });
  });

  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const cases: readonly (readonly [what: string, entries: Entries, why: string])[] = [
    [
      'of another version',
      new Map([...entriesOf(aPackage()), ['manifest.json', Buffer.from('{"package":2}')]]),
      'packages.problems.no-manifest',
    ],
    ['without a manifest', without(entriesOf(aPackage()), /manifest/), 'packages.problems.no-manifest'],
    ['without questions', without(entriesOf(aPackage()), /questions/), 'packages.problems.no-questionnaire'],
    [
      'without a picture that is shown',
      without(entriesOf(aPackage()), /^files/),
      'packages.problems.file-missing',
    ],
    [
      'with a picture that is not shown',
      new Map([...entriesOf(aPackage()), [`files/${'0'.repeat(64)}.png`, png]]),
      'packages.problems.file-unused',
    ],
    [
      'with another picture under the name',
      new Map([...entriesOf(aPackage()), [`files/${digestOf(png)}.png`, aPng(7)]]),
      'packages.problems.file-changed',
    ],
    ['with a picture that is a script', entriesOf(aPackage(script)), 'media.problems.picture-svg'],
    [
      'with notes of 10,001 characters',
      entriesOf(aPackage(png, { notes: 'x'.repeat(10_001) })),
      'packages.problems.notes-too-long',
    ],
    [
      'with broken UTF-8',
      new Map([...entriesOf(aPackage()), ['notes.txt', Buffer.from([0xc3, 0x28])]]),
      'packages.problems.not-utf8',
    ],
    [
      'with a zero character in the notes',
      new Map([...entriesOf(aPackage()), ['notes.txt', Buffer.from('a\0b')]]),
      'packages.problems.not-utf8',
    ],
  ];
  for (const [what, entries, why] of cases) {
    it(`${what} is refused`, () => {
      expect(whyNot(entries)).to.deep.equal([why]);
    });
  }

  it('has its questions judged as those of a file', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => aYesNo(`q${i}`));
    const entries = entriesOf(
      aPackage(png, { questionnaire: aQuestionnaire({ questions: many }), files: [] }),
    );
    expect(whyNot(entries)).to.deep.equal(['questionnaire.too-many-questions']);
  });
});
