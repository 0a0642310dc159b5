/** A part of a questionnaire that a page has carried as text, read back: of the right shape, though it may be unfinished. */
import { z } from 'zod';
import { type Fields, isFields } from '../../documents/fields.ts';
import { type Checked, fine, wrong } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import { ChoiceList, Key } from '../../questionnaires/choices.ts';
import { Questionnaire, Section } from '../../questionnaires/definition.ts';
import { tooMuchIn } from '../../questionnaires/measuring.ts';
import { at } from '../../questionnaires/places.ts';
import { Question } from '../../questionnaires/questions/index.ts';
import type { Path } from '../../questionnaires/texts.ts';
import type { Part } from './parts.ts';

const named = { order: z.array(Key), words: z.record(Key, Localised) };

const shapes: Readonly<Record<Part['kind'], z.ZodType>> = {
  question: Question,
  section: Section.omit({ questions: true }),
  list: ChoiceList,
  areas: z.strictObject(named),
  'non-answers': z.strictObject({ ...named, alwaysOffer: z.array(Key) }),
  about: Questionnaire.omit({
    sections: true,
    choiceLists: true,
    areas: true,
    nonAnswers: true,
    alwaysOffer: true,
  }).strict(),
};

/** Deeper than any question; a deeper text was made to break something. */
const deepest = 12;

/**
 * The fields in the text, as they stand there. What somebody has not finished is taken: empty words, a list that is not
 * chosen, too few choices. Anything of another shape, or under another key than the part's own, is refused; so is what
 * lacks a field that our own forms always have, and what is too much for a questionnaire.
 */
export function readPart(part: Part, text: string): Checked<Fields> {
  const value = parsed(text);
  const refused = wrong({ field: 'mine', message: 'design-history.problems.shape' });
  if (!isFields(value) || tooMuchIn(value, deepest)) return refused;
  if ((part.kind === 'question' || part.kind === 'section') && value.key !== part.key) return refused;
  if (part.kind === 'list' && !Array.isArray(value.choices)) return refused;
  if (part.kind === 'list' && !Key.safeParse(part.key).success) return refused;
  const read = shapes[part.kind].safeParse(value);
  return read.success || read.error.issues.every((issue) => isUnfinished(issue, value))
    ? fine(value)
    : refused;
}

type Issue = z.core.$ZodIssue;

function isUnfinished(issue: Issue, within: unknown): boolean {
  const given = at(within, issue.path as Path);
  if (issue.code === 'too_small') return true;
  if (issue.code === 'custom') return true;
  if (issue.code === 'invalid_format') return given === '';
  if (issue.code === 'invalid_union')
    return issue.errors.some(
      (branch) => branch.length > 0 && branch.every((one) => isUnfinished(one, given)),
    );
  return false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
