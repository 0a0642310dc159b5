/** A new questionnaire in the making for an audit. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { fromNothing } from '../../surveys/audits/commission.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { designFrom, emptyDesign, keyEnding } from '../../surveys/designing/bank/starting.ts';
import { type Checked, fine, wrong } from '../../surveys/failures.ts';
import { checkForm, type Fields } from '../../surveys/forms/reading.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { field } from '../http/forms.ts';
import { newId, type Services } from '../services.ts';
import { findSource } from './bank.ts';
import { makerOf } from './design-context.ts';

/** What it begins as, before it has a key of its own. */
type Beginning = { readonly copyOf: Questionnaire } | { readonly title: string };

/** Refuses an empty one without a name, and a questionnaire that is not in the person's bank. */
export async function readBeginning(store: Store, person: Person, form: Fields): Promise<Checked<Beginning>> {
  const from = field(form, 'from');
  const source = await findSource(store, from, person);
  if (source) return fine({ copyOf: source });
  if (from !== fromNothing) return wrong({ field: 'from', message: 'starting.missing.from' });
  return checkForm({ area: 'starting', fields: { title: { kind: 'text', most: 120 } } }, form);
}

/** Keeps it, and returns the id of the design. */
export async function begin(
  services: Services,
  audit: Pick<Audit, 'id'>,
  person: Person,
  beginning: Beginning,
): Promise<string> {
  const ending = endingOf(services);
  const body =
    'copyOf' in beginning ? designFrom(beginning.copyOf, ending) : emptyDesign(beginning.title, ending);
  const id = newId(services);
  await services.store.designs.add({ id, auditId: audit.id, body }, makerOf({ services, person }));
  return id;
}

/** Hexadecimal digits are letters and digits that a key can have. */
function endingOf(services: Pick<Services, 'random'>): string {
  return newId(services).slice(0, keyEnding);
}
