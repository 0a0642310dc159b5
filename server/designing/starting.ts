/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty; and thrown away. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { bankQuestions } from '../../surveys/designing/bank/bank.ts';
import { keysOfEach, toggled } from '../../surveys/designing/bank/choosing.ts';
import { keepPicked } from '../../surveys/designing/bank/picking.ts';
import {
  designFrom,
  discard,
  emptyDesign,
  keyEnding,
  startForm,
} from '../../surveys/designing/bank/starting.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Audience, Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { beginningPage } from '../../views/designing/starting/beginning.ts';
import { discardingPage, questionsPage } from '../../views/designing/starting/questions.ts';
import type { View } from '../../views/engine.ts';
import { type Typed, untouched } from '../../views/fields.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId, type Services } from '../services.ts';
import { nothingTicked, sourceQuestionnaire, type Ticking } from './bank.ts';
import { type DesignContext, makerOf } from './design-context.ts';

export const showQuestions: Handler<'audit'> = (context) => withChoices(context, untouched);

/** Empty under a name, or with what is ticked of a questionnaire that is there already. */
export const startDesign: Handler<'audit'> = async (context) => {
  const { services, audit, person, form } = context;
  if (form.has('from')) return startFrom(context);
  const read = checkForm(startForm, form);
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

/** What is in a questionnaire of `?from=`, to tick. */
export const showBeginning: Handler<'audit'> = (context) => {
  const from = context.query('from');
  if (from === undefined) return redirect(`/audits/${context.audit.id}/questions`);
  return beginningFor(context, from, { ticked: new Set() });
};

async function startFrom(context: Context<'audit'>): Promise<Reply> {
  const { services, store, audit, person, form } = context;
  const from = field(form, 'from');
  const ticked = new Set(form.get('take') ?? []);
  const group = field(form, 'choose');
  if (group !== '') return beginningFor(context, from, { ticked, group });
  const keys = keysOfEach(ticked).get(from);
  if (!keys) return beginningFor(context, from, { ticked, problems: [nothingTicked] });
  const picked = keepPicked(await sourceQuestionnaire(store, from, person), keys);
  const design = await begin(services, audit, person, { copyOf: picked.body });
  const notice = picked.freed > 0 ? 'bank.taken-freed' : 'bank.taken';
  return redirect(`/designs/${design}`, notice, { count: picked.count, freed: picked.freed });
}

async function beginningFor(context: Context<'audit'>, from: string, ticking: Ticking): Promise<View> {
  const { store, person } = context;
  const { problems = [], group = '', ticked } = ticking;
  const questionnaire = await sourceQuestionnaire(store, from, person);
  const source = (await store.bank.sources(person.id)).find(({ id }) => id === from);
  if (!source) throw new Failure('not-found', `questionnaire ${from}`);
  const entries = bankQuestions(questionnaire).map((question) => ({ ...question, source, usedIn: [] }));
  const now = group === '' ? ticked : toggled(entries, ticked, group);
  return beginningPage({ ...context, source, entries, ticked: now, typed: { form: context.form, problems } });
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
type Beginning =
  | { readonly copyOf: Questionnaire }
  | { readonly title: string; readonly audience?: Audience };

/** Keeps it, and returns the id of the design. */
export async function begin(
  services: Services,
  audit: Pick<Audit, 'id'>,
  person: Person,
  beginning: Beginning,
): Promise<string> {
  const ending = endingOf(services);
  const body =
    'copyOf' in beginning
      ? designFrom(beginning.copyOf, ending)
      : emptyDesign(beginning.title, ending, beginning.audience);
  const id = newId(services);
  await services.store.designs.add({ id, auditId: audit.id, body }, makerOf({ services, person }));
  return id;
}

/** Hexadecimal digits are letters and digits that a key can have. */
function endingOf(services: Pick<Services, 'random'>): string {
  return newId(services).slice(0, keyEnding);
}
