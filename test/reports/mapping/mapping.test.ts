import { expect } from 'chai';
import { type AccountUnit, askedIn } from '../../../reports/comparisons/compared.ts';
import type { DocumentChapter } from '../../../reports/document/document.ts';
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
import { aSection, aText } from '../../support/questionnaires.ts';
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
  'd11-1-risk': 'Nyckelpersoner slutar.',
  'd11-1-likelihood': 'likely',
  'd11-1-seriousness': 'very-serious',
  'd11-1-action': 'Låt två kunna varje uppgift.',
  'd11-1-responsible': 'Enhetschefen.',
  'd11-2-risk': 'Pengarna tar slut efter projektet.',
  'd11-2-likelihood': 'dont-know',
  'd11-2-seriousness': 'serious',
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
  'd11-1-risk': 'Väntetiden växer.',
  'd11-1-likelihood': 'very-likely',
  'd11-1-seriousness': 'somewhat',
  'd11-1-responsible': 'Vet vi inte.',
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
    const tables = tablesOf(chapters, 'agreements');
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
    const rows = rowsOf(chapters, 'cooperation');
    expect(rows.map(([head]) => head)).to.deep.equal(['Teamet', 'Teamet (forts.)', 'Teamet (forts.)']);
    expect(Math.max(...rows.map(([, text = '']) => text.length))).to.be.below(720);
  });

  it('loses no word of a long text without an end of a sentence', () => {
    const text = `${'ord utan punkt '.repeat(150)}${'å'.repeat(1500)}👍`;
    const long = anAccount({ service: place('Teamet'), answers: [{ d06: text }] });
    const { chapters } = composeMapping(about({ services: mappedOf(byUsualRules([long])) }));
    const rows = rowsOf(chapters, 'cooperation');
    expect(Math.max(...rows.map(([, part = '']) => part.length))).to.be.at.most(700);
    expect(rows.map(([, part = '']) => part.replaceAll(' ', '')).join('')).to.equal(text.replaceAll(' ', ''));
  });
});

/** Of every table of a chapter. */
const rowsOf = (chapters: readonly DocumentChapter[], chapter: string) =>
  tablesOf(chapters, chapter).flatMap(({ rows }) => rows);
const tablesOf = (chapters: readonly DocumentChapter[], chapter: string) =>
  chapters
    .filter(({ key }) => key === chapter)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.as === 'table' ? [block] : [])));

describe('the risks of a mapping', () => {
  type Judged = readonly [likelihood: string, seriousness: string];
  const seen = (name: string, risks: readonly Judged[], more: Answers = {}) =>
    anAccount({
      id: name,
      service: place(name),
      answers: [
        {
          ...Object.fromEntries(
            risks.flatMap(([likelihood, seriousness], i) => [
              [`d11-${i + 1}-risk`, `${name} ${i + 1}`],
              [`d11-${i + 1}-likelihood`, likelihood],
              [`d11-${i + 1}-seriousness`, seriousness],
            ]),
          ),
          ...more,
        },
      ],
    });
  const composed = (...units: readonly AccountUnit[]) =>
    composeMapping(about({ services: mappedOf(byUsualRules(units)) })).chapters;

  it('stand in the cell of how likely and how serious they are, by their numbers', () => {
    const [matrix] = tablesOf(
      composed(
        seen('A', [
          ['unlikely', 'very-serious'],
          ['very-likely', 'very-serious'],
        ]),
        seen('B', [['very-likely', 'very-serious']]),
      ),
      'risks',
    );
    expect(matrix?.columns.map(({ head }) => head)).to.deep.equal([
      'Hur troligt',
      'Inte allvarligt',
      'Lite allvarligt',
      'Allvarligt',
      'Mycket allvarligt',
    ]);
    expect(matrix?.rows).to.deep.equal([
      ['Mycket troligt', '–', '–', '–', '1, 2'],
      ['Troligt', '–', '–', '–', '–'],
      ['Kan hända', '–', '–', '–', '–'],
      ['Inte troligt', '–', '–', '–', '3'],
    ]);
    const cell = ([row, column]: readonly [number, number]) => [
      matrix?.rows[row]?.[0],
      matrix?.columns[column]?.head,
    ];
    expect(matrix?.marked?.map(cell)).to.have.deep.members([
      ['Troligt', 'Allvarligt'],
      ['Troligt', 'Mycket allvarligt'],
      ['Mycket troligt', 'Allvarligt'],
      ['Mycket troligt', 'Mycket allvarligt'],
    ]);
  });

  it('come by likelihood times seriousness, of equals the more serious first, and at last those not judged', () => {
    const rows = rowsOf(
      composed(
        seen('A', [
          ['dont-know', 'very-serious'],
          ['very-likely', 'mild'],
          ['unlikely', 'very-serious'],
          ['likely', 'serious'],
        ]),
      ),
      'risks',
    ).slice(4);
    expect(rows.map(([, risk]) => risk)).to.deep.equal(['A 4', 'A 3', 'A 2', 'A 1']);
    expect(rows.map(([, , judgement]) => judgement?.replaceAll('\u00a0', ' '))).to.deep.equal([
      'Troligt, allvarligt: 9 av 16',
      'Inte troligt, mycket allvarligt: 4 av 16',
      'Mycket troligt, inte allvarligt: 4 av 16',
      'Inte bedömd. Mycket allvarligt',
    ]);
  });

  it('are in no matrix, and no answer is lost, where they were asked for a line each', () => {
    const { questionnaire } = anAccount().asked;
    const plain = {
      ...questionnaire,
      sections: [
        aSection('risks', [aText('d11', { equivalentTo: { questionnaire: 'mapping', question: 'd11' } })]),
      ],
    };
    const old = anAccount({
      service: place('Teamet'),
      asked: askedIn(plain),
      answers: [{ d11: 'Nyckelpersoner slutar.\n\nPengarna tar slut.' }],
    });
    const tables = tablesOf(composed(old), 'risks');
    expect(tables).to.have.length(1);
    expect(tables[0]?.rows.map(([, risk]) => risk)).to.deep.equal([
      'Nyckelpersoner slutar.',
      'Pengarna tar slut.',
    ]);
  });

  it('stand in the appendix no more', () => {
    const appendix = composed(seen('A', [['likely', 'serious']], { d05: 'Vi ses ofta.' })).at(-1);
    expect(JSON.stringify(appendix)).to.include('Vi ses ofta.').and.not.include('A 1');
  });
});
