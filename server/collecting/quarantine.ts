/** Answers quarantined during a flood warning, which staff take or reject whole and unseen. */
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import { rejectQuarantined, takeQuarantined } from '../../surveys/answering/fair-play/quarantining.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { mustWait, waiting } from '../../surveys/audits/waiting.ts';
import { type Decision, decidingPage, quarantinePage } from '../../views/quarantine/quarantine.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { closeAndDisclose } from './lifecycle.ts';

export const showQuarantine: Handler<'collection'> = (context) => decided(context) ?? quarantinePage(context);

export const confirmTaking: Handler<'collection'> = (context) => confirm(context, 'taking');

export const confirmRejection: Handler<'collection'> = (context) => confirm(context, 'rejection');

function confirm(context: Context<'collection'>, decision: Decision): Reply {
  return decided(context) ?? decidingPage(decision, context);
}

export const takeAnswers: Handler<'collection'> = async (context) => {
  const { store, collection } = context;
  const late = decided(context);
  if (late) return late;
  await takeQuarantined(store, { collection, questionnaire: await askedBy(store, collection) });
  return goOn(context, 'taking');
};

export const rejectAnswers: Handler<'collection'> = async (context) => {
  const late = decided(context);
  if (late) return late;
  await rejectQuarantined(context.store, context.collection);
  return goOn(context, 'rejection');
};

/** Where nothing is quarantined any more, or it is not told of yet, there is nothing to decide: the collection is shown, with a word about it. */
function decided({ collection, today }: Context<'collection'>): Reply | undefined {
  if (isWarned(collection, today)) return undefined;
  return redirect(`/collections/${collection.id}`, 'quarantine.notices.nothing');
}

/** Closes at once if that was asked, so that whoever set off the warning cannot do so again and hold up the closing. */
async function goOn(context: Context<'collection'>, decision: Decision): Promise<Reply> {
  const { store, collection, form } = context;
  const home = `/collections/${collection.id}`;
  const closes = field(form, '_then') === 'close';
  if (closes && mustWait(await waiting(store, collection.id))) return redirect(`${home}/closing`);
  if (closes) await closeAndDisclose(context, collection);
  return redirect(home, `quarantine.notices.${decision}${closes ? '-closed' : ''}`);
}
