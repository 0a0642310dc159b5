/** The question bank: read by anybody, and taken from by those who change a questionnaire. */
import { mayIn } from '../../surveys/audits/team.ts';
import { takeQuestion, takeSection } from '../../surveys/designing/bank/copying-from.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { keysEver } from '../../surveys/designing/document/keys.ts';
import { bankPage } from '../../views/designing/starting/bank.ts';
import { readSought } from '../../views/designing/starting/sought.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { sourceQuestionnaire } from './bank.ts';
import { makerOf } from './design-context.ts';

export const showBank: Handler = async (context) => page(await bankFor(context, undefined));

export const showBankFor: Handler<'design'> = async (context) => {
  const { design, audit, team, person } = context;
  return page(await bankFor(context, { design, audit, mayTake: mayIn(team, person, 'change-design') }));
};

/** Adds one question at the end of a section, or a whole section last. */
export const takeFromBank: Handler<'design'> = async ({ services, store, design, person, form, notify }) => {
  const source = await sourceQuestionnaire(store, field(form, 'source'));
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
    makerOf(services, person),
  );
  notify(question === '' ? 'bank.section-taken' : 'bank.question-taken');
  const found = new URLSearchParams(field(form, 'back')).toString();
  return redirect(`/designs/${design.id}/bank${found === '' ? '' : `?${found}`}`);
};

async function bankFor({ store, language, request }: Context, into: Parameters<typeof bankPage>[0]['into']) {
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams;
  return bankPage({ language, ...(await store.bank.read()), sought: readSought(asked), asked, into });
}
