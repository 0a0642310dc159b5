/** What stands on the first page of a report, and who sends it. */

import type { Fields } from '../documents/fields.ts';
import type { Checked } from '../failures.ts';
import type { FormDeclaration } from '../forms/declaration.ts';
import type { Fields as Typed } from '../forms/reading.ts';
import { reading } from '../forms/reading.ts';
import { reportLanguages } from './cuts.ts';
import type { WrittenReport } from './written.ts';

/** In characters: a heading of two lines in large letters, and two sentences beneath it. */
const longest = { headline: 140, lead: 500, sender: 120 } as const;

type TextField = {
  readonly kind: 'text';
  readonly most: number;
  readonly long?: true;
  readonly optional: true;
  readonly hint?: true;
};

const inEach = (name: 'headline' | 'lead'): readonly (readonly [string, TextField])[] =>
  reportLanguages.map((language) => [
    `words:${name}.${language}`,
    { kind: 'text', most: longest[name], long: true, optional: true },
  ]);

const fields: Readonly<Record<string, TextField>> = {
  ...Object.fromEntries([...inEach('headline'), ...inEach('lead')]),
  sender: { kind: 'text', most: longest.sender, optional: true, hint: true },
};

export const aboutForm = { area: 'writing', fields } as const satisfies FormDeclaration;

/**
 * As `pieceIn` has it, with what the form does not have as it was before: who sends it may be set by those who do not
 * write.
 */
export function readAbout(
  typed: Typed,
  { headline, lead, sender, logo }: Pick<WrittenReport, 'headline' | 'lead' | 'sender' | 'logo'>,
): Checked<Fields> {
  const read = reading(typed, aboutForm.area);
  const values = read.fields(aboutForm.fields);
  const texts = (name: 'headline' | 'lead', before: WrittenReport['lead']) =>
    typed.has(`words:${name}.sv`)
      ? Object.fromEntries(
          reportLanguages.flatMap((language) => {
            const words = values[`words:${name}.${language}`];
            return words ? [[language, words]] : [];
          }),
        )
      : before;
  return read.done({
    headline: texts('headline', headline),
    lead: texts('lead', lead),
    sender: typed.has('sender') ? (values.sender ?? '') : sender,
    logo,
  });
}
