/** A poster for a meeting: when, where, who tells, and what of. */
import type { Say } from '../../surveys/languages.ts';
import { swedish, words } from '../pdf/blocks/text.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { colour } from '../pdf/layout/looks.ts';
import { aired } from '../pdf/layout/pieces.ts';
import type { Paper } from '../pdf/layout/sheet.ts';
import type { Gathering } from './handout.ts';
import { contactOf, headOf, onePage, unbroken } from './one-page.ts';
import { fileOf } from './writing.ts';

/** The file, of one page. */
export async function writeGathering(gathering: Gathering, say: Say): Promise<Buffer> {
  const title = say('handouts.gathering.file', { about: gathering.about });
  return fileOf(gathering, gathering, title, say, (paper) =>
    onePage(paper, (scale) => partsOf(paper, gathering, scale)),
  );
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

/** Air beneath the facts. */
const air = 30;

function partsOf(paper: Paper, gathering: Gathering, scale: number) {
  const { say } = paper;
  const { about, contact, invented } = gathering;
  const text: Style = { weight: 'regular', size: 17 * scale, colour: colour.ink, leading: 1.4 };
  const strong: Style = { ...text, weight: 'bold' };
  const label: Style = { ...strong, size: 15 * scale, colour: colour.pine };
  const fact: Style = { ...strong, size: 26 * scale, leading: 1.25 };
  const onPine: Style = { ...strong, size: 19 * scale, colour: colour.white, leading: 1.3 };
  const typed = swedish(gathering);
  const facts = factsOf(gathering, say).flatMap((one) => [
    ...aired(words(paper, 'H2', one.label, label), 12, 2),
    ...one.lines.flatMap((line) =>
      aired(words(paper, 'P', unbroken(line.words), fact, {}, line.typed ? typed : {}), 0, 2),
    ),
  ]);
  return {
    head: [
      ...headOf(paper, invented, say('handouts.gathering.come'), onPine),
      ...words(paper, 'P', about, onPine, {}, typed),
    ],
    body: [
      ...aired(facts, 0, air),
      ...welcomeOf(say).flatMap((line) => aired(words(paper, 'P', line, text), 0, 6)),
    ],
    foot: contactOf(paper, contact, text),
  };
}
