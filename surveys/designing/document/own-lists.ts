/**
 * Lists that one question alone has. They are written in its card, and those without a name are nobody else's: they come
 * and go with their question.
 */
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';

type ChoiceLists = Questionnaire['choiceLists'];

/** Keys of the lists that a question has, also only in the short form. */
export function listsOf(question: Question): readonly string[] {
  const short = 'shortChoices' in question && question.shortChoices ? [question.shortChoices] : [];
  return [...kindOf(question).lists(question), ...short];
}

/** Whether a list can be changed without anything changing for other questions, or other lists. */
export function isAlone(body: Questionnaire, list: string): boolean {
  const uses = questionsOf(body).filter((question) => listsOf(question).includes(list));
  return uses.length <= 1 && !isShort(body, list);
}

/** Whether a list is there for other questions to choose, and told of on the page of lists. */
export function isShared(body: Questionnaire, list: string): boolean {
  return body.choiceLists[list]?.name !== undefined || !isAlone(body, list);
}

/** Without the nameless lists that a question had `before`, and that none has any more. */
export function withoutOrphans(before: Questionnaire, body: Questionnaire): Questionnaire {
  const had = new Set(questionsOf(before).flatMap(listsOf));
  const has = new Set(questionsOf(body).flatMap(listsOf));
  const isOrphan = (key: string) =>
    body.choiceLists[key]?.name === undefined && had.has(key) && !has.has(key) && !isShort(body, key);
  return withLists(body, (key) => !isOrphan(key));
}

/** With the lists that its questions name and that are not there, as they were `before`. */
export function withListsFrom(before: Questionnaire, body: Questionnaire): Questionnaire {
  const missing = questionsOf(body)
    .flatMap(listsOf)
    .filter((key) => !Object.hasOwn(body.choiceLists, key) && Object.hasOwn(before.choiceLists, key));
  if (missing.length === 0) return body;
  const back = Object.fromEntries(missing.map((key) => [key, before.choiceLists[key]])) as ChoiceLists;
  return { ...body, choiceLists: { ...body.choiceLists, ...back } };
}

/**
 * A key for the list of one question: the same for the same question, so that what is sent twice makes one list, and
 * another for every other, so that two who write at once make two.
 */
export function ownListKey({ choiceLists }: Pick<Questionnaire, 'choiceLists'>, question: string): string {
  const first = `l-${question}`.slice(0, 36);
  if (!Object.hasOwn(choiceLists, first)) return first;
  let n = 2;
  while (Object.hasOwn(choiceLists, `${first}-${n}`)) n++;
  return `${first}-${n}`;
}

/** A question and the questionnaire that it is put into, with copies of the nameless lists that it names for its own. */
export function withOwnLists(body: Questionnaire, question: Question): readonly [Questionnaire, Question] {
  return kindOf(question)
    .lists(question)
    .filter((list) => Object.hasOwn(body.choiceLists, list) && body.choiceLists[list]?.name === undefined)
    .reduce<readonly [Questionnaire, Question]>(
      ([whole, one], list) => {
        const key = ownListKey(whole, question.key);
        const renamed = Object.entries(one).map(([field, value]) => [field, value === list ? key : value]);
        const copied = { ...whole.choiceLists, [key]: body.choiceLists[list] } as ChoiceLists;
        return [{ ...whole, choiceLists: copied }, Object.fromEntries(renamed) as Question];
      },
      [body, question],
    );
}

function isShort({ choiceLists }: Questionnaire, list: string): boolean {
  return Object.values(choiceLists).some(({ short }) => short === list);
}

function withLists(body: Questionnaire, isKept: (key: string) => boolean): Questionnaire {
  const kept = Object.entries(body.choiceLists).filter(([key]) => isKept(key));
  if (kept.length === Object.keys(body.choiceLists).length) return body;
  return { ...body, choiceLists: Object.fromEntries(kept) };
}
