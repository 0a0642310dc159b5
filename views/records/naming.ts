/** What a record is called among those of other kinds. */
import { recordKinds } from '../../surveys/records/kinds/index.ts';
import type { KeptRecord } from '../../surveys/records/record.ts';
import type { Words } from '../shell.ts';
import { shownValues } from './values.ts';

/** Its kind, and the first that was written in it: "Återföring: personalen". What it is chosen among has names elsewhere. */
export function recordName(record: Pick<KeptRecord, 'kind' | 'values'>, words: Words): string {
  const kind = recordKinds.find((one) => one.kind === record.kind);
  const values = kind ? shownValues(kind, record, words) : [];
  const first = values.find(({ name }) => !(name in (kind?.choices ?? {})));
  const title = words.say(`${record.kind}.title`);
  return first ? words.say('records.named', { kind: title, what: first.words.join(', ') }) : title;
}
