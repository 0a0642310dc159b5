/** What can be done with a text besides sorting it: each folded away, with a form of its own. */
import { maskKinds, maskValue, usualKind } from '../../surveys/analysing/masking-form.ts';
import { longestQuote } from '../../surveys/analysing/quoting.ts';
import { standIns, withMasks } from '../../surveys/free-texts/masking.ts';
import { problemOn, untouched } from '../fields.ts';
import type { CardPage } from './card-content.ts';
import { openMarks } from './words.ts';

export function actsOn(about: CardPage, href: string) {
  return {
    masks: { ...masksModel(about), action: `${href}/masks` },
    paraphrase: {
      ...wordsModel(about, 'paraphrase', about.text.review.paraphrase ?? ''),
      action: `${href}/paraphrase`,
    },
    aside: { ...wordsModel(about, 'reason', about.text.review.aside ?? ''), action: `${href}/aside` },
    back: `${href}/back`,
    quote: quoteModel(about),
  };
}

/** Places that are masked and those that are marked, ticked alike; what was ticked last comes back with a problem. */
function masksModel({ text, words, marks, typed = untouched, say }: CardPage) {
  const { masks } = text.review;
  const isTyped = typed.form.has('masking');
  const ticked = new Set(typed.form.get('mask') ?? []);
  const all = [...masks, ...openMarks(marks, masks)].sort((a, b) => a.start - b.start);
  const kind = isTyped ? typed.form.get('kind')?.[0] : usualKind;
  return {
    open: isTyped,
    places: all.map((mask) => ({
      value: maskValue(mask),
      words: words.slice(mask.start, mask.end),
      becomes: standIns[mask.kind],
      chosen: isTyped ? ticked.has(maskValue(mask)) : true,
    })),
    words: isTyped ? (typed.form.get('words')?.[0] ?? '') : '',
    problem: isTyped ? problemOn('words', typed.problems, say) : undefined,
    kinds: maskKinds.map((one) => ({ kind: one, becomes: standIns[one], chosen: one === kind })),
  };
}

function wordsModel({ typed = untouched, say }: CardPage, name: 'paraphrase' | 'reason', kept: string) {
  const isTyped = typed.form.has(name);
  return {
    open: isTyped,
    value: isTyped ? (typed.form.get(name)?.[0] ?? '') : kept,
    problem: problemOn(name, typed.problems, say),
  };
}

/** Words of the writer where they were told of it; else the auditors' own, where there are some. */
function quoteModel({ audit, text, words, typed = untouched, say }: CardPage) {
  const isTyped = typed.form.has('kind') && typed.form.has('text');
  const shown = withMasks(words, text.review.masks).replace(/\s+/gu, ' ').trim();
  return {
    action: `/audits/${audit.id}/quotes`,
    id: text.id,
    open: isTyped,
    quotable: text.quotable,
    value: isTyped ? (typed.form.get('words')?.[0] ?? '') : shown.length <= longestQuote ? shown : '',
    paraphrase: text.review.paraphrase,
    problem: problemOn('quote-words', typed.problems, say),
  };
}
