/** What is placed in a chapter: chosen among what may be told and what is concluded, put in, and taken away. */
import type { Reference } from '../../surveys/findings/evidence.ts';
import { readReference } from '../../surveys/findings/evidence.ts';
import { chapterField } from '../../surveys/reporting/chapter-form.ts';
import { chapterIn } from '../../surveys/reporting/pieces.ts';
import { type Caret, placeInReport, removeFromReport } from '../../surveys/reporting/placing.ts';
import { languagesOfPart } from '../../surveys/reporting/progress.ts';
import { wishedIn } from '../../surveys/reporting/references.ts';
import { partPath } from '../../views/writing/paths.ts';
import { isPlaceable, type PlaceGroup, placeGroups, placingPage } from '../../views/writing/placing.ts';
import { commentIn } from '../findings/conclusion-page.ts';
import { tickedIn } from '../findings/evidence.ts';
import { badForm, type Form, field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type ChapterContext, keepChapter, onward, shown } from './chapters.ts';
import { materialOf } from './preview.ts';
import { chapterOf, makerOf, reportOf } from './writing-context.ts';

/**
 * From the page of the chapter, whose words are kept first. Where somebody was writing goes along: marked by the script, or
 * typed as `{+}`.
 */
export const goToPlacing: Handler<'audit' | 'part'> = async (context) => {
  const { audit, form } = context;
  const part = chapterOf(context);
  const { at, typed } = withoutWish(context);
  const refused = await keepChapter({ ...context, form: typed });
  if (refused) return refused;
  const comment = commentIn(form);
  if (comment.size > 0) {
    const problems = [{ field: 'comment', message: 'findings.problems.not-said' }];
    return shown(context, { typed: { form: comment, problems } });
  }
  const { revision } = await reportOf(context);
  const group = groupIn(field(form, 'kind'));
  const caret = at ? `&at=${at.language}.${at.at}.${revision}` : '';
  return redirect(`${partPath(audit.id, part)}/placing?kind=${group}${caret}`);
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
  const view = placingPage({
    ...{ ...context, ...material, ...tickedIn(context) },
    ...{ part, group, placed, caret, problems },
  });
  return page(view, problem ? 422 : 200);
}

/** All that is ticked; what its source has not (any more) is not placed. */
export const place: Handler<'audit' | 'part'> = async (context) => {
  const { store, audit, form, notify } = context;
  const part = chapterOf(context);
  const group = groupIn(field(form, 'kind'));
  const at = field(form, 'at');
  const material = await materialOf(context);
  const references = (form.get('evidence') ?? []).flatMap((one): readonly Reference[] => {
    const reference = readReference(one);
    if (!reference) throw badForm('nothing to place');
    return isPlaceable(reference, material) ? [reference] : [];
  });
  if (references.length === 0) return choosing(context, group, at, 'findings.missing.choice');
  const caret = await caretIn(context, at);
  const fits = await placeInReport(store, audit.id, { part, references, caret }, makerOf(context));
  if (!fits) return choosing(context, group, at, 'writing.placing.full');
  notify('writing.notices.placed', { count: references.length });
  return redirect(`${partPath(audit.id, part)}#own`);
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
  const { store, audit, params, notify } = context as Context<'audit' | 'part' | 'number'>;
  const refused = await keepChapter(context);
  if (refused) return refused;
  const part = chapterOf(context);
  await removeFromReport(store, audit.id, { part, number: Number(params.number) }, makerOf(context));
  notify('writing.notices.taken-away');
  return onward(context, `${partPath(audit.id, part)}#placed`);
};

function groupIn(given: string): PlaceGroup {
  return placeGroups.find((group) => group === given) ?? 'figure';
}
