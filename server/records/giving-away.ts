/** What may give somebody away in what is about to be saved of people who were there, for its writer to look at once more. */
import type { Fields } from '../../surveys/forms/reading.ts';
import type { KeptRecord, RecordKind, RecordValues } from '../../surveys/records/record.ts';
import type { MarkedText } from '../../views/records/records.ts';
import { marksIn } from '../free-texts/marks.ts';
import { field } from '../http/forms.ts';

/**
 * The texts with their marks. None where the writer has said that they are to be saved as they are, all marks seen;
 * what is kept already has been looked at.
 */
export async function givingAway(
  { ofPeople = [] }: Pick<RecordKind, 'ofPeople'>,
  form: Fields,
  values: RecordValues,
  kept: Pick<KeptRecord, 'values'> | undefined,
): Promise<readonly MarkedText[]> {
  const texts = ofPeople.flatMap((name) => {
    const text = values[name];
    return typeof text === 'string' && text !== kept?.values[name] ? [{ name, text }] : [];
  });
  const marks = await marksIn(texts.map(({ text }) => text));
  const found = texts.map((one, i) => ({ ...one, marks: marks[i] ?? [] }));
  const seen = field(form, 'as-it-is') === 'yes' ? (form.get('seen') ?? []) : [];
  const isSeen = found.every(({ text, marks }) =>
    marks.every(({ start, end }) => seen.includes(text.slice(start, end))),
  );
  return isSeen ? [] : found.filter(({ marks }) => marks.length > 0);
}
