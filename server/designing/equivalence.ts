/** Which question of another round a question in the making counts as, so that rounds can be compared honestly. */
import { countAs } from '../../surveys/designing/approving/declaring-equivalence.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { isConflict } from '../../surveys/failures.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { readIdentity, samePage } from '../../views/designing/starting/equivalence.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { makerOf } from './design-context.ts';
import { whileThere } from './gone.ts';

export const showEquivalence: Handler<'design' | 'question'> = whileThere(async (context) =>
  page(await equivalencePage(context, context.query('words') ?? '', false)),
);

export const saveEquivalence: Handler<'design' | 'question'> = async (context) => {
  const { store, design, params, form, notify } = context;
  const key = questionIn(design.body, params.question).key;
  const as = readIdentity(field(form, 'as'));
  try {
    await change(store, design.id, (body) => countAs(body, key, as), makerOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return page(await equivalencePage(context, field(form, 'words'), true), 409);
  }
  notify('bank.same.notice');
  return redirect(questionAddress(design, key));
};

async function equivalencePage(context: Context<'design' | 'question'>, words: string, taken: boolean) {
  const { store, design, person, params } = context;
  const question = questionIn(design.body, params.question);
  const entries = (await store.bank.read(person.id)).entries.filter(({ kind }) => kind === question.kind);
  return samePage({ ...context, question, entries, words: words.slice(0, 200), taken });
}
