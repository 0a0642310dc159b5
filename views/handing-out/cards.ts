/** Where cards are made: how many in each language, and what becomes of them. */
import { cardsForm, mostCards } from '../../surveys/audits/handing-out.ts';
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
  readonly typed?: Typed;
}

export function cardsPage(about: CardsPage): View {
  const { say, collection, made, typed = untouched } = about;
  const single = collection.access === 'codes';
  const href = `/collections/${collection.id}`;
  const content = {
    lead: say(`cards.lead-${collection.access}`, { service: collection.service.name }),
    single,
    made: single ? say('cards.made-so-far', { count: made, invited: collection.invited }) : undefined,
    planned: collection.status === 'planned',
    action: `${href}/cards`,
    leave: href,
    fields: fieldsOfLanguages(about, typed),
  };
  return pageInCollection(about, 'handing-out/cards', say('cards.title'), content, typed.problems);
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
