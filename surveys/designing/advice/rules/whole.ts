/** Rules that look at how the questionnaire is built. */
import { inLanguage } from '../../../languages.ts';
import { type Questionnaire, questionsOf } from '../../../questionnaires/definition.ts';
import { placed } from '../../../questionnaires/places.ts';
import { kindOf, type Question } from '../../../questionnaires/questions/index.ts';
import { sourceOf } from '../../document/design.ts';
import { readingOf, secondsFor } from '../reading-ease.ts';
import type { NoticedAt, WholeRule } from './rule.ts';

/** Drafting rule 5: every closed question has a non-answer. */
export const noNonAnswer: WholeRule = {
  key: 'no-non-answer',
  notice: (body) =>
    placed(body).flatMap(({ question, path }) => {
      const kind = kindOf(question);
      const lists = kind.lists(question);
      if (!kind.asks || !lists.every((list) => Object.hasOwn(body.choiceLists, list))) return [];
      if (kind.choices(question, body).length === 0 || kind.nonAnswersOf(question, body).length > 0)
        return [];
      const section = body.sections[Number(path[1])]?.key;
      const grounds = inLanguage(question.text, sourceOf(body));
      return [{ path, question: question.key, ...(section !== undefined && { section }), grounds }];
    }),
};

/** In whole minutes: a quarter of an hour, and half of that for the short form. */
const longest = { full: 15, short: 7 } as const;

export const tooLong: WholeRule = {
  key: 'too-long',
  notice: (body) => {
    const all = body.sections.flatMap(({ questions, optional }) => (optional ? [] : questions));
    const short = all.filter((question) => question.short);
    return [
      ...overTime(all, longest.full, body).map((values) => ({ path: [], ...values })),
      ...overTime(short, longest.short, body).map(({ grounds, values }) => ({
        path: ['sections'],
        grounds,
        values: { ...values, variant: 'short' },
      })),
    ];
  },
};

function overTime(questions: readonly Question[], most: number, body: Questionnaire) {
  const minutes = Math.ceil(secondsFor(questions, body) / 60);
  return minutes > most ? [{ grounds: `${minutes} > ${most}`, values: { minutes, most } }] : [];
}

/** Fewer questions are too short for a LIX to say anything. */
const fewestForLix = 3;

export const hardToRead: WholeRule = {
  key: 'hard-to-read',
  notice: (body) => {
    if (!body.languages.some((language) => language.startsWith('sv'))) return [];
    const { aim, lix, sections } = readingOf(body, 'sv');
    const told = (
      value: number | undefined,
      at: Pick<NoticedAt, 'path' | 'section'>,
    ): readonly NoticedAt[] =>
      value !== undefined && value >= aim
        ? [{ ...at, grounds: String(Math.round(value)), values: { lix: Math.round(value), aim } }]
        : [];
    return [
      ...(body.sections.flatMap(({ questions }) => questions).length < fewestForLix
        ? []
        : told(lix, { path: [] })),
      ...body.sections.flatMap(({ key, questions }, i) =>
        questions.length < fewestForLix
          ? []
          : told(sections.get(key)?.lix, { path: ['sections', i], section: key }),
      ),
    ];
  },
};

/** Fewer questions are a beginning. */
const fewest = 4;

const aboutInfluence =
  /bestäm|påverk|välj|inflytande|sätter dina mål|säg(?:a|er) nej|vara med|är du med|influence|decide|choose|say no|take part/i;
const aboutChange = /ändra|förändr|skillnad|blivit|bättre|sämre|hänt|chang|difference|better|worse/i;
const influenceAreas = /participation|influence|delaktig|inflytande|påverka|bestämma/i;

export const satisfactionOnly: WholeRule = {
  key: 'satisfaction-only',
  notice: (body) => {
    if (body.audience !== 'user' && body.audience !== 'close-person') return [];
    const asking = questionsOf(body).filter((question) => kindOf(question).asks);
    if (asking.length < fewest) return [];
    const said = asking.map(({ text }) => text.sv ?? text.en ?? '');
    const influence = said.some((text) => aboutInfluence.test(text)) || asking.some(inArea(body));
    const change = said.some((text) => aboutChange.test(text));
    if (influence && change) return [];
    if (!influence && !change) return [{ path: [], grounds: 'both' }];
    const variant = influence ? 'change' : 'influence';
    return [{ path: [], grounds: variant, values: { variant } }];
  },
};

function inArea({ areas }: Questionnaire) {
  return (question: Questionnaire['sections'][number]['questions'][number]) =>
    ('areas' in question ? question.areas : []).some((key) =>
      influenceAreas.test([key, ...Object.values(areas[key] ?? {})].join(' ')),
    );
}
