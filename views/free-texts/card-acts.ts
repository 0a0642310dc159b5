/** What can be done with a text besides sorting it: each folded away, unless something in it waits to be done. */
import { type CardPart, isIn } from '../../surveys/analysing/card-form.ts';
import { maskKinds, maskValue, openMarks } from '../../surveys/analysing/masking-form.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { standIns } from '../../surveys/free-texts/masking.ts';
import { problemOn, untouched } from '../fields.ts';
import type { CardPage } from './card-content.ts';

/** `form` is what stands in the fields: what is kept, or what was typed over it. */
export function actsOn(about: CardPage, form: Fields, href: string) {
  const { text, say, typed = untouched } = about;
  const field = (part: CardPart, name: string) => ({
    open: isIn(part, typed.form),
    action: `${href}/${part}`,
    value: form.get(name)?.[0] ?? '',
    problem: problemOn(name, typed.problems, say),
  });
  return {
    // The originals are erased at release; after it, once a day.
    erased: text.isReleased ? say('free-texts.erased-soon') : undefined,
    masks: { ...field('masks', 'words'), ...placesModel(about, form) },
    paraphrase: field('paraphrase', 'paraphrase'),
    aside: field('aside', 'reason'),
    quote: {
      ...field('quote', 'quote-words'),
      quotable: text.quotable,
      paraphrase: text.review.paraphrase,
    },
    back: `${href}/back`,
    undo: text.review.before && `${href}/undo`,
  };
}

/** Places that are masked and those that are marked, ticked alike. */
function placesModel({ text, words, marks }: CardPage, form: Fields) {
  const { masks } = text.review;
  const all = [...masks, ...openMarks(marks, masks)].sort((a, b) => a.start - b.start);
  return {
    places: all.map((mask) => ({
      value: maskValue(mask),
      words: words.slice(mask.start, mask.end),
      becomes: standIns[mask.kind],
      chosen: form.get('mask')?.includes(maskValue(mask)),
    })),
    kinds: maskKinds.map((kind) => ({
      kind,
      becomes: standIns[kind],
      chosen: form.get('kind')?.includes(kind),
    })),
  };
}
