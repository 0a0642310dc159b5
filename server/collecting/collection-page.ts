/** The page of a collection, as several routes show it. */
import type { Request } from 'express';
import { answeredOf } from '../../surveys/audits/answered.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { collectionPage } from '../../views/collecting/collection.ts';
import type { View } from '../../views/engine.ts';
import type { Typed } from '../../views/fields.ts';
import { collectionIn } from '../auditing/followed.ts';
import { versionAsked } from '../designing/approved.ts';
import { languageOf } from '../http/language.ts';
import { askedBy } from '../questionnaires/available.ts';
import { baseUrl, type Services, today } from '../services.ts';

/** `typed` is what was wrong with how many have been handed out. */
export async function showCollection(
  services: Services,
  request: Request,
  person: Person,
  typed?: Typed,
): Promise<View> {
  const { store, config } = services;
  const { audit, collection } = await collectionIn(services, request);
  const questionnaire = await askedBy(store, collection);
  return collectionPage({
    language: languageOf(request),
    person,
    audit,
    collection,
    questionnaire,
    asking: await versionAsked(store, collection, questionnaire),
    answered: await answeredOf(store, collection, today(services)),
    cards: await store.codes.count(collection.id),
    link: `${baseUrl(config)}/a/${collection.code}`,
    ...(typed && { typed }),
  });
}
