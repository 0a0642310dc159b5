/** What an audit has that may be compared, as the person may see it: told tables, and the services' own accounts. */
import {
  type AccountUnit,
  type Asked,
  askedIn,
  type Compared,
  comparedUnit,
} from '../../reports/comparisons/compared.ts';
import { disclosedTogether } from '../../reports/register/disclosed-together.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';

/** Of these, which the person may be told. */
export async function comparedOf(
  { store, language, say }: Pick<Compared, 'language' | 'say'> & { readonly store: Store },
  told: readonly Collection[],
): Promise<Compared> {
  // The last round is what one comes to read.
  const shown = [...inReadingOrder(told)].sort((a, b) => b.round - a.round);
  const asked = await askedByDigest(store, shown);
  const anonymous = shown.filter(({ nature }) => nature === 'anonymous');
  const tables = await disclosedTogether(store, anonymous);
  const units = anonymous.flatMap((collection) => {
    const [disclosed, questions] = [tables.get(collection.id), asked.get(collection.questionnaire)];
    return disclosed && questions ? [comparedUnit(collection, disclosed, questions)] : [];
  });
  return { units, accounts: await accountsIn(store, shown, asked), language, say };
}

/** Each questionnaire is read and gone through once, however many collections it was put to. */
async function askedByDigest(
  { questionnaires }: Pick<Store, 'questionnaires'>,
  collections: readonly Collection[],
): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>();
  for (const digest of new Set(collections.map(({ questionnaire }) => questionnaire))) {
    const frozen = await questionnaires.frozen(digest);
    if (frozen) asked.set(digest, askedIn(frozen));
  }
  return asked;
}

async function accountsIn(
  { responses }: Pick<Store, 'responses'>,
  collections: readonly Collection[],
  asked: ReadonlyMap<string, Asked>,
): Promise<readonly AccountUnit[]> {
  const accounts: AccountUnit[] = [];
  for (const { id, service, round, nature, questionnaire } of collections) {
    const questions = asked.get(questionnaire);
    if (nature !== 'named' || !questions) continue;
    const answers: Answers[] = [];
    for await (const given of responses.each(id)) answers.push(given);
    accounts.push({ id, service, round, answers, asked: questions });
  }
  return accounts;
}
