/** What may give somebody away in what is about to be saved of people who were there, for its writer to look at once more. */
import type { Fields } from '../../surveys/forms/reading.ts';
import type { KeptRecord, RecordKind, RecordValues } from '../../surveys/records/record.ts';
import { piecesOf } from '../../views/free-texts/words.ts';
import type { RecordForm } from '../../views/records/records.ts';
import { marksIn } from '../free-texts/marks.ts';
import { field } from '../http/forms.ts';

/**
 * The form as it was typed, with its texts marked. Undefined where the writer has said that they are to be saved as they
 * are, all marks seen; what is kept already has been looked at.
 */
export async function givingAway(
  { ofPeople = [] }: Pick<RecordKind, 'ofPeople'>,
  form: Fields,
  values: RecordValues,
  record?: KeptRecord,
): Promise<RecordForm | undefined> {
  const texts = ofPeople.flatMap((name) => {
    const text = values[name];
    return typeof text === 'string' && text !== record?.values[name] ? [{ name, text }] : [];
  });
  const marks = await marksIn(texts.map(({ text }) => text));
  const marked = texts
    .map(({ name, text }, i) => ({ name, pieces: piecesOf(text, [], marks[i] ?? []) }))
    .map(({ name, pieces }) => ({
      ...{ name, pieces },
      words: pieces.flatMap((piece) => (piece.marked ? [piece.text] : [])),
    }))
    .filter(({ words }) => words.length > 0);
  const seen = field(form, 'as-it-is') === 'yes' ? (form.get('seen') ?? []) : [];
  if (marked.every(({ words }) => words.every((word) => seen.includes(word)))) return undefined;
  const problems = marked.map(({ name }) => ({ field: name, message: 'records.marked.problem' }));
  return { record, typed: { form, problems }, marked };
}
