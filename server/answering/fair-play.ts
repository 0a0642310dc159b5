/** Open links are protected against floods, without a trace of anybody. SECURITY.md says what it does not stop. */
import { draftIdOf } from '../../surveys/answering/drafts.ts';
import { isTokenGood, makeToken } from '../../surveys/answering/fair-play/tokens.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { type Form, field } from '../http/forms.ts';
import { clientIn } from '../http/throttling.ts';
import { today } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';

/**
 * Whether one more visit may be begun; counts it. In every way, since each is a row; but each link and card by itself, so
 * that nobody is held up by those who come another way.
 */
export function mayBegin({ services, request }: AnsweringContext, open: Open): boolean {
  const { code, collection } = open;
  return services.rates.allows(
    'beginning',
    { id: code, invited: collection.invited },
    clientIn(request),
    services.now(),
  );
}

/** The token of the send form; undefined where none is asked for. */
export function tokenFor(
  { services }: AnsweringContext,
  open: Open,
  secret: string | undefined,
): string | undefined {
  if (open.channel !== 'link' || secret === undefined) return undefined;
  return makeToken(services.sessionSecret, formOf(open, secret), services.now());
}

/**
 * Why a sending does not go on: too many from there, a filled box that nobody sees, or a form that is old or not ours.
 * Each of them counts as a sending.
 */
export function stopOf(
  { services, request }: AnsweringContext,
  { open, secret }: { readonly open: Open; readonly secret: string },
  form: Form,
): 'wait' | 'filled' | 'again' | undefined {
  if (open.channel !== 'link') return undefined;
  const now = services.now();
  if (!services.rates.allows('sending', open.collection, clientIn(request), now)) return 'wait';
  if (field(form, 'website') !== '') return 'filled';
  const good = isTokenGood(services.sessionSecret, formOf(open, secret), field(form, '_token'), now);
  return good ? undefined : 'again';
}

/** Counts one more sending by an open link, and sets the flood warning when it is one more than is usual. */
export async function watch(
  { services, floodWatch }: AnsweringContext,
  { channel, collection }: Open,
): Promise<void> {
  if (channel !== 'link' || collection.floodWarning) return;
  if (floodWatch.isUnusual(collection, services.now()))
    await services.store.collections.setFloodWarning(collection.id, true, today(services));
}

function formOf({ code }: Open, secret: string): { readonly code: string; readonly draftId: string } {
  return { code, draftId: draftIdOf(secret) };
}
