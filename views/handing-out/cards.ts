/** Where cards are made: how many in each language, and what becomes of them. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { cardsForm, mostCards } from '../../surveys/audits/handing-out.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { formFields, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { wordsIn } from '../words.ts';

export interface CardsPage {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
  /** Cards with a code so far; never how many of them are used. */
  readonly made: number;
  readonly typed?: Typed;
}

export function cardsPage(about: CardsPage): View {
  const { language, audit, collection, made, typed = untouched } = about;
  const say = wordsIn(language);
  const single = collection.access === 'codes';
  const heading = say('cards.title');
  const href = `/collections/${collection.id}`;
  return {
    template: 'handing-out/cards',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, heading),
      heading,
      lead: say(`cards.lead-${collection.access}`, { service: collection.service.name }),
      summary: summaryOf(typed.problems, say),
      single,
      made: single ? say('cards.made-so-far', { count: made, invited: collection.invited }) : undefined,
      planned: collection.status === 'planned',
      action: `${href}/cards`,
      leave: href,
      fields: fieldsOfLanguages(about, typed),
    },
  };
}

/** All that are lacking in the first language, to begin with. */
function fieldsOfLanguages({ language, collection, questionnaire, made }: CardsPage, typed: Typed) {
  const say = wordsIn(language);
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
