/** What a question leans on comes along with it to another questionnaire: lists, areas and non-answers. */
import { isSame } from '../../documents/fields.ts';
import type { Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { identityOf } from '../approving/equivalence.ts';
import { freshKey } from '../document/keys.ts';

/** What is needed to name what is new: the revision that it is made at, and every key there has been. */
export interface Naming {
  readonly revision: number;
  readonly taken: ReadonlySet<string>;
}

/** What something is called here, by what it was called there. */
export type Names = ReadonlyMap<string, string>;

interface Furnished {
  readonly body: Questionnaire;
  readonly question: Question;
  /** What the non-answers that it names are called here. */
  readonly nonAnswers: Names;
}

/** The question under its new name, and a questionnaire that has what it leans on. */
export function furnish(
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
