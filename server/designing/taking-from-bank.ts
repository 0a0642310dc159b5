/** The question bank: read by anybody, as far as they are in the audits that it is from, and taken from by those who change a questionnaire. */
import { takeQuestion, takeSection } from '../../surveys/designing/bank/copying-from.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { keysEver } from '../../surveys/designing/document/keys.ts';
import { bankPage } from '../../views/designing/starting/bank.ts';
import { readSought } from '../../views/designing/starting/search.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { sourceQuestionnaire } from './bank.ts';
import { type DesignContext, makerOf } from './design-context.ts';

export const showBank: Handler = async (context) => page(await bankFor(context, undefined));

export const showBankFor: Handler<'design'> = async (context) => page(await bankFor(context, context));

/** Adds one question at the end of a section, or a whole section last. */
export const takeFromBank: Handler<'design'> = async (context) => {
  const { store, design, person, form, notify } = context;
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
  notify(question === '' ? 'bank.section-taken' : 'bank.question-taken');
  const found = new URLSearchParams(field(form, 'back')).toString();
  return redirect(`/designs/${design.id}/bank${found === '' ? '' : `?${found}`}`);
};

async function bankFor(context: Context, into: DesignContext | undefined) {
  const { store, person, language, say, request } = context;
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams;
  const bank = await store.bank.read(person.id);
  return bankPage({ language, say, ...bank, sought: readSought(asked), asked, into });
}
