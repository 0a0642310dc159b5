/** A questionnaire is data: what is asked, in which words, in which order, under which conditions. */
import { z } from 'zod';
import { Language, Localised } from '../languages.ts';
import { ChoiceList, Key } from './choices.ts';
import { Question } from './questions/index.ts';

/** The version of the file format, not of the questionnaire: what is written now, and what is read. */
export const formatVersion = 2;
export const formatsRead = [1, formatVersion] as const;

/** More than this is a mistake or an attack, not a questionnaire. */
export const mostQuestions = 200;
export const mostSections = 60;

/** The non-answer that means "don't know": where too many take it, an area cannot be judged (domain.md §1). */
export const dontKnow = 'dont-know';

export const Audience = z.enum(['user', 'close-person', 'staff', 'manager']);
export type Audience = z.infer<typeof Audience>;

/** Anonymous answers come from persons; named ones are a service's own account (disclosure.md, rule 0). */
export const Nature = z.enum(['anonymous', 'named']);
export type Nature = z.infer<typeof Nature>;

export const Section = z.strictObject({
  key: Key,
  title: Localised,
  optional: z.enum(['module', 'background']).optional().meta({
    description: 'Taken in when a collection is made, or left out: a module, or questions of background.',
  }),
  questions: z.array(Question).min(1).max(mostQuestions),
});
export type Section = Readonly<z.infer<typeof Section>>;

export const Questionnaire = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(formatsRead).meta({
      description:
        '2 added questions of several parts (pair, table, risks), faces, rank, number, month, and splits.',
    }),
    key: Key,
    audience: Audience,
    nature: Nature,
    languages: z
      .array(Language)
      .min(1)
      .meta({ description: 'Every text is there in each of these; the first is the source.' }),
    unchecked: z
      .array(Language)
      .optional()
      .meta({ description: 'Languages whose words no human has checked yet.' }),
    title: Localised,
    intro: Localised.meta({
      description:
        'Who asks and about what. The promise is generated and not written here. **Bold**, [links](https://...) and blank lines between paragraphs, as in what is only read.',
    }),
    areas: z.record(Key, Localised).meta({ description: 'Report areas, in the order of the report.' }),
    nonAnswers: z
      .record(Key, Localised)
      .meta({ description: 'Ways out, by key. They never count in a score.' }),
    alwaysOffer: z
      .array(Key)
      .meta({ description: 'Ways out offered with every closed question that names none itself.' }),
    choiceLists: z.record(Key, ChoiceList),
    splits: z.array(Key).max(10).optional().meta({
      description:
        'Background questions that results may be split by, one at a time; declared before opening.',
    }),
    sections: z.array(Section).min(1).max(mostSections),
  })
  .meta({
    id: 'questionnaire',
    title: 'Brukarrevision questionnaire',
    description: `Format version ${formatVersion}.`,
  });
export type Questionnaire = Readonly<z.infer<typeof Questionnaire>>;

/** Every question in the order asked. */
export function questionsOf(questionnaire: Pick<Questionnaire, 'sections'>): readonly Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/** Short-form questions exist, so that the short form can be chosen. */
export function hasShortForm(questionnaire: Pick<Questionnaire, 'sections'>): boolean {
  return questionsOf(questionnaire).some((question) => question.short);
}

export type Form = 'full' | 'short';
