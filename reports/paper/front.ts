/** The pages around the questions: what it is, what is promised, how to answer, and what becomes of the paper. */
import type { OwnWords } from '../../surveys/audits/own-words.ts';
import { labelled, swedish, words } from '../pdf/blocks/text.ts';
import { lineHeight } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { drawStairs } from '../pdf/layout/mark.ts';
import { aired, always, bound, onFirst, type Piece, whenWritten, within } from '../pdf/layout/pieces.ts';
import { columnAt, decorate } from '../pdf/layout/sheet.ts';
import type { PaperForm } from './form.ts';
import { box } from './pictograms.ts';
import type { FormPaper } from './sizes.ts';

/** The easy form says little before the questions; the rest stands after them. */
const fewPromises = 3;

export function front(paper: FormPaper, form: PaperForm): readonly Piece[] {
  const { say, pdf } = paper;
  const told = form.easy
    ? [
        ...promised(paper, form, form.promise.slice(0, fewPromises)),
        ...fill(paper, form),
        ...part(paper, undefined, [say('paper.more-after')]),
      ]
    : [...promised(paper, form, form.promise), ...fill(paper, form), ...backMatter(paper, form)];
  const all = within(paper, 'Sect', [...whatItIs(paper, form), ...told]);
  return onFirst(all, (piece) => whenWritten(piece, () => pdf.outline.addItem(form.title)));
}

/** What the easy form has left to say, after the questions. */
export function afterwards(paper: FormPaper, form: PaperForm): readonly Piece[] {
  if (!form.easy) return [];
  const { say, pdf, sizes } = paper;
  const rest = form.promise.slice(fewPromises);
  const all = within(paper, 'Sect', [
    ...aired(always(words(paper, 'H2', say('paper.more'), sizes.headed)), 12, 6),
    ...backMatter(paper, form),
    ...(rest.length > 0 ? list(paper, promiseTitle(paper, form), rest) : []),
  ]);
  return onFirst(all, (piece) => ({
    ...whenWritten(piece, () => pdf.outline.addItem(say('paper.more'))),
    needs: page.height / 3,
  }));
}

function whatItIs(paper: FormPaper, form: PaperForm): readonly Piece[] {
  const { say, sizes } = paper;
  const { title, bold, running } = sizes;
  const service = { ...bold, size: bold.size + 1, colour: colour.pine };
  const told = [
    ...(form.draft ? [`${say('paper.draft')}. ${say('paper.draft-why')}`] : []),
    ...(form.invented ? [`${say('site.invented')}. ${say('site.invented-why')}`] : []),
  ];
  return [
    ...name(paper),
    ...told.flatMap((text) => aired(words(paper, 'P', text, bold), 0, 10)),
    ...aired(words(paper, 'H1', form.title, title), 0, 2),
    ...aired(words(paper, 'P', apart(form.service), service, {}, swedish(form)), 0, 6),
    ...form.intro.flatMap((paragraph) => aired(words(paper, 'P', paragraph, running), 0, 2)),
    ...(form.named ? part(paper, say('answering.named.title'), [say('answering.named.what')]) : []),
  ];
}

function name(paper: FormPaper): readonly Piece[] {
  const { say, sizes } = paper;
  const site = { ...sizes.bold, size: 13, colour: colour.pine };
  const mark = (): void => decorate(paper, () => drawStairs(paper, paper.y + 16, 16.5, colour.pine));
  const named = words(paper, 'P', say('site.name'), site, { indent: 28 });
  return aired(
    onFirst(named, (piece) => whenWritten(piece, mark)),
    0,
    12,
  );
}

function promised(paper: FormPaper, form: PaperForm, promise: readonly string[]): readonly Piece[] {
  const few = form.few ? part(paper, undefined, [paper.say('answering.few')], paper.sizes.bold) : [];
  return [...list(paper, promiseTitle(paper, form), promise), ...few];
}

const promiseTitle = ({ say }: FormPaper, { named }: PaperForm): string =>
  say(`answering.promise.title${named ? '-named' : ''}`);

/** How to cross, and how to change one's mind, each with its picture. */
function fill(paper: FormPaper, { sections }: PaperForm): readonly Piece[] {
  const { say, pdf } = paper;
  const { box: side, running, aboveParts } = paper.sizes;
  const cross = (x: number, y: number) =>
    pdf
      .moveTo(x + 2, y + 2)
      .lineTo(x + side - 2, y + side - 2)
      .moveTo(x + side - 2, y + 2)
      .lineTo(x + 2, y + side - 2)
      .lineWidth(1.8)
      .stroke();
  const filled = (x: number, y: number) => pdf.rect(x, y, side, side).fill(colour.ink);
  const place = { indent: side + 10 };
  const example = (text: string, draw: typeof cross): readonly Piece[] =>
    onFirst(words(paper, 'LBody', text, running, place), (piece) =>
      whenWritten(piece, () => {
        const [x, y] = [columnAt(paper, 0, side), paper.y + (lineHeight(running) - side) / 2];
        decorate(paper, () => {
          box(paper, x, y, side);
          draw(x, y);
        });
      }),
    );
  const follow = words(paper, 'LBody', say('paper.fill.follow'), running, place);
  const hasFollowUps = sections.some(({ questions }) => questions.some((one) => one.when !== undefined));
  const items = [
    example(say('paper.fill.cross'), cross),
    example(say('paper.fill.change'), filled),
    ...(hasFollowUps ? [labelled(paper, '•', running, follow)] : []),
  ].flatMap((item) => aired(within(paper, 'LI', item), 0, side > 20 ? 8 : 3));
  const all = [...headed(paper, say('paper.fill.title'), 2), ...within(paper, 'L', items)];
  return aired(bound(all, 'if-it-fits'), aboveParts, 0);
}

/** What becomes of the paper, who helps, who asks, and what happens then. */
function backMatter(paper: FormPaper, form: PaperForm): readonly Piece[] {
  const { say } = paper;
  return [
    ...list(paper, say('paper.sheet.title'), becomes(paper, form)),
    ...part(paper, say('answering.help.title'), [
      say('paper.help'),
      ...(form.supported ? [say('answering.help.not', { service: form.service })] : []),
    ]),
    ...part(paper, say('paper.who'), [
      form.auditors,
      `${apart(form.commissioner)} ${say('answering.commissioner.what')}`,
    ]),
    ...part(paper, say('paper.then'), [
      form.feedback,
      ...(form.afterwards === undefined ? [] : [form.afterwards]),
      `${say('answering.after.kept')} ${form.keptUntil}. ${say('answering.after.erased')}`,
    ]),
    ...part(paper, say('answering.contact.title'), [
      `${say('answering.contact.what')} ${apart(form.contact.words)}`,
    ]),
  ];
}

function becomes({ say }: FormPaper, { named, lastDay }: PaperForm): readonly string[] {
  return [
    ...(named ? [] : [say('paper.sheet.no-name')]),
    say('paper.sheet.envelope'),
    ...(lastDay ? [say('paper.sheet.last-day', { day: lastDay })] : []),
    say('paper.sheet.typed'),
    ...(named ? [] : [say('paper.sheet.hand')]),
    say('paper.sheet.destroyed'),
  ];
}

/** Kept together where the form runs the other way. */
const apart = (text: string): string => `\u2068${text}\u2069`;

function headed(paper: FormPaper, head: string, after: number): readonly Piece[] {
  return aired(always(words(paper, 'H2', head, paper.sizes.heading)), 0, after);
}

function list(paper: FormPaper, head: string, items: readonly string[]): readonly Piece[] {
  const { running, betweenItems, aboveParts } = paper.sizes;
  const each = items.flatMap((item) => {
    const body = words(paper, 'LBody', item, running, { indent: 22 });
    return aired(within(paper, 'LI', labelled(paper, '•', running, body)), 0, betweenItems);
  });
  return aired([...headed(paper, head, 2), ...bound(within(paper, 'L', each), 'if-it-fits')], aboveParts, 0);
}

function part(
  paper: FormPaper,
  head: string | undefined,
  texts: readonly (string | OwnWords)[],
  style = paper.sizes.running,
): readonly Piece[] {
  const paragraphs = texts.flatMap((text) => {
    const own =
      typeof text === 'string' ? { words: text, lang: undefined } : { ...text, words: apart(text.words) };
    return aired(words(paper, 'P', own.words, style, {}, own.lang ? { lang: own.lang } : {}), 0, 2);
  });
  const { aboveParts, betweenItems } = paper.sizes;
  const all = [...(head === undefined ? [] : headed(paper, head, betweenItems)), ...paragraphs];
  return aired(bound(all, 'if-it-fits'), aboveParts, 0);
}
