/** Which collections ask the same people the same at the same time, so that one could be read off another (rule 6). */
import type { Questionnaire } from '../questionnaires/definition.ts';
import { questionsOf } from '../questionnaires/definition.ts';
import { type Counting, identityOf } from '../questionnaires/identity.ts';
import { kindOf, type Question } from '../questionnaires/questions/index.ts';
import type { Service } from './service.ts';

/** Fewer days than this between two collections, and the same people have much the same to say (disclosure.md, rule 6). */
const leastDaysApart = 60;

/** ISO dates; a day that has not come is undefined. */
export interface Span {
  readonly openedOn: string | undefined;
  readonly closedOn: string | undefined;
}

/**
 * Ids of all services that share people with one, itself among them: those that are a part of it or that it is a part of,
 * those with a part in common, and those in the same house.
 */
export function sharingPeople(service: Service, services: readonly Service[]): readonly string[] {
  return [service.id, ...services.filter((other) => sharePeople(service, other)).map(({ id }) => id)].filter(
    (id, i, all) => all.indexOf(id) === i,
  );
}

function sharePeople(one: Service, other: Service): boolean {
  const partsOf = ({ id, joins = [] }: Service) => [id, ...joins];
  return partsOf(one).some((id) => partsOf(other).includes(id)) || isSameSite(one, other);
}

/** In the same house of one municipality, however it is written. */
export function isSameSite(one: Service, other: Service): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  if (one.site === undefined || other.site === undefined) return false;
  return plain(one.site) === plain(other.site) && plain(one.municipality) === plain(other.municipality);
}

/** Whether fewer than 60 days lie from the closing of one to the opening of the other. One still open has no end. */
export function overlaps(one: Span, other: Span): boolean {
  return isSoonAfter(one, other) && isSoonAfter(other, one);
}

function isSoonAfter({ openedOn }: Span, { closedOn }: Span): boolean {
  if (openedOn === undefined || closedOn === undefined) return true;
  return (Date.parse(openedOn) - Date.parse(closedOn)) / (24 * 60 * 60 * 1000) < leastDaysApart;
}

/** Whether one opened before the other, and so has the questions that both ask; on the same day their ids decide. */
export function opensFirst(one: Opened, other: Opened): boolean {
  const place = ({ openedOn, id }: Opened) => `${openedOn ?? ''} ${id}`;
  return place(one) < place(other);
}

/** A day that is not known was before there were any (`Collection`). */
type Opened = Pick<Span, 'openedOn'> & { readonly id: string };

/**
 * The questions of one questionnaire that another asks too, by key there: those that count as the same (`equivalentTo`),
 * and those in the same words in any language that both have.
 */
export function sameQuestions(here: Questionnaire, there: Questionnaire): ReadonlyMap<string, string> {
  const others = questionsOf(there).filter((question) => kindOf(question).asks);
  return new Map(
    questionsOf(here).flatMap((question) => {
      const same = kindOf(question).asks
        ? others.find((other) => isSame([question, here], [other, there]))
        : undefined;
      return same ? [[question.key, same.key] as const] : [];
    }),
  );
}

type Asked = readonly [question: Question, questionnaire: Questionnaire];

function isSame([one, here]: Asked, [other, there]: Asked): boolean {
  const [a, b] = [identityOf(here, one as Counting), identityOf(there, other as Counting)];
  if (a.questionnaire === b.questionnaire && a.question === b.question) return true;
  // Neither case, spaces nor punctuation make another question of it.
  const wording = (text: string | undefined) =>
    text
      ?.toLocaleLowerCase('sv')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return Object.entries(one.text).some(([language, words]) => {
    const there = wording(other.text[language as keyof typeof other.text]);
    return there !== undefined && wording(words) === there;
  });
}
