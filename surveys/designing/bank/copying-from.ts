/** Questions taken in from another questionnaire, with the lists, areas and non-answers that they lean on. */

import { isSame } from '../../documents/fields.ts';
import { Failure } from '../../failures.ts';
import type { Localised } from '../../languages.ts';
import { asksAbout, type Condition } from '../../questionnaires/conditions.ts';
import type { Questionnaire, Section } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { identityOf } from '../approving/equivalence.ts';
import { freshKey } from '../document/keys.ts';
import { addQuestion, questionIn, type Spot } from '../document/placing.ts';

/** What is needed to name what is new: the revision that it is made at, and every key there has been. */
interface Naming {
  readonly revision: number;
  readonly taken: ReadonlySet<string>;
}

/**
 * The questionnaire with a question of another one put in at a spot. The copy counts as its original when rounds are
 * compared (`equivalence.ts`), and is put to everybody: a condition leans on questions that may not be here. Lists that
 * say the same are shared; areas and non-answers that are missing are taken along. Throws `not-found`, and `conflict` where
 * there is no room.
 */
export function takeQuestion(
  body: Questionnaire,
  source: Questionnaire,
  key: string,
  spot: Spot,
  naming: Naming,
): Questionnaire {
  const name = freshKey('q', naming.revision, naming.taken);
  const { body: furnished, question } = furnish(body, source, questionIn(source, key), name, naming);
  const { showIf: _, followUpTo: __, ...free } = question as Question & Unconditional;
  return addQuestion(furnished, free as Question, spot);
}

interface Unconditional {
  readonly showIf?: Condition;
  readonly followUpTo?: string;
}

/**
 * The questionnaire with a whole section of another one last. Conditions that lean on questions of the same section are
 * kept; the others go. Throws as `takeQuestion`.
 */
export function takeSection(
  body: Questionnaire,
  source: Questionnaire,
  key: string,
  naming: Naming,
): Questionnaire {
  const section = source.sections.find((one) => one.key === key);
  if (!section) throw new Failure('not-found', `section ${key}`);
  const names = namesFor(section, naming);
  const own = freshKey('s', naming.revision, new Set([...naming.taken, ...names.values()]));
  const empty: Section = { ...section, key: own, questions: [] };
  const answers = new Map<string, string>();
  let taken: Questionnaire = { ...body, sections: [...body.sections, empty] };
  for (const original of section.questions) {
    const name = names.get(original.key) ?? original.key;
    const { body: furnished, question, nonAnswers } = furnish(taken, source, original, name, naming);
    for (const [there, here] of nonAnswers) answers.set(there, here);
    taken = addQuestion(furnished, leaning(question, names, answers), { endOf: own });
  }
  return taken;
}

/** What something is called here, by what it was called there. */
type Names = ReadonlyMap<string, string>;

function namesFor({ questions }: Section, { revision, taken }: Naming): Names {
  const names = new Map<string, string>();
  for (const { key } of questions) {
    names.set(key, freshKey('q', revision, new Set([...taken, ...names.values()])));
  }
  return names;
}

/** The question with its condition under the new names; without it where it leans on others. */
function leaning(question: Question, names: Names, answers: Names): Question {
  const { showIf, followUpTo, ...free } = question as Question & Unconditional;
  if (!showIf || !asksAbout(showIf).every((key) => names.has(key))) return free as Question;
  const followed = followUpTo === undefined ? undefined : names.get(followUpTo);
  const kept = { ...free, showIf: renamed(showIf, names, answers) };
  return (followed === undefined ? kept : { ...kept, followUpTo: followed }) as Question;
}

function renamed(condition: Condition, names: Names, answers: Names): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, names, answers)) };
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, names, answers)) };
  const question = names.get(condition.question) ?? condition.question;
  const answer = (key: string) => answers.get(key) ?? key;
  if ('is' in condition) return { question, is: answer(condition.is) };
  if ('isNot' in condition) return { question, isNot: answer(condition.isNot) };
  return { question, anyOf: condition.anyOf.map(answer) };
}

interface Furnished {
  readonly body: Questionnaire;
  readonly question: Question;
  /** What the non-answers that it names are called here. */
  readonly nonAnswers: Names;
}

/** The question under its new name, and a questionnaire that has what it leans on. */
function furnish(
  body: Questionnaire,
  source: Questionnaire,
  original: Question,
  key: string,
  naming: Naming,
): Furnished {
  const { choiceLists, names } = withLists(body, source, original, naming);
  const areas = withNamed(body.areas, source.areas, 'areas' in original ? original.areas : [], naming);
  const named = 'nonAnswers' in original ? original.nonAnswers : undefined;
  const nonAnswers = withNamed(body.nonAnswers, source.nonAnswers, named ?? [], naming);
  const question = {
    ...relisted(original, names),
    key,
    ...('areas' in original && { areas: areas.keys }),
    ...(named && { nonAnswers: nonAnswers.keys }),
    equivalentTo: identityOf(source, original),
  } as Question;
  const furnished = { ...body, choiceLists, areas: areas.words, nonAnswers: nonAnswers.words };
  return { body: furnished, question, nonAnswers: nonAnswers.names };
}

/** The lists of both, and what those of the question are called here. The short list of a list comes along. */
function withLists(
  body: Questionnaire,
  source: Questionnaire,
  question: Question,
  { revision, taken }: Naming,
) {
  const names = new Map<string, string>();
  const choiceLists = { ...body.choiceLists };
  const named = [
    ...kindOf(question).lists(question),
    ...('shortChoices' in question && question.shortChoices ? [question.shortChoices] : []),
  ];
  const short = named.flatMap((name) => source.choiceLists[name]?.short ?? []);
  for (const name of [...new Set([...short, ...named])]) {
    const list = source.choiceLists[name];
    if (!list) continue;
    const theirs = list.short === undefined ? list : { ...list, short: names.get(list.short) ?? list.short };
    // Answers about change are never those of a list about how it is, whatever words they have.
    const same = Object.entries(choiceLists).find(
      ([, one]) => isSame(one.choices, list.choices) && one.measures === list.measures,
    );
    const free = !Object.hasOwn(choiceLists, name) && !taken.has(name);
    const here =
      same?.[0] ?? (free ? name : freshKey('l', revision, new Set([...taken, ...Object.keys(choiceLists)])));
    if (!same) choiceLists[here] = theirs;
    names.set(name, here);
  }
  return { choiceLists, names };
}

/** The question naming its lists as they are called here. */
function relisted(question: Question, names: Names): Question {
  const fields = [
    'shortChoices',
    ...kindOf(question).settings.flatMap(({ is, path }) => (is === 'list' ? path : [])),
  ];
  const changed = Object.entries(question).map(([field, value]) => [
    field,
    fields.includes(field) && typeof value === 'string' ? (names.get(value) ?? value) : value,
  ]);
  return Object.fromEntries(changed) as Question;
}

type Words = Questionnaire['areas'];

/**
 * The areas or non-answers of both, and what those asked for are called here. A key with a meaning of its own ("influence")
 * means the same everywhere; one that was counted up (`a12`) means something else in each questionnaire, unless its
 * words are the same.
 */
function withNamed(here: Words, there: Words, keys: readonly string[], { revision, taken }: Naming) {
  const words: Record<string, Localised> = { ...here };
  const names = new Map<string, string>();
  for (const key of keys) {
    const theirs = there[key];
    if (!theirs) continue;
    const same = Object.keys(words).find((one) => isSame(words[one], theirs));
    const fresh = () => freshKey('a', revision, new Set([...taken, ...Object.keys(words)]));
    const name = isCounted(key) ? (same ?? fresh()) : key;
    if (!Object.hasOwn(words, name)) words[name] = theirs;
    names.set(key, name);
  }
  return { words, names, keys: keys.map((key) => names.get(key) ?? key) };
}

function isCounted(key: string): boolean {
  return /^a\d+(-\d+)?$/.test(key);
}
