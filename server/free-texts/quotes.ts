/** Quotes and paraphrases on their way to the report. */
import { approveQuote, proposeQuote, removeQuote, rewordQuote } from '../../surveys/analysing/quoting.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { type Checked, Failure, isConflict, type Problem } from '../../surveys/failures.ts';
import type { Typed } from '../../views/fields.ts';
import { quotesPage } from '../../views/free-texts/quotes.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { marksIn } from './marks.ts';
import { again, stay } from './reviewing.ts';

export const showQuotes: Handler<'audit'> = (context) => quotesView(context);

async function quotesView(context: Context<'audit'>, typed?: Typed & { readonly quote: string }) {
  const { store, audit } = context;
  const quotes = await store.quotes.ofAudit(audit.id);
  const marks = await marksIn(quotes.map(({ words }) => words));
  const marked = new Map(
    quotes.map(({ id, words }, i) => [id, (marks[i] ?? []).map(({ start, end }) => words.slice(start, end))]),
  );
  return quotesPage({
    ...context,
    quotes,
    marked,
    readable: await readableTexts(store, audit.id),
    themes: await store.themes.ofAudits([audit.id]),
    ...(typed && { typed }),
  });
}

/** From the card of the text, which stays. */
export const takeQuote: Handler<'audit' | 'text'> = async (context) => {
  const { store, services, audit, person, params, form } = context;
  const given = {
    id: newId(services),
    auditId: audit.id,
    textId: params.text,
    kind: form.has('own-words') ? 'paraphrase' : 'quote',
    words: field(form, 'quote-words'),
  } as const;
  const proposed = await proposeQuote(store, { ...given, by: person.id });
  if (!proposed.ok) return again(context, proposed.problems, ['quote']);
  return stay(context, 'quotes.notices.proposed', form.has('own-words') ? [] : ['quote']);
};

export const takeApproval: Handler<'audit' | 'quote'> = (context) =>
  saved(context, async () => {
    await approveQuote(context.store, actOf(context));
    context.notify('quotes.notices.approved');
    return { ok: true, value: true };
  });

export const takeWords: Handler<'audit' | 'quote'> = (context) =>
  saved(context, async () => {
    const read = await rewordQuote(context.store, { ...actOf(context), words: field(context.form, 'words') });
    if (read.ok) context.notify('quotes.notices.reworded');
    return read;
  });

export const takeQuoteRemoval: Handler<'audit' | 'quote'> = (context) =>
  saved(context, async () => {
    await removeQuote(context.store, context.audit.id, context.params.quote);
    context.notify('quotes.notices.removed');
    return { ok: true, value: true };
  });

function actOf({ audit, person, params, form }: Context<'audit' | 'quote'>) {
  return { id: params.quote, auditId: audit.id, revision: revisionIn(form), by: person.id };
}

/** Words typed for a quote that has others by now come back beside those. */
async function saved(context: Context<'audit' | 'quote'>, act: () => Promise<Checked<true>>): Promise<Reply> {
  const { audit, form, params, notify } = context;
  const again = async (problems: readonly Problem[], status?: number) =>
    page(await quotesView(context, { form, problems, quote: params.quote }), status);
  try {
    const read = await act();
    if (!read.ok) return again(read.problems);
  } catch (error) {
    const gone = error instanceof Failure && error.kind === 'not-found';
    if (!gone && !isConflict(error)) throw error;
    if (!gone && form.has('words'))
      return again([{ field: 'words', message: 'quotes.problems.changed' }], 409);
    notify('quotes.notices.meanwhile');
  }
  return redirect(`/audits/${audit.id}/quotes`);
}
