/** Invented reports as documents, for what writes them: every kind of block is in them. */

import { isOrdered, isUnordered } from '../../reports/cells.ts';
import type { Block, DocumentChapter, ReportDocument } from '../../reports/document/document.ts';
import type { ShareRow } from '../../reports/document/picture.ts';
import { aServiceReport } from './reports.ts';

/** The whole of a report on one service, unless told otherwise. */
export function aDocument(over: Partial<ReportDocument> = {}): ReportDocument {
  return {
    cut: 'full',
    language: 'sv',
    title: 'CM-teamet Exempelköping: De får säga vad de tycker. Få märker att det gör skillnad.',
    running: 'CM-teamet Exempelköping · hösten 2026',
    sender: 'FoU-enheten, Region Exempel',
    logo: undefined,
    madeOn: '2026-11-28',
    state: 'released',
    version: 1,
    invented: true,
    chapters: [firstChapter(), ...furtherChapters()],
    lacking: [],
    ...over,
  };
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

export function someFindings(): readonly Block[] {
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
      {
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
      },
      { as: 'contents', title: 'Resten av rapporten' },
    ],
  };
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
