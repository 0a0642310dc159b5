/** An A4 poster for a meeting: when, where, who tells, and what of. As large as it fits on the page. */
import type { Say } from '../../surveys/languages.ts';
import { type Block, heightOf, swedish, words } from '../paper/layout/blocks.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { inside, newPage, type Paper } from '../pdf/layout/sheet.ts';
import type { Gathering } from './handout.ts';
import { foot, head, scales, smallest, top, unbroken } from './poster.ts';
import { fileOf } from './writing.ts';

/** The file, of one page. */
export async function writeGathering(gathering: Gathering, say: Say): Promise<Buffer> {
  const title = say('handouts.gathering.file', { about: gathering.about });
  return fileOf(gathering, gathering, title, say, (paper) => {
    newPage(paper);
    const parts = fitting(paper, gathering);
    inside(paper, 'Sect', () => {
      head(paper, parts.head);
      paper.y += air / 3;
      for (const block of parts.facts) block.write();
      paper.y += air / 3;
      for (const block of parts.beneath) block.write();
      paper.y += air / 3;
      foot(paper, parts.foot);
    });
  });
}

/** When, where and who, each with what it is called; on paper and on a page alike. */
export function factsOf({ day, at, where, who, direction }: Gathering, say: Say) {
  // What is typed runs its own way: 13 till 15 would be read from the end.
  const typed = (words: string | undefined) =>
    words === undefined ? [] : [{ words: direction === 'rtl' ? `\u2068${words}\u2069` : words, typed: true }];
  return [
    { label: say('handouts.gathering.when'), lines: [{ words: day, typed: false }, ...typed(at)] },
    { label: say('handouts.gathering.where'), lines: typed(where) },
    { label: say('handouts.gathering.who'), lines: typed(who) },
  ].filter(({ lines }) => lines.length > 0);
}

/** What it is about, and that one may come. */
export function welcomeOf(say: Say): readonly string[] {
  return [say('handouts.gathering.what'), say('handouts.gathering.welcome'), say('handouts.anonymous')];
}

type Parts = Readonly<Record<'head' | 'facts' | 'beneath' | 'foot', readonly Block[]>>;

/** Air between the parts, all of it together. */
const air = 90;

function fitting(paper: Paper, gathering: Gathering): Parts {
  for (const scale of scales) {
    const parts = partsOf(paper, gathering, scale);
    if (top + heightOf(Object.values(parts).flat()) + air <= page.height - 36) return parts;
  }
  return partsOf(paper, gathering, smallest);
}

function partsOf(paper: Paper, gathering: Gathering, scale: number): Parts {
  const { say } = paper;
  const { about, contact, invented } = gathering;
  const text: Style = { weight: 'regular', size: 17 * scale, colour: colour.ink, leading: 1.4 };
  const strong: Style = { ...text, weight: 'bold' };
  const label: Style = { ...strong, size: 15 * scale, colour: colour.pine };
  const fact: Style = { ...strong, size: 26 * scale, leading: 1.25 };
  const onPine: Style = { ...strong, size: 19 * scale, colour: colour.white, leading: 1.3 };
  const typed = swedish(gathering);
  const lang = contact.lang === undefined ? {} : { lang: contact.lang };
  return {
    head: [
      words(paper, 'P', say('site.name'), { ...onPine, size: 14 }, { indent: 32, after: 14 }),
      ...(invented
        ? [words(paper, 'P', `${say('site.invented')}. ${say('site.invented-why')}`, onPine, { after: 4 })]
        : []),
      words(
        paper,
        'H1',
        say('handouts.gathering.come'),
        { ...onPine, size: 40 * scale, leading: 1.15 },
        { after: 6 },
      ),
      words(paper, 'P', about, onPine, { after: 20 }, typed),
    ],
    facts: factsOf(gathering, say).flatMap((one) => [
      words(paper, 'H2', one.label, label, { after: 2 }),
      ...one.lines.map((line, i) =>
        words(
          paper,
          'P',
          unbroken(line.words),
          fact,
          { after: i === one.lines.length - 1 ? 12 : 2 },
          line.typed ? typed : {},
        ),
      ),
    ]),
    beneath: welcomeOf(say).map((line) => words(paper, 'P', line, text, { after: 6 })),
    foot: [
      words(paper, 'P', `${say('answering.contact.title')} ${say('answering.contact.what')}`, text),
      words(paper, 'P', unbroken(contact.words), strong, {}, lang),
    ],
  };
}
