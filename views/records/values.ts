/** What stands in a record, in words: the same on its page, in its table, in its file. */
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import { recordKinds } from '../../surveys/records/kinds/index.ts';
import type { KeptRecord, RecordKind } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { Words } from '../shell.ts';

/**
 * What a value that is chosen is called, by field, where its words are not in the file of the kind; nothing at all where it is
 * not told to whoever asks.
 */
export type ChoiceNames = Readonly<Record<string, ReadonlyMap<string, string>>>;

export interface ShownValue {
  readonly name: string;
  readonly label: string;
  /** One, but for a list of what was chosen. */
  readonly words: readonly string[];
  /** Somebody wrote them: they are in whatever language that was in. */
  readonly isOwn: boolean;
}

/** Those that are filled in, in the order of the form. */
export function shownValues(
  { kind: area, fields }: Pick<RecordKind, 'kind' | 'fields'>,
  { values }: Pick<KeptRecord, 'values'>,
  words: Words & { readonly names?: ChoiceNames | undefined },
): readonly ShownValue[] {
  const { say, language, names = {} } = words;
  return Object.entries(fields).flatMap(([name, field]) => {
    const nameOf = (value: string) =>
      names[name]?.get(value) ?? say(name in names ? 'records.gone' : `${area}.${name}s.${value}`);
    const shown = [values[name] ?? []]
      .flat()
      .map((value) => wordsOf(field, value, nameOf))
      .filter((word) => word !== '');
    const told = shown.map((word) => (field.kind === 'day' ? showDay(word, language) : word));
    const isOwn = field.kind === 'text' || field.kind === 'prose' || name in names;
    return told.length > 0 && values[name] !== false
      ? [{ name, label: say(`${area}.fields.${name}`), words: told, isOwn }]
      : [];
  });

  function wordsOf(field: FieldDeclaration, value: unknown, nameOf: (value: string) => string): string {
    if (field.kind === 'tick') return say('records.yes');
    return field.kind === 'one-of' || field.kind === 'some-of' ? nameOf(String(value)) : String(value);
  }
}

/** Its kind, and the first that was written in it: "Återföring: personalen". What it is chosen among has names elsewhere. */
export function recordName(record: Pick<KeptRecord, 'kind' | 'values'>, words: Words): string {
  const kind = recordKinds.find((one) => one.kind === record.kind);
  const values = kind ? shownValues(kind, record, words) : [];
  const first = values.find(({ name }) => !(name in (kind?.choices ?? {})));
  const title = words.say(`${record.kind}.title`);
  return first ? words.say('records.named', { kind: title, what: first.words.join(', ') }) : title;
}
