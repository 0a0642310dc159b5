import { expect } from 'chai';
import type { AccountUnit } from '../../../reports/comparisons/compared.ts';
import {
  type AboutMapping,
  composeMapping,
  mappingChapter,
} from '../../../reports/document/mapping/composing.ts';
import { authorityOf, mappedOf } from '../../../reports/document/mapping/mapped.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { anAccount } from '../../support/compared.ts';
import { textOf } from '../../support/document-text.ts';
import { sayIn } from '../../support/say.ts';
import { expectSnapshot } from '../../support/snapshot.ts';
import { aService } from '../../support/things.ts';

const place = (name: string, more = {}) => aService({ id: name, name, municipality: 'Provstad', ...more });

const first: Answers = {
  d02: ['municipality-one', 'region-psychiatry'],
  d03: ['own-contact', 'outreach'],
  d04: 8,
  d06: 'Vi kan ha en gemensam mottagning.\nEn väg in räcker.',
  d07: 'Journalerna går inte att dela.',
  d09: 'En gemensam mottagning.',
  d10: ['supervision', 'agreement'],
  d11: 'Nyckelpersoner slutar.\n\nPengarna tar slut efter projektet.',
  d12: 'on-conditions',
  d13: 'Att cheferna är med från början.',
  d14: 'Mottagningen Blå porten.',
  d20: 'in-place',
  d26: 'missing',
  d27: 'partly',
  d40: 'yes',
  d44: 'yes',
};

const second: Answers = {
  d02: ['municipality-several'],
  d04: 4,
  d07: 'Vi har olika mål.',
  d10: ['supervision', 'more-time'],
  d12: 'yes',
  d20: 'missing',
  d26: 'missing',
  d44: 'no',
};

const accounts: readonly AccountUnit[] = [
  anAccount({ id: '1', service: place('CM-teamet Östprov', { pilot: true }), answers: [first] }),
  anAccount({ id: '2', service: place('CM-teamet Östskiss'), answers: [second] }),
  anAccount({
    id: '3',
    service: place('Mottagningen', { authorities: ['Region Exempel, psykiatri'] }),
    answers: [{ d04: 'dont-know', d12: 'not-now', d10: 'dont-know' }],
  }),
];

const byUsualRules = (some: readonly AccountUnit[]) => some.map((unit) => ({ ...unit, rules: usualRules }));

function about(over: Partial<AboutMapping> = {}, language: 'sv' | 'en' = 'sv'): AboutMapping {
  return {
    name: 'Kartläggning av samverkan 2026',
    sender: 'FoU-enheten',
    madeOn: '2026-11-30',
    invented: true,
    services: mappedOf(byUsualRules(accounts)),
    waiting: ['CM-teamet Norrskiss'],
    language,
    say: sayIn(language),
    ...over,
  };
}

describe('the report on a mapping', () => {
  for (const language of ['sv', 'en'] as const)
    it(`reads as it was read and accepted, in ${language}`, () => {
      const text = textOf(composeMapping(about({}, language)));
      expectSnapshot(text, `test/reports/mapping/three-services.${language}.txt`);
    });

  it('lays many services beside each other in short words, in as many tables as they need', () => {
    const many = Array.from({ length: 15 }, (_, i) =>
      anAccount({ service: place(`Team ${i + 1}`), answers: [first] }),
    );
    const { chapters } = composeMapping(about({ services: mappedOf(byUsualRules(many)) }));
    const tables = chapters
      .filter(({ key }) => key === 'agreements')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.as === 'table' ? [block] : [])));
    expect(tables.map(({ columns }) => columns.length - 1)).to.deep.equal([5, 5, 5]);
    expect(tables[0]?.rows[0]?.slice(1, 3)).to.deep.equal(['Finns', 'Finns']);
    expect(new Set(tables.map(({ caption }) => caption))).to.have.length(3);
  });

  it('says who answers for a service by the register, and else by what it says itself', () => {
    const groups = mappedOf(byUsualRules(accounts)).map(authorityOf);
    expect(groups).to.deep.equal(['both', 'municipality', 'region']);
  });

  it('has what a service said last', () => {
    const again = anAccount({ service: accounts[0]?.service ?? aService(), round: 2, answers: [{ d04: 9 }] });
    const [unit, ...others] = mappedOf(byUsualRules([...accounts.slice(0, 1), again]));
    expect([unit?.round, others]).to.deep.equal([2, []]);
  });

  it('leaves out named answers to other questions, and services that have not answered', () => {
    const empty = anAccount({ answers: [] });
    expect(mappedOf(byUsualRules([empty]))).to.deep.equal([]);
    expect(mappingChapter({ ...about(), services: [] }, 4)).to.deep.equal([]);
  });

  it('is one chapter of a report that has more', () => {
    const [chapter] = mappingChapter(about(), 11);
    expect([chapter?.key, chapter?.number]).to.deep.equal(['mapping', 11]);
    expect(chapter?.blocks.filter((block) => block.as === 'heading' && block.level === 2)).to.have.length(7);
  });

  it('cuts a long text between sentences, and repeats whose it is', () => {
    const long = anAccount({
      service: place('Teamet'),
      answers: [{ d06: 'En mening som är ganska lång. '.repeat(60), d07: 'Kort.' }],
    });
    const { chapters } = composeMapping(about({ services: mappedOf(byUsualRules([long])) }));
    const rows = chapters
      .filter(({ key }) => key === 'cooperation')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.as === 'table' ? block.rows : [])));
    expect(rows.map(([head]) => head)).to.deep.equal(['Teamet', 'Teamet (forts.)', 'Teamet (forts.)']);
    expect(Math.max(...rows.map(([, text = '']) => text.length))).to.be.below(720);
  });
});
