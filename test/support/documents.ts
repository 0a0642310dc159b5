/**
 * Invented reports as documents: a short draft with every kind of block, as whatever composes them would give it, and a
 * long one that has been released.
 */
import { isOrdered, isUnordered } from '../../reports/cells.ts';
import type {
  Block,
  DocumentChapter,
  FigureBlock,
  FindingBlock,
  ReportDocument,
} from '../../reports/document/document.ts';
import type { Picture, ShareRow } from '../../reports/document/picture.ts';
import { aServiceReport } from './reports.ts';
import { anArea, aSeveral, aTenQuestion } from './tellings.ts';

/** A draft of the full report in Swedish, with answers that are made up. */
export function aDocument(over: Partial<ReportDocument> = {}): ReportDocument {
  return {
    cut: 'full',
    language: 'sv',
    title: 'CM-teamet Exempelköping: De får säga vad de tycker. Få märker att det gör skillnad.',
    running: 'CM-teamet Exempelköping · hösten 2026',
    sender: 'FoU-enheten, Region Exempel',
    logo: undefined,
    madeOn: '2026-11-28',
    state: 'draft',
    version: undefined,
    invented: true,
    chapters: [firstChapter(), influenceChapter(), voicesChapter(), appendix()],
    lacking: [],
    ...over,
  };
}

/** The whole of a report on one service, released. */
export function aWholeDocument(over: Partial<ReportDocument> = {}): ReportDocument {
  const chapters = [firstChapter(), ...furtherChapters()];
  return aDocument({ state: 'released', version: 1, chapters, ...over });
}

export function aChapter(blocks: readonly Block[], over: Partial<DocumentChapter> = {}): DocumentChapter {
  return {
    key: 'more',
    number: 1,
    title: 'Fler frågor',
    id: 'chapter-more',
    area: undefined,
    blocks,
    ...over,
  };
}

export const paragraphOf = (text: string): Block => ({ as: 'paragraph', inlines: [{ as: 'text', text }] });

export const headingOf = (level: 2 | 3, text: string): Block => ({ as: 'heading', level, text });

const text = (words: string) => [{ as: 'text', text: words } as const];

const findings = [
  [
    'change',
    'Det är svårt att få något ändrat.',
    '6 av 14 kan få stödet ändrat när det inte passar. 5 av 14 märker skillnad när de säger vad de tycker. Fem texter handlar om det.',
  ],
  [
    'change',
    'Man får inte veta när CM byts.',
    '4 av 13 fick veta i tid. ”Jag vill veta innan de byter CM.” Personalen tror att nästan alla får veta (minst 10 av 12): här har vi olika bild.',
  ],
  [
    'strength',
    'CM är lätt att nå och lyssnar.',
    'Nästan alla (minst 13 av 15) tycker att det är lätt att nå sin CM. 12 av 15 känner sig lyssnade på.',
  ],
  [
    'develop',
    'Alla vet inte vad som står i planen.',
    '8 av 14 vet vad som står i sin SIP (samordnad individuell plan).',
  ],
] as const;

export function someFindings(): readonly FindingBlock[] {
  return findings.map(([verdict, heading, evidence], i) => ({
    as: 'finding',
    number: i + 1,
    id: `finding-${i + 1}`,
    heading,
    verdict,
    evidence: [evidence],
  }));
}

const proposals = [
  ['Skriv ner vad som ändrades efter varje möte, och visa det för personen.', 'Teamet · slutsats 1'],
  ['Berätta minst två veckor innan CM byts, och låt personen träffa den nya.', 'Enhetschefen · slutsats 2'],
  ['Fråga ”var vill du ses?” före varje möte.', 'Teamet · slutsats 1'],
  ['Gå igenom planen tillsammans var tredje månad, i lättläst form.', 'Kommun och region · slutsats 4'],
] as const;

export function someProposals(): readonly Block[] {
  return proposals.map(([what, to], i) => ({
    as: 'proposal',
    number: i + 1,
    id: `proposal-${i + 1}`,
    what,
    to,
  }));
}

const shareRows: readonly ShareRow[] = [
  share('participation', 'Delaktighet', 31, 31, 43, 'develop'),
  share('influence', 'Inflytande', 25, 25, 56, 'change'),
  share('accessibility', 'Tillgänglighet', 39, 44, 44, 'strength'),
  share('alliance', 'Arbetsallians', 74, 74, 104, 'develop'),
  {
    area: 'recovery',
    title: 'Återhämtning',
    share: undefined,
    words: 'Visas inte: för få svar',
    verdicts: [],
  },
];

function share(
  area: string,
  title: string,
  low: number,
  high: number,
  of: number,
  verdict: 'strength' | 'develop' | 'change',
): ShareRow {
  return {
    area,
    title,
    share: { positive: { low, high }, of, questions: 3 },
    words: `${low} av ${of}`,
    verdicts: [verdict],
  };
}

/** The first two pages: what matters, what is proposed, and what happens next. */
export function firstChapter(): DocumentChapter {
  return {
    key: 'first',
    number: undefined,
    title: 'De får säga vad de tycker. Få märker att det gör skillnad.',
    id: 'first',
    area: undefined,
    blocks: [
      {
        as: 'paragraph',
        tone: 'lead',
        inlines: [
          {
            as: 'text',
            text: 'Fyra brukarrevisorer har frågat dem som får stöd av CM-teamet (CM betyder case manager, en som håller ihop ditt stöd). Det här är vad vi kom fram till.',
          },
        ],
      },
      {
        as: 'tiles',
        tiles: [
          { large: '15 av 24', words: 'svarade. Vi vet inte vad de andra tycker.' },
          { large: '26 frågor', words: 'som revisorerna själva har skrivit' },
          { large: '9–30 september', words: 'på mobil, surfplatta och papper' },
        ],
      },
      headingOf(2, 'Det viktigaste'),
      ...someFindings(),
      headingOf(2, 'Så många svar är positiva'),
      {
        as: 'figure',
        id: 'figure-areas',
        title: '',
        of: '',
        picture: { as: 'shares', rows: shareRows },
        alt: 'Delaktighet: 31 av 43 svar är positiva. Inflytande: 25 av 56. Tillgänglighet: minst 39 av 44. Arbetsallians: 74 av 104.',
      },
      {
        as: 'paragraph',
        tone: 'small',
        inlines: [
          {
            as: 'text',
            text: 'Delaktighet: 31 av 43 svar på tre frågor är positiva. Revisorerna har bestämt omdömena. Alla tal finns i bilagan.',
          },
        ],
      },
      headingOf(2, 'Vi föreslår'),
      ...someProposals(),
      whatNow(),
      { as: 'contents', title: 'Resten av rapporten' },
    ],
  };
}

export function whatNow(): Block {
  return {
    as: 'facts',
    title: 'Vad händer nu?',
    boxed: true,
    facts: [
      {
        term: 'Vi berättar',
        detail:
          'för dem som svarade, i Gula huset 10 december kl. 14, med fika. Sedan för personal och chef.',
      },
      { term: 'Teamet svarar', detail: 'med en handlingsplan senast 31 januari 2027.' },
      { term: 'Vi följer upp', detail: 'efter tre, sex och tolv månader.' },
      { term: 'Frågor', detail: 'FoU-enheten, 010-000 00 00' },
    ],
  };
}

export function aFigure(over: Partial<FigureBlock> & { readonly picture: Picture }): FigureBlock {
  return {
    as: 'figure',
    id: 'figure-1',
    title: 'Kan du påverka ditt stöd?',
    of: 'CM-teamet Exempelköping, 15 av 24 svarade',
    alt: '8 av 14 är själva med och sätter sina mål. 6 av 14 kan få stödet ändrat.',
    table: 'table-1',
    ...over,
  };
}

export function barsPicture(): Picture {
  const area = anArea('influence', 'sv', 14);
  return { as: 'bars', questions: [...area.questions, aTenQuestion('sv', 14)].filter(isOrdered) };
}

export function choicesPicture(): Picture {
  const question = aSeveral('sv', 14);
  if (!isUnordered(question)) throw new Error('no choices');
  return { as: 'choices', question };
}

export function comparisonPicture(): Picture {
  return {
    as: 'comparison',
    compared: {
      as: 'comparison',
      title: 'Får man veta i tid när CM byts?',
      change: undefined,
      sides: [
        {
          label: 'De som får stöd',
          as: 'told',
          figure: { positive: { low: 4, high: 4 }, of: 13, invited: 24 },
        },
        { label: 'Personal', as: 'told', figure: { positive: { low: 10, high: 12 }, of: 12, invited: 14 } },
        { label: 'Närstående', as: 'hidden' },
      ],
      picture: { likeness: 'different', difference: 'may-be-chance' },
    },
  };
}

function influenceChapter(): DocumentChapter {
  return aChapter(
    [
      {
        as: 'paragraph',
        inlines: [
          { as: 'text', text: 'De flesta får säga vad de tycker. ' },
          { as: 'text', text: 'Få märker att det gör skillnad.', strong: true },
          { as: 'text', text: ' Läs mer om ' },
          { as: 'link', text: 'brukarrevision', href: 'https://exempel.se/brukarrevision' },
          { as: 'text', text: '.' },
        ],
      },
      {
        as: 'list',
        ordered: false,
        items: [text('Man får säga sin mening.'), text('Det händer sällan något.')],
      },
      {
        as: 'together',
        blocks: [
          { as: 'heading', level: 2, text: 'CM-teamet Exempelköping' },
          aFigure({ picture: barsPicture() }),
        ],
      },
      aFigure({ id: 'figure-2', title: 'Var brukar ni ses?', picture: choicesPicture() }),
      { as: 'heading', level: 3, text: 'Röster' },
      { as: 'quote', words: 'Jag vill veta innan de byter CM.', from: 'Någon som får stöd' },
      { as: 'quote', words: 'Mötet är alltid på kontoret.', from: 'Någon som får stöd' },
    ],
    {
      key: 'influence',
      number: 6,
      id: 'influence',
      area: 'influence',
      title: 'Inflytande',
    },
  );
}

function voicesChapter(): DocumentChapter {
  return aChapter(
    [
      { as: 'notice', tone: 'note', text: 'Två insamlingar är inte klara än.' },
      aFigure({
        id: 'figure-3',
        title: 'Får man veta i tid när CM byts?',
        of: 'Tre grupper',
        alt: '4 av 13 som får stöd fick veta i tid. Minst 10 av 12 i personalen tror att man får det.',
        picture: comparisonPicture(),
      }),
      aFigure({
        id: 'figure-4',
        title: 'Så många får stödet ändrat',
        alt: '6 av 14 kan få stödet ändrat.',
        picture: { as: 'people', count: { low: 6, high: 6 }, of: 14 },
      }),
    ],
    {
      key: 'voices',
      number: 13,
      id: 'voices',
      title: 'Samma fråga, olika röster',
    },
  );
}

function appendix(): DocumentChapter {
  return aChapter(
    [
      {
        as: 'table',
        id: 'table-1',
        caption: 'Inflytande, CM-teamet Exempelköping',
        columns: [
          { head: 'Fråga' },
          { head: 'Ja', to: 'right' },
          { head: 'A', to: 'right' },
          { head: 'Inget svar', to: 'right' },
        ],
        rows: [
          ['Är det du som sätter dina mål?', '8', '6', '1'],
          ['Kan du få ditt stöd ändrat om det inte passar?', '6', '8', '1'],
        ],
        key: [{ letter: 'A', words: 'Nej, eller så har jag inte provat' }],
      },
    ],
    {
      key: 'appendix',
      number: undefined,
      id: 'appendix',
      title: 'Bilaga: alla tal',
    },
  );
}

/** One a fixed area, others, and the appendix with its tables. */
function furtherChapters(): readonly DocumentChapter[] {
  const [unit] = aServiceReport().units;
  if (unit?.as !== 'anonymous') throw new Error('an anonymous unit was wanted');
  const areas = unit.areas.map((area, i): DocumentChapter => {
    const questions = area.questions.filter(isOrdered);
    return {
      key: i === 0 ? 'participation' : i === 1 ? 'influence' : i === 2 ? 'accessibility' : 'alliance',
      number: i + 3,
      title: area.title,
      id: `chapter-${area.key}`,
      area: area.key,
      blocks: [
        paragraphOf(
          'De flesta får säga vad de tycker. Få märker att det gör skillnad: när något ändras får de sällan veta vad. Samordningsverksamheten och brukarrevisorerna har talat om det vid två möten, och självbestämmandet är det som flest har skrivit om med egna ord.',
        ),
        {
          as: 'figure',
          id: `figure-${area.key}`,
          title: `Frågor om ${area.title.toLowerCase()}`,
          of: 'CM-teamet Exempelköping, 15 av 24 svarade',
          picture: { as: 'bars', questions },
          alt: questions.map(({ text }) => `10 av 14 svarar ja på: ${text}`).join(' '),
          table: `table-${area.key}`,
        },
        { as: 'quote', words: 'Jag vill veta innan de byter CM.', from: 'Någon som får stöd' },
      ],
    };
  });
  const several = unit.more.filter(isUnordered);
  return [
    aChapter(
      [
        paragraphOf('Vi som frågar har egen erfarenhet av stöd.'),
        {
          as: 'paragraph',
          inlines: [
            { as: 'text', text: 'Läs mer om ' },
            { as: 'text', text: 'brukarrevision', strong: true },
            { as: 'text', text: ', hos ' },
            { as: 'link', text: 'FoU-enheten i Region Exempel', href: 'https://example.org/fou' },
            { as: 'text', text: ' eller ring dem som har gjort revisionen på telefon.' },
          ],
        },
        {
          as: 'list',
          ordered: false,
          items: [
            [{ as: 'text', text: 'Det är frivilligt att svara.' }],
            [{ as: 'text', text: 'Ingen får veta vem som svarade vad.' }],
          ],
        },
        {
          as: 'list',
          ordered: true,
          items: [
            [{ as: 'text', text: 'Vi frågade.' }],
            [{ as: 'text', text: 'Vi räknade.' }],
            [{ as: 'text', text: 'Vi bestämde.' }],
          ],
        },
        {
          as: 'facts',
          facts: [
            { term: 'Granskare', detail: 'Fyra brukarrevisorer' },
            { term: 'Beställare', detail: 'Exempelköpings kommun och Region Exempel' },
          ],
        },
        { as: 'notice', tone: 'note', text: 'Vi visar aldrig att en ensam person har svarat något.' },
      ],
      { key: 'method', number: 2, title: 'Så gjorde vi', id: 'chapter-method' },
    ),
    ...areas,
    aChapter(
      several.map(
        (question, i): Block => ({
          as: 'figure',
          id: `figure-several-${i}`,
          title: question.text,
          of: 'CM-teamet Exempelköping, 15 av 24 svarade',
          picture: { as: 'choices', question },
          alt: 'Flest har kryssat för mobil.',
        }),
      ),
      { number: 12 },
    ),
    aChapter([...someFindings()], {
      key: 'verdicts',
      number: 13,
      title: 'Styrkor och det som behöver ändras',
      id: 'chapter-verdicts',
    }),
    aChapter(
      unit.areas.map(
        (area): Block => ({
          as: 'table',
          id: `table-${area.key}`,
          caption: `${area.title}: alla svar`,
          columns: [
            { head: 'Fråga' },
            { head: 'Ja, alltid', to: 'right' },
            { head: 'Ja, oftast', to: 'right' },
            { head: 'Nej, sällan', to: 'right' },
            { head: 'Nej, aldrig', to: 'right' },
            { head: 'Ej svar', to: 'right' },
          ],
          rows: area.questions.map(({ text }) => [text, '3', '5', '4', '2', '1']),
        }),
      ),
      { key: 'appendix', number: undefined, title: 'Bilaga: alla tal', id: 'appendix' },
    ),
  ];
}

/** The easy page in Arabic, as far as the auditors have written it. */
export function anArabicDocument(): ReportDocument {
  return aDocument({
    cut: 'easy',
    language: 'ar',
    title: 'CM-teamet Exempelköping: يستمعون إليك، لكن قليلًا ما يتغير شيء.',
    chapters: [
      aChapter(
        [
          {
            as: 'paragraph',
            tone: 'lead',
            inlines: text('سألنا 24 شخصًا يحصلون على دعم من الفريق (CM). أجاب 15.'),
          },
          aFigure({
            title: 'هل يمكنك تغيير الدعم؟',
            of: 'CM-teamet Exempelköping',
            alt: '6 من 14 يمكنهم تغيير الدعم.',
            picture: { as: 'people', count: { low: 6, high: 6 }, of: 14 },
          }),
          ...someFindings().slice(0, 1),
          { as: 'quote', words: 'أريد أن أعرف قبل أن يتغير الشخص الذي يساعدني.', from: 'شخص يحصل على الدعم' },
        ],
        {
          key: 'first',
          number: undefined,
          id: 'first',
          title: 'يستمعون إليك، لكن قليلًا ما يتغير شيء.',
        },
      ),
    ],
    lacking: ['Det är svårt att få något ändrat.'],
  });
}
