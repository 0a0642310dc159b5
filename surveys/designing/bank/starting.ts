/** The first body of a design: a copy of a questionnaire that is there already, or an empty one; and its end, thrown away. */
import { Failure } from '../../failures.ts';
import type { FormDeclaration } from '../../forms/declaration.ts';
import type { Localised } from '../../languages.ts';
import { Audience, formatVersion, type Questionnaire } from '../../questionnaires/definition.ts';
import { kindOf } from '../../questionnaires/questions/index.ts';
import { shippedTemplates } from '../../questionnaires/templates.ts';
import type { Store } from '../../storage.ts';
import { identityOf } from '../approving/equivalence.ts';

/** How many random characters a questionnaire's key ends with, so that no two share a key. */
export const keyEnding = 6;

/**
 * A copy of a questionnaire for an audit to change. Its key is its own: the title in plain letters and `ending`, a few
 * random characters out of a-z and 0-9. Every question says which one it is a copy of, so that rounds can be compared
 * (`equivalence.ts`). Languages that no human has checked stay so.
 */
export function designFrom(questionnaire: Questionnaire, ending: string): Questionnaire {
  const { $schema: _, ...kept } = questionnaire;
  return {
    ...kept,
    format: formatVersion,
    key: keyOf(questionnaire.title, ending),
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        kindOf(question).asks ? { ...question, equivalentTo: identityOf(questionnaire, question) } : question,
      ),
    })),
  };
}

/**
 * A questionnaire without questions, in Swedish; with the usual non-answers, areas and choice lists in every language that
 * they are there in. A manager answers for a service, and so by name (disclosure.md, rule 0); others answer anonymously. It
 * says hello in the usual words.
 */
export function emptyDesign(title: string, ending: string, audience: Audience = 'user'): Questionnaire {
  const users = shippedTemplates().find(({ key }) => key === 'users');
  if (!users) throw new Error('no template to take the usual lists from');
  return {
    format: formatVersion,
    key: keyOf({ sv: title }, ending),
    audience,
    nature: audience === 'manager' ? 'named' : 'anonymous',
    languages: ['sv'],
    title: { sv: title },
    intro: { sv: usualIntro[audience] },
    areas: only(users.areas, usual.areas),
    nonAnswers: only(users.nonAnswers, usual.nonAnswers),
    alwaysOffer: [...usual.nonAnswers],
    choiceLists: only(users.choiceLists, usual.lists),
    sections: [],
  };
}

/** What nearly every questionnaire needs, by its key in the users' template: how often, how much, who chooses, yes or no, three steps. */
const usual = {
  areas: ['participation', 'influence', 'accessibility'],
  nonAnswers: ['dont-know', 'prefer-not'],
  lists: ['often4', 'degree4', 'ladder5', 'yes-no', 'easy3'],
} as const;

/** To be changed: nothing that is not true of every audit. */
const usualIntro: Readonly<Record<Audience, string>> = {
  user: 'Hej! Vi vill veta vad du tycker om stödet. Vi som frågar har egen erfarenhet av stöd.',
  'close-person':
    'Du får frågorna för att du är viktig för någon som får stöd. Vi frågar om dig och hur du ser på stödet.',
  staff: 'Vi vill veta hur ni arbetar. Svara utifrån din egen vardag.',
  manager: 'Svara för din verksamhet.',
};

/** What one of one's own begins with; the rest is asked for where it is needed. */
export const startForm = {
  area: 'starting',
  fields: {
    title: { kind: 'text', most: 120 },
    audience: { kind: 'one-of', values: Audience.options, start: 'user' },
  },
} as const satisfies FormDeclaration;

const longestKey = 40;

/** In letters that a key can have; a title in another script gives a key that says nothing. */
function keyOf(title: Localised, ending: string): string {
  const plain = Object.values(title)[0] ?? '';
  const kebab = plain
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestKey - ending.length - 1)
    .replace(/^[^a-z]+|-+$/g, '');
  return `${kebab || 'q'}-${ending}`;
}

function only<T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const found = all[key];
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

/**
 * Erases a design for good, with its history, comments, links to comment by, dismissed advice and translations. False where
 * a version of it has been approved: what people may have answered has to stay. Refuses ('not-found') an unknown design.
 */
export async function discard(store: Store, id: string): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    if (!(await inside.designs.lock(id))) throw new Failure('not-found', `design ${id}`);
    if ((await inside.versions.ofDesign(id)).length > 0) return false;
    await inside.designs.remove(id);
    return true;
  });
}
