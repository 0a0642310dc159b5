/** The ways in of all collections of an audit: links to copy, posters, and cards for all in one file. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { allCardsForm, mostCards } from '../../surveys/audits/handing-out.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { languagesOf } from '../answering/frame.ts';
import { statusTag } from '../collecting/follow-up.ts';
import { collectionName } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

export interface HandedOutCollection {
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
  /** Cards with a code so far. */
  readonly made: number;
  /** Whole address of the answering link. */
  readonly link: string;
}

interface HandingOut extends InAudit {
  readonly collections: readonly HandedOutCollection[];
  /** Of the cards that a press makes. */
  readonly token: string;
  /** Cards that have just been made, to be fetched. */
  readonly ready: Ready | undefined;
}

interface Ready {
  readonly batch: string;
  readonly language: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** What the form has fields for. */
export function namesOf(collections: readonly HandedOutCollection[]) {
  const languages = collections.flatMap(({ questionnaire }) => languagesOf(questionnaire));
  return { ids: collections.map(({ collection }) => collection.id), languages: [...new Set(languages)] };
}

export function handingOutPage(about: HandingOut): View {
  const { say, collections, token, ready } = about;
  const all = collections.map(({ collection }) => collection);
  return pageInAudit(about, 'handing-out/handing-out-all', say('handing-out.title'), {
    ways: collections.map((one) => wayModel(one, about)),
    planned: all.some(({ status }) => status === 'planned'),
    codes: all.some(({ access }) => access === 'codes'),
    shuffled: all.some(({ nature }) => nature === 'anonymous'),
    token,
    ready: ready && readyModel(ready, about),
    cards: collections.length > 0 ? Object.values(cardFields(about)) : undefined,
  });
}

function wayModel({ collection, link }: HandedOutCollection, { say }: HandingOut) {
  const href = `/collections/${collection.id}`;
  return {
    ...{ id: collection.id, href, name: collectionName(collection, say), status: statusTag(collection, say) },
    // Whoever has only the link comes to a form for a code.
    link: collection.access === 'link' && collection.status === 'open' ? link : undefined,
    places: (['cards', 'poster'] as const).map((way) => ({
      href: `${href}/${way === 'poster' ? 'poster.pdf' : way}`,
      name: say(`collections.ways.${way}`),
    })),
  };
}

/** As many as are lacking, to begin with. */
function cardFields({ say, collections, typed = untouched }: HandingOut) {
  const { ids, languages } = namesOf(collections);
  const known = collections.map(({ collection, made }) => {
    const lacking = Math.min(mostCards, Math.max(0, collection.invited - made));
    const start = collection.access === 'codes' && lacking > 0 ? lacking : '';
    return [`cards-${collection.id}`, { label: collectionName(collection, say), start, optional: false }];
  });
  const language = {
    label: say('handing-out.language'),
    start: languages[0],
    optionLabel: (tag: string) => nameOfLanguage(tag, say),
  };
  return formFields(allCardsForm(ids, languages), say, typed, { ...Object.fromEntries(known), language });
}

function readyModel({ batch, language, counts }: Ready, { say, audit }: HandingOut) {
  const each = [...counts].map(([id, count]) => [`cards-${id}`, String(count)] as [string, string]);
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const asked = new URLSearchParams([['batch', batch], ['language', language], ...each]);
  return { href: `/audits/${audit.id}/cards.pdf?${asked}`, words: say('cards.fetch', { count }) };
}
