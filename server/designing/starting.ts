/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty; and thrown away. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { fromNothing } from '../../surveys/audits/commission.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { designFrom, discard, emptyDesign, keyEnding } from '../../surveys/designing/bank/starting.ts';
import { type Checked, fine, wrong } from '../../surveys/failures.ts';
import { checkForm, type Fields } from '../../surveys/forms/reading.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { discardingPage, questionsPage } from '../../views/designing/starting/questions.ts';
import type { View } from '../../views/engine.ts';
import { type Typed, untouched } from '../../views/fields.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId, type Services } from '../services.ts';
import { findSource } from './bank.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** The page of a questionnaire leads here with that one chosen. */
export const showQuestions: Handler<'audit'> = async (context) => {
  const wish = context.query('from');
  const typed = wish === undefined ? untouched : { form: new Map([['from', [wish]]]), problems: [] };
  return withChoices(context, typed);
};

export const startDesign: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, form } = context;
  const read = await readBeginning(store, person, form);
  if (!read.ok) return withChoices(context, { form, problems: read.problems });
  const design = await begin(services, audit, person, read.value);
  return redirect(`/designs/${design}`, 'starting.begun');
};

async function withChoices(context: Context<'audit'>, typed: Typed): Promise<View> {
  const { store, audit, person, query } = context;
  const designs = await listedDesigns(store, [audit.id]);
  const sources = await store.bank.sources(person.id);
  return questionsPage({ ...context, designs, sources, page: query('page'), typed });
}

export const confirmDiscarding: Handler<'design'> = async (context) => {
  const { store, design } = context;
  if ((await store.versions.ofDesign(design.id)).length > 0) return tooLate(context);
  const comments = (await store.comments.ofDesign(design.id)).length;
  return discardingPage({ ...context, comments });
};

export const discardDesign: Handler<'design'> = async (context) => {
  const { store, design, audit } = context;
  if (!(await discard(store, design.id))) return tooLate(context);
  return redirect(`/audits/${audit.id}/questions`, 'starting.discarding.done');
};

function tooLate({ design }: DesignContext): Reply {
  return redirect(`/designs/${design.id}`, 'starting.discarding.approved');
}

/** What it begins as, before it has a key of its own. */
type Beginning = { readonly copyOf: Questionnaire } | { readonly title: string };

/** Refuses an empty one without a name, and a questionnaire that is not in the person's bank. */
async function readBeginning(store: Store, person: Person, form: Fields): Promise<Checked<Beginning>> {
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
