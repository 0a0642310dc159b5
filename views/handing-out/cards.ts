/** Where cards are made: how many in each language, and what becomes of them. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { mostCards } from '../../surveys/audits/handing-out.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
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
function fieldsOfLanguages(about: CardsPage, { form, problems }: Typed) {
  const { language, collection, questionnaire, made } = about;
  const say = wordsIn(language);
  const lacking = Math.min(mostCards, Math.max(0, collection.invited - made));
  return languagesOf(questionnaire).map((tag, i) => {
    const name = `cards-${tag}`;
    const problem = problems.find(({ field }) => field === name);
    const hint = isUnchecked(questionnaire, tag) ? say('cards.unchecked') : undefined;
    const start = i === 0 && lacking > 0 ? String(lacking) : '';
    const describing = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
    return {
      id: name,
      name,
      type: 'text',
      inputmode: 'numeric',
      narrow: true,
      label: nameOfLanguage(tag, say),
      hint,
      value: form.get(name)?.[0] ?? start,
      problem: problem && say(problem.message, problem.values),
      describedBy: describing.length > 0 ? describing.join(' ') : undefined,
    };
  });
}
