/** Reports as their documents, made up by hand: one of every kind of block, as whatever composes them would give. */
import { isOrdered, isUnordered } from '../../reports/cells.ts';
import type { Block, DocumentChapter, FigureBlock, ReportDocument } from '../../reports/document/document.ts';
import type { Picture } from '../../reports/document/picture.ts';
import { wordsIn } from '../../views/words.ts';
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

export function aChapter(over: Partial<DocumentChapter> = {}): DocumentChapter {
  return {
    key: 'method',
    number: 4,
    title: 'Så gjorde vi',
    id: 'method',
    area: undefined,
    blocks: [],
    ...over,
  };
}

const text = (words: string) => [{ as: 'text', text: words } as const];

/** The first two pages: what matters, what is proposed, and what happens next. */
export function firstChapter(): DocumentChapter {
  return aChapter({
    key: 'first',
    number: undefined,
    id: 'first',
    title: 'De får säga vad de tycker. Få märker att det gör skillnad.',
    blocks: [
      {
        as: 'paragraph',
        tone: 'lead',
        inlines: text(
          'Fyra brukarrevisorer har frågat dem som får stöd av CM-teamet (CM betyder case manager, en som håller ihop ditt stöd). Det här är vad vi kom fram till.',
        ),
      },
      {
        as: 'tiles',
        tiles: [
          { large: '15 av 24', words: 'svarade. Vi vet inte vad de andra tycker.' },
          { large: '26 frågor', words: 'som revisorerna själva har skrivit' },
          { large: '9–30 september', words: 'på mobil, surfplatta och papper' },
        ],
      },
      { as: 'heading', level: 2, text: 'Det viktigaste' },
      ...findings(),
      { as: 'heading', level: 2, text: 'Så många svar är positiva' },
      sharesFigure(),
      { as: 'heading', level: 2, text: 'Vi föreslår' },
      ...proposals(),
      whatNow(),
      { as: 'contents', title: 'Resten av rapporten' },
    ],
  });
}

export function findings(): readonly Block[] {
  return [
    {
      as: 'finding',
      number: 1,
      id: 'finding-1',
      heading: 'Det är svårt att få något ändrat.',
      verdict: 'change',
      evidence: ['6 av 14 kan få stödet ändrat när det inte passar. Fem texter handlar om det.'],
    },
    {
      as: 'finding',
      number: 2,
      id: 'finding-2',
      heading: 'CM är lätt att nå och lyssnar.',
      verdict: 'strength',
      evidence: ['Minst 13 av 15 tycker att det är lätt att nå sin CM.', '12 av 15 känner sig lyssnade på.'],
      reason: 'Vi har vägt in det som sades på mötet.',
    },
    {
      as: 'finding',
      number: 3,
      id: 'finding-3',
      heading: 'Alla vet inte vad som står i planen.',
      verdict: undefined,
      draft: true,
      evidence: ['8 av 14 vet vad som står i sin SIP (samordnad individuell plan).'],
    },
  ];
}

export function proposals(): readonly Block[] {
  return [
    {
      as: 'proposal',
      number: 1,
      id: 'proposal-1',
      what: 'Skriv ner vad som ändrades efter varje möte, och visa det för personen.',
      to: 'Teamet · slutsats 1',
    },
    {
      as: 'proposal',
      number: 2,
      id: 'proposal-2',
      what: 'Berätta minst två veckor innan CM byts, och låt personen träffa den nya.',
      to: 'Enhetschefen · slutsats 2',
      draft: true,
    },
  ];
}

export function whatNow(): Block {
  return {
    as: 'facts',
    title: 'Vad händer nu?',
    boxed: true,
    facts: [
      { term: 'Vi berättar', detail: 'för dem som svarade, i Gula huset 10 december kl. 14, med fika.' },
      { term: 'Teamet svarar', detail: 'med en handlingsplan senast 31 januari 2027.' },
    ],
  };
}

function sharesFigure(): FigureBlock {
  return aFigure({
    id: 'figure-shares',
    title: 'Så många svar är positiva',
    alt: 'Delaktighet: 31 av 43 svar är positiva. Inflytande: 25 av 56. Tillgänglighet: minst 39 av 44.',
    picture: {
      as: 'shares',
      rows: [
        shareRow('influence', 'Inflytande', 25, 25, 56, ['change']),
        shareRow('participation', 'Delaktighet', 31, 31, 43, ['develop', 'strength']),
        shareRow('accessibility', 'Tillgänglighet', 39, 44, 44, ['strength']),
        { area: 'recovery', title: 'Återhämtning', share: undefined, words: 'Visas inte', verdicts: [] },
      ],
    },
  });
}

function shareRow(
  area: string,
  title: string,
  low: number,
  high: number,
  of: number,
  verdicts: readonly ('strength' | 'develop' | 'change')[],
) {
  const words = low === high ? `${low} av ${of}` : `minst ${low} av ${of}`;
  return { area, title, share: { positive: { low, high }, of, questions: 3 }, words, verdicts };
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
  return aChapter({
    key: 'influence',
    number: 6,
    id: 'influence',
    area: 'influence',
    title: 'Inflytande',
    blocks: [
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
  });
}

function voicesChapter(): DocumentChapter {
  return aChapter({
    key: 'voices',
    number: 13,
    id: 'voices',
    title: 'Samma fråga, olika röster',
    blocks: [
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
  });
}

function appendix(): DocumentChapter {
  return aChapter({
    key: 'appendix',
    number: undefined,
    id: 'appendix',
    title: 'Bilaga: alla tal',
    blocks: [
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
  });
}

/** The words that whatever shows a document says beside it. */
export const sayIn = (document: Pick<ReportDocument, 'language'>) => wordsIn(document.language);

/** The easy page in Arabic, as far as the auditors have written it. */
export function anArabicDocument(): ReportDocument {
  return aDocument({
    cut: 'easy',
    language: 'ar',
    title: 'CM-teamet Exempelköping: يستمعون إليك، لكن قليلًا ما يتغير شيء.',
    chapters: [
      aChapter({
        key: 'first',
        number: undefined,
        id: 'first',
        title: 'يستمعون إليك، لكن قليلًا ما يتغير شيء.',
        blocks: [
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
          ...findings().slice(0, 1),
          { as: 'quote', words: 'أريد أن أعرف قبل أن يتغير الشخص الذي يساعدني.', from: 'شخص يحصل على الدعم' },
        ],
      }),
    ],
    lacking: ['Det är svårt att få något ändrat.'],
  });
}
