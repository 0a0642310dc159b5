/** What the pages of paper sheets have in common: the questionnaire, the sheet of the address, and what is told after. */

import type { SheetMeans } from '../../surveys/answering/paper/sheet-entry.ts';
import { sheetKeyOf } from '../../surveys/answering/paper/sheet-sealing.ts';
import { onItsRoute, type TypedSheet } from '../../surveys/answering/paper/sheet-typing.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { Failure, type FailureKind } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { paperAddress } from '../../views/paper/overview.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

type PaperContext = Context<'collection'> & {
  readonly questionnaire: Questionnaire;
  /** What sheets are kept and sealed with. */
  readonly means: SheetMeans;
};

export type SheetContext = PaperContext & { readonly number: number };

export async function onPaper(context: Context<'collection'>): Promise<PaperContext> {
  const { store, collection, services } = context;
  const means = { store, random: services.random, key: sheetKeyOf(services.sessionSecret) };
  return { ...context, means, questionnaire: await askedBy(store, collection) };
}

/** A number that no sheet has where the address names none. */
export async function onSheet(context: Context<'collection' | 'sheet'>): Promise<SheetContext> {
  const { sheet } = context.params;
  return { ...(await onPaper(context)), number: /^\d{1,6}$/.test(sheet) ? Number(sheet) : -1 };
}

/**
 * Whoever had a page open while somebody else made its sheet count or threw it away is told so, on the overview. There is
 * nothing to keep of what they typed.
 */
export function whileItWaits(
  answer: (context: SheetContext) => Promise<Reply>,
): Handler<'collection' | 'sheet'> {
  return async (given) => {
    const context = await onSheet(given);
    try {
      return await answer(context);
    } catch (error) {
      // The page of the sheet says why this person is not to type it now.
      if (error instanceof Failure && error.kind === 'not-allowed')
        return redirect(`${paperAddress(context.collection)}/sheets/${context.number}`);
      const gone = error instanceof Failure ? goneAs[error.kind] : undefined;
      if (gone === undefined) throw error;
      return notifyOnOverview(context, gone);
    }
  };
}

const goneAs: Partial<Record<FailureKind, string>> = { conflict: 'another-now', 'not-found': 'no-longer' };

/** To the overview, with a word about the sheet of the address. */
export function notifyOnOverview({ collection, number }: SheetContext, notice: string): Reply {
  return redirect(paperAddress(collection), `paper-entry.notices.${notice}`, { number });
}

/** To the overview, with what was done, and the numbers of questions that were answered though they were not to be. */
export function toOverview(
  { questionnaire, collection }: PaperContext,
  typed: TypedSheet,
  done: 'first' | 'already',
  number: number,
) {
  const { dropped } = onItsRoute(questionnaire, typed);
  const numbers = numbersOf(questionnaire);
  const questions = dropped.map((one) => numbers.get(one)).join(', ');
  const notice = dropped.length > 0 ? `${done}-dropped` : done;
  return redirect(paperAddress(collection), `paper-entry.notices.${notice}`, { number, questions });
}
