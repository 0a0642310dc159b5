/** The question bank: read as far as one is in the audits that it is from, taken from, and chosen from for what counts as the same. */
import type { Person } from '../../surveys/audits/people.ts';
import { countAs } from '../../surveys/designing/approving/declaring-equivalence.ts';
import { search } from '../../surveys/designing/bank/bank.ts';
import { hasIn, keysOfEach, toggled } from '../../surveys/designing/bank/choosing.ts';
import { takeQuestions, type Wanted } from '../../surveys/designing/bank/copying-from.ts';
import type { Picked } from '../../surveys/designing/bank/picking.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { keysEver } from '../../surveys/designing/document/keys.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { Failure, isConflict, type Problem } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { bankPage, readSought } from '../../views/designing/starting/bank.ts';
import { bankForPage } from '../../views/designing/starting/bank-for.ts';
import { readIdentity, samePage } from '../../views/designing/starting/equivalence.ts';
import type { View } from '../../views/engine.ts';
import { type Form, field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { findQuestionnaire } from '../questionnaires/available.ts';
import { type DesignContext, makerOf, whileThere } from './design-context.ts';

type Kept = Pick<Store, 'questionnaires' | 'versions' | 'members'>;

type Reader = Pick<Person, 'id'>;

/** The questionnaire of a source of somebody's bank, whole; undefined for a source that is not in it. */
export async function findSource(
  store: Kept,
  id: string,
  reader: Reader,
): Promise<Questionnaire | undefined> {
  const version = await store.versions.byId(id);
  if (!version) return findQuestionnaire(store, id);
  if (!(await store.members.has(version.auditId, reader.id))) return undefined;
  const [newest] = await store.versions.ofDesign(version.designId);
  return newest?.id === id ? store.questionnaires.frozen(version.digest) : undefined;
}

/** Refuses ('not-found') a source that is not in the person's bank. */
export async function sourceQuestionnaire(store: Kept, id: string, reader: Reader): Promise<Questionnaire> {
  const found = await findSource(store, id, reader);
  if (!found) throw new Failure('not-found', `questionnaire ${id}`);
  return found;
}

export const showBank: Handler = async ({ store, person, language, say, request }) => {
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams;
  const bank = await store.bank.read(person.id);
  return bankPage({ language, say, ...bank, sought: readSought(asked), asked });
};

export const showBankFor: Handler<'design'> = (context) => {
  const { searchParams } = new URL(context.request.originalUrl, 'http://localhost');
  return bankFor(context, searchParams, { ticked: new Set() });
};

/** Takes in what is ticked, all in one save; or ticks a whole group, or looks for others, and keeps the ticks. */
export const takeFromBank: Handler<'design'> = async (context) => {
  const { store, person, form } = context;
  const ticked = new Set(form.get('take') ?? []);
  const group = field(form, 'choose');
  if (group !== '' || field(form, 'do') === 'look') return bankFor(context, askedIn(form), { ticked, group });
  if (ticked.size === 0) return bankFor(context, askedIn(form), { ticked, problems: [nothingTicked] });
  const picks = [];
  for (const [source, keys] of keysOfEach(ticked))
    picks.push({ source: await sourceQuestionnaire(store, source, person), keys });
  return take(context, picks);
};

export const nothingTicked = { field: 'take', message: 'bank.missing.take' } as const;

async function take(context: DesignContext, picks: readonly Wanted[]): Promise<Reply> {
  const { store, design, form } = context;
  const ever = await keysEver(store.designs, design);
  let taken: Omit<Picked, 'body'> = { count: 0, freed: 0 };
  await change(
    store,
    design.id,
    (before, revision) => {
      const into = field(form, 'section') || undefined;
      const { body, ...told } = takeQuestions(before, picks, into, { revision, taken: ever });
      taken = told;
      return body;
    },
    makerOf(context),
  );
  const notice = taken.count === 0 ? 'bank.nothing-new' : taken.freed > 0 ? 'bank.taken-freed' : 'bank.taken';
  return redirect(`/designs/${design.id}`, notice, { ...taken });
}

/** The search of a form, as it would stand in the address. */
function askedIn(form: Form): URLSearchParams {
  const names = ['words', 'area', 'kind', 'source', 'section', 'all'];
  const filled = names.map((name) => [name, field(form, name)] as const).filter(([, value]) => value !== '');
  return new URLSearchParams(Object.fromEntries(filled));
}

export interface Ticking {
  readonly ticked: ReadonlySet<string>;
  /** All of it are ticked, or none. */
  readonly group?: string;
  readonly problems?: readonly Problem[];
}

async function bankFor(context: DesignContext, asked: URLSearchParams, ticking: Ticking): Promise<View> {
  const { store, person, design } = context;
  const { problems = [], group = '' } = ticking;
  const bank = await store.bank.read(person.id);
  const audience = asked.has('all') ? undefined : design.body.audience;
  const sought = { ...readSought(asked), audience };
  const isHere = hasIn(design.body);
  const free = search(bank.entries, sought).filter((entry) => !isHere(entry));
  const ticked = group === '' ? ticking.ticked : toggled(free, ticking.ticked, group);
  return bankForPage({ ...context, ...bank, sought, asked, into: context, ticked, problems });
}

export const showEquivalence: Handler<'design' | 'question'> = whileThere(async (context) =>
  equivalencePage(context, context.query('words') ?? '', false),
);

export const saveEquivalence: Handler<'design' | 'question'> = async (context) => {
  const { store, design, params, form } = context;
  const key = questionIn(design.body, params.question).key;
  const as = readIdentity(field(form, 'as'));
  try {
    await change(store, design.id, (body) => countAs(body, key, as), makerOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return page(await equivalencePage(context, field(form, 'words'), true), 409);
  }
  return redirect(questionAddress(design, key), 'bank.same.notice');
};

async function equivalencePage(context: Context<'design' | 'question'>, words: string, taken: boolean) {
  const { store, design, person, params } = context;
  const question = questionIn(design.body, params.question);
  const entries = (await store.bank.read(person.id)).entries.filter(({ kind }) => kind === question.kind);
  return samePage({ ...context, question, entries, words: words.slice(0, 200), taken });
}
