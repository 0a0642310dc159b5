/** The question bank: read as far as one is in the audits that it is from, taken from, and chosen from for what counts as the same. */
import type { Person } from '../../surveys/audits/people.ts';
import { countAs } from '../../surveys/designing/approving/declaring-equivalence.ts';
import { takeQuestion, takeSection } from '../../surveys/designing/bank/copying-from.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { keysEver } from '../../surveys/designing/document/keys.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { Failure, isConflict } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { bankPage, readSought } from '../../views/designing/starting/bank.ts';
import { readIdentity, samePage } from '../../views/designing/starting/equivalence.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
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
async function sourceQuestionnaire(store: Kept, id: string, reader: Reader): Promise<Questionnaire> {
  const found = await findSource(store, id, reader);
  if (!found) throw new Failure('not-found', `questionnaire ${id}`);
  return found;
}

export const showBank: Handler = (context) => bankFor(context, undefined);

export const showBankFor: Handler<'design'> = (context) => bankFor(context, context);

/** Adds one question at the end of a section, or a whole section last. */
export const takeFromBank: Handler<'design'> = async (context) => {
  const { store, design, person, form } = context;
  const source = await sourceQuestionnaire(store, field(form, 'source'), person);
  const taken = await keysEver(store.designs, design);
  const question = field(form, 'question');
  const section = field(form, 'section');
  const into = field(form, 'into');
  await change(
    store,
    design.id,
    (body, revision) => {
      const naming = { revision, taken };
      if (question === '') return takeSection(body, source, section, naming);
      return takeQuestion(body, source, question, { endOf: into }, naming);
    },
    makerOf(context),
  );
  const found = new URLSearchParams(field(form, 'back')).toString();
  const notice = question === '' ? 'bank.section-taken' : 'bank.question-taken';
  return redirect(`/designs/${design.id}/bank${found === '' ? '' : `?${found}`}`, notice);
};

async function bankFor(context: Context, into: DesignContext | undefined) {
  const { store, person, language, say, request } = context;
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams;
  const bank = await store.bank.read(person.id);
  return bankPage({ language, say, ...bank, sought: readSought(asked), asked, into });
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
