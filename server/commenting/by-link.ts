/** Whoever has a link reads and says something by it, without an account. No session, no cookie, no log. */
import type { Checked, Problem } from '../../surveys/failures.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import { linkNotice, withTyped } from '../../views/commenting/link-notice.ts';
import type { View } from '../../views/engine.ts';
import type { OpenContext } from '../http/context.ts';
import { field } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { digestOf } from '../http/signed-in.ts';
import { clientIn } from '../http/throttling.ts';

type LinkContext = OpenContext<'token'>;

/**
 * Handlers of an address that ends in a link's token. `find` looks for what the link opens, by the digest of its token;
 * one that opens nothing is told in words, whatever is wrong with it: 410. Too many pages in an hour from one place are too many.
 */
export const byLink =
  <Opened>(
    find: (context: LinkContext, tokenDigest: string) => Promise<Opened | undefined>,
    gone: (language: StaffLanguage) => View,
  ) =>
  <Name extends string = never>(
    answer: (context: OpenContext<'token' | Name>, opened: Opened) => Promise<Reply> | Reply,
  ): OpenHandler<'token' | Name> =>
  async (context) => {
    const { services, request, params, language, form } = context;
    const digest = digestOf(params.token);
    const opened = await find(context, digest);
    // Links that open nothing are one to whoever tries them: what others do with theirs holds up nobody who has a right one.
    const link = { id: opened ? digest : '', invited: 0 };
    if (!services.rates.allows('reading', link, clientIn(request), services.now()))
      return page(withTyped(linkNotice(language, 'commenting.busy'), form), 429);
    return opened ? answer(context, opened) : page(withTyped(gone(language), form), 410);
  };

interface Saying<Said> {
  /** The page again, with what was typed. */
  again(problems: readonly Problem[], status: number): Reply;
  read(): Promise<Checked<Said>> | Checked<Said>;
  /** Everything or nothing; false where there is no room for it all, or what else keeps it from being kept. */
  keep(said: Said): Promise<boolean | Problem>;
  thanks(said: Said): Promise<Reply> | Reply;
  /** The field that trouble with the whole of it is told at, and how many comments there is room for. */
  readonly whole: string;
  readonly most: number;
}

/**
 * Takes what was said where the button that sends was pressed; any other button shows the page again, with what was typed.
 * So many from one place in an hour, and so many in all: what is too much is told on the page, which still has it.
 */
export async function takeSaying<Said>(context: LinkContext, saying: Saying<Said>): Promise<Reply> {
  const { services, request, form, params } = context;
  const { again, whole } = saying;
  if (field(form, 'do') !== 'send') return again([], 200);
  const read = await saying.read();
  if (!read.ok) return again(read.problems, 422);
  const link = { id: digestOf(params.token), invited: 0 };
  if (!services.rates.allows('commenting', link, clientIn(request), services.now()))
    return again([{ field: whole, message: 'commenting.problems.busy' }], 429);
  const kept = await saying.keep(read.value);
  if (kept === true) return saying.thanks(read.value);
  const full = { field: whole, message: 'commenting.problems.full', values: { most: saying.most } };
  return again([kept || full], 409);
}
