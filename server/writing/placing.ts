/** What is placed in a chapter: chosen among what may be told and what is concluded, put in, and taken away. */
import { chapterField } from '../../surveys/reporting/chapter-form.ts';
import { chapterIn } from '../../surveys/reporting/pieces.ts';
import { type Caret, placeInReport, removeFromReport } from '../../surveys/reporting/placing.ts';
import { languagesOfPart } from '../../surveys/reporting/progress.ts';
import { wishedIn } from '../../surveys/reporting/references.ts';
import { partPath } from '../../views/writing/paths.ts';
import { isPlaceable, type PlaceGroup, placeGroups, placingPage } from '../../views/writing/placing.ts';
import { leave, onward } from '../commenting/typed-page.ts';
import { referencesIn, tickedIn } from '../findings/evidence.ts';
import { type Form, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type ChapterContext, chapterPageOf } from './chapters.ts';
import { materialOf } from './preview.ts';
import { chapterOf, makerOf, reportOf } from './writing-context.ts';

/**
 * From the page of the chapter, whose words are kept first. Where somebody was writing goes along: marked by the script, or
 * typed as `{+}`.
 */
export const goToPlacing: Handler<'audit' | 'part'> = async (context) => {
  const page = chapterPageOf(context);
  const { at, typed } = withoutWish(context);
  const refused = await page.keep(typed);
  if (refused) return refused;
  const { revision } = await reportOf(context);
  const caret = at ? `&at=${at.language}.${at.at}.${revision}` : '';
  return leave(page, `${page.address}/placing?kind=${groupIn(field(context.form, 'kind'))}${caret}`);
};

/** The form without the mark, and where it was in which language. */
function withoutWish(context: ChapterContext): { typed: Form; at?: Omit<Caret, 'text'> } {
  const { form } = context;
  for (const language of languagesOfPart(chapterOf(context))) {
    const name = chapterField(language);
    const words = (form.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').trimStart();
    const { text, at } = wishedIn(words);
    if (at !== undefined) return { typed: new Map([...form, [name, [text]]]), at: { language, at } };
  }
  return { typed: form };
}

export const showPlacing: Handler<'audit' | 'part'> = (context) =>
  choosing(context, groupIn(context.query('kind') ?? ''), context.query('at') ?? '');

async function choosing(
  context: ChapterContext,
  group: PlaceGroup,
  caret: string,
  problem?: string,
): Promise<Reply> {
  const part = chapterOf(context);
  const { placed } = chapterIn((await reportOf(context)).body, part);
  const problems = problem ? [{ field: 'evidence', message: problem }] : [];
  const material = await materialOf(context);
  return placingPage({
    ...{ ...context, ...material, ...tickedIn(context) },
    ...{ part, group, placed, caret, problems },
  });
}

/** All that is ticked; what its source has not (any more) is not placed. */
export const place: Handler<'audit' | 'part'> = async (context) => {
  const { store, audit, form } = context;
  const part = chapterOf(context);
  const group = groupIn(field(form, 'kind'));
  const at = field(form, 'at');
  const material = await materialOf(context);
  const references = referencesIn(form, (reference) => isPlaceable(reference, material));
  if (references.length === 0) return choosing(context, group, at, 'findings.missing.choice');
  const caret = await caretIn(context, at);
  const fits = await placeInReport(store, audit.id, { part, references, caret }, makerOf(context));
  if (!fits) return choosing(context, group, at, 'writing.placing.full');
  return redirect(`${partPath(audit.id, part)}#own`, 'writing.notices.placed', { count: references.length });
};

/** "sv.120.7": the language, the character, and the revision that it was in. */
async function caretIn(context: ChapterContext, given: string): Promise<Caret | undefined> {
  const [, language = '', at, revision] = /^([a-z-]{2,12})\.(\d{1,6})\.(\d{1,9})$/.exec(given) ?? [];
  if (at === undefined) return undefined;
  const body = await context.store.writtenReports.at(context.audit.id, Number(revision));
  const text = body && chapterIn(body, chapterOf(context)).text[language];
  return text === undefined ? undefined : { language, at: Number(at), text };
}

/** The words of the chapter are kept first. */
export const takeAway: Handler<'audit' | 'part' | 'number'> = async (context) => {
  const { store, audit, params, form, notify } = context as Context<'audit' | 'part' | 'number'>;
  const page = chapterPageOf(context);
  const refused = await page.keep(form);
  if (refused) return refused;
  const which = { part: chapterOf(context), number: Number(params.number) };
  await removeFromReport(store, audit.id, which, makerOf(context));
  notify('writing.notices.taken-away');
  return onward(page, '#placed');
};

function groupIn(given: string): PlaceGroup {
  return placeGroups.find((group) => group === given) ?? 'figure';
}
