/** What has been changed since a collection opened: what, from what to what, when and by whom. For staff. */
import type { Amendment } from '../../surveys/audits/amendment.ts';
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { showDay } from '../days.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { PageContext } from '../shell.ts';

interface Amended extends Pick<PageContext, 'language' | 'say' | 'collection'> {
  /** Everyone with an account. */
  readonly people: readonly Person[];
}

export function amendmentsModel({ language, say, collection, people }: Amended) {
  return collection.amendments.map((one) => ({
    when: say('collections.amended.when', {
      day: showDay(one.on, language),
      name: nameIn(people, one.by) ?? say('collections.amended.nobody'),
    }),
    what: say(one.what === 'lastDay' ? 'collections.decided.lastDay' : `audits.decided.${one.what}`),
    changes: changesOf(one, { language, say }),
  }));
}

function changesOf(one: Amendment, { language, say }: Pick<Amended, 'language' | 'say'>) {
  if (one.what === 'lastDay')
    return [{ before: showDay(one.before, language), after: showDay(one.after, language) }];
  const nothing = say('collections.amended.nothing');
  return interfaceLanguages
    .filter((tag) => one.before?.[tag] !== one.after?.[tag])
    .map((tag) => ({
      label: nameOfLanguage(tag, say),
      lang: tag,
      before: one.before?.[tag] ?? nothing,
      after: one.after?.[tag] ?? nothing,
    }));
}
