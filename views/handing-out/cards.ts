/** Where cards are made: how many in each language, and what becomes of them. */
import { cardsForm, mostCards, type Wanted } from '../../surveys/audits/handing-out.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

interface CardsPage extends InCollection {
  readonly questionnaire: Questionnaire;
  /** Cards with a code so far; never how many of them are used. */
  readonly made: number;
  /** Of the cards that a press makes. */
  readonly token: string;
  /** Cards that have just been made, to be fetched; undefined where there are none. */
  readonly ready: Ready | undefined;
}

interface Ready {
  readonly batch: string;
  readonly wanted: readonly Wanted<string>[];
}

/** What an address says of cards: which ones, and how many in each language. */
export function sheetAddress(batch: string, wanted: readonly Wanted<string>[]): string {
  const counts = wanted.map(
    ({ language, count }) => [`cards-${language}`, String(count)] as [string, string],
  );
  return `?${new URLSearchParams([['batch', batch], ...counts])}`;
}

export function cardsPage(about: CardsPage): View {
  const { say, collection, made, token, ready, typed = untouched } = about;
  const single = collection.access === 'codes';
  const href = `/collections/${collection.id}`;
  return pageInCollection(about, 'handing-out/cards', say('cards.title'), {
    lead: say(`cards.lead-${collection.access}`, { service: collection.service.name }),
    single,
    shuffled: collection.nature === 'anonymous',
    made: single ? say('cards.made-so-far', { count: made, invited: collection.invited }) : undefined,
    planned: collection.status === 'planned',
    token,
    seen: made,
    ready: single && ready ? readyModel(ready, href, say) : undefined,
    fields: fieldsOfLanguages(about, typed),
  });
}

function readyModel({ batch, wanted }: Ready, href: string, say: Say) {
  const count = wanted.reduce((sum, one) => sum + one.count, 0);
  return { href: `${href}/cards.pdf${sheetAddress(batch, wanted)}`, words: say('cards.fetch', { count }) };
}

/** All that are lacking in the first language, to begin with. */
function fieldsOfLanguages({ say, collection, questionnaire, made }: CardsPage, typed: Typed) {
  const lacking = Math.min(mostCards, Math.max(0, collection.invited - made));
  const languages = languagesOf(questionnaire);
  const known = languages.map((tag, i) => ({
    label: nameOfLanguage(tag, say),
    hint: isUnchecked(questionnaire, tag) ? say('cards.unchecked') : undefined,
    start: i === 0 && lacking > 0 ? lacking : '',
    optional: false,
  }));
  const form = cardsForm(languages);
  return formFields(
    form,
    say,
    typed,
    Object.fromEntries(Object.keys(form.fields).map((name, i) => [name, known[i]])),
  );
}
