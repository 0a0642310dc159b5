/** How the answers came in, and who helped: told like two questions of the questionnaire, by the same rules. */

import { channels, helps, type Method } from '../surveys/answering/method.ts';
import type { Say, StaffLanguage } from '../surveys/languages.ts';
import type { Answers } from '../surveys/questionnaires/answers.ts';
import { formatVersion, Questionnaire } from '../surveys/questionnaires/definition.ts';
import { disclose } from './disclosure/disclosure.ts';
import type { QuestionReport } from './report.ts';
import { tally } from './tally.ts';

interface Came {
  /** One for each answer that came since there are ways; in any order. */
  readonly methods: readonly Method[];
  /** How many answered the unit, at least k. */
  readonly answered: number;
  readonly k: number;
  readonly language: StaffLanguage;
  readonly say: Say;
}

/**
 * The way in and the help received, of a unit that may be told of (domain.md §1, rows 9-10; disclosure.md, rules 2, 3).
 * They have no order, so fewer than ten real answers are not told. Refuses, by throwing, a unit with fewer than k.
 */
export async function methodOf({
  methods,
  answered,
  k,
  language,
  say,
}: Came): Promise<readonly QuestionReport[]> {
  const questionnaire = asQuestions({ language, say });
  const given = methods.map(({ channel, help }): Answers => ({ way: channel, ...(help ? { help } : {}) }));
  // Those of whom nothing is known have told nothing, so that the base is all who answered.
  const unknown = Array.from({ length: Math.max(0, answered - given.length) }, (): Answers => ({}));
  const counted = await tally(questionnaire, [...given, ...unknown]);
  return disclose({ questionnaire, tally: counted, k, language, say });
}

/** The two questions as they would stand in a questionnaire, so that what holds for questions holds for them. */
function asQuestions({ language, say }: Pick<Came, 'language' | 'say'>): Questionnaire {
  const words = (key: string) => ({ [language]: say(`method.${key}`) });
  const list = (name: string, keys: readonly string[]) => ({
    name: words(`${name}.title`),
    ordered: false,
    choices: keys.map((key) => ({ key, label: words(`${name}.${key}`) })),
  });
  const question = (key: string) => ({ kind: 'one', key, text: words(`${key}.title`), choices: key });
  return Questionnaire.parse({
    format: formatVersion,
    key: 'method',
    audience: 'user',
    nature: 'anonymous',
    languages: [language],
    title: words('title'),
    intro: words('title'),
    areas: {},
    nonAnswers: {},
    alwaysOffer: [],
    choiceLists: { way: list('way', channels), help: list('help', helps) },
    sections: [{ key: 'method', title: words('title'), questions: [question('way'), question('help')] }],
  });
}
