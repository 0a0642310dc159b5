/** What the kinds have in common that are asked as several ordinary questions, tied together by their group. */
import { z } from 'zod';
import { everyQuestion, type Kind, type Part, withoutChoices } from './kind.ts';

const fields = z.object(everyQuestion);
type Whole = Readonly<z.infer<typeof fields>>;

/** Asked as its parts alone: nothing is answered, counted or leaned on in the question as a whole. */
export const composite: Omit<Kind<unknown>, 'settings' | 'parts'> = {
  ...withoutChoices,
  asks: true,
  control: 'nothing',
  read: () => {
    throw new Error('a question of several parts is answered part by part');
  },
};

/**
 * A part of a question: with its own words and kind, and all that the whole says of when, where and why it is asked, and of
 * what kind of thing it asks about.
 * Its key is that of the whole and its own, and so is the question that it is equivalent to. A picture and a recording
 * of the whole go with its first part.
 */
export function partOf(
  whole: Whole,
  own: string,
  as: NonNullable<Whole['group']>['as'],
  first: boolean,
  part: object,
): Part {
  const { key, text, help, areas, showIf, followUpTo, short, why, equivalentTo, picture, sound } = whole;
  const { background, fact } = whole;
  const carried = {
    key: `${key}-${own}`,
    areas,
    showIf,
    followUpTo,
    short,
    background,
    fact,
    why,
    equivalentTo: equivalentTo && { ...equivalentTo, question: `${equivalentTo.question}-${own}` },
    group: { key, text, ...(help && { help }), as },
    ...(first && { picture, sound }),
    ...part,
  };
  const filled = Object.entries(carried).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as unknown as Part;
}
