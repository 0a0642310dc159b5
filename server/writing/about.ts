/** The first page of a report and who sends it, with a logo. */
import type { Fields } from '../../surveys/documents/fields.ts';
import type { Problem } from '../../surveys/failures.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import { readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { ownerOf } from '../../surveys/records/organisations.ts';
import { readAbout } from '../../surveys/reporting/about-form.ts';
import { keepLogo } from '../../surveys/reporting/writing.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { aboutPage, logoAsMedia } from '../../views/writing/about.ts';
import { partPath } from '../../views/writing/paths.ts';
import { type Shown, saveTyped } from '../commenting/typed-page.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { carrying, withCarried } from '../media/carried.ts';
import { redrawn } from '../media/pictures.ts';
import { composedLive, composedOf } from './preview.ts';
import { keepTyped } from './saving.ts';
import { makerOf, reportOf, type WritingContext } from './writing-context.ts';

export const showAbout: Handler<'audit'> = (context) => shown(context);

async function shown(context: WritingContext, more: Shown = {}): Promise<Reply> {
  const kept = await reportOf(context);
  const material = await (more.savedAt ? composedLive : composedOf)(context, kept.body);
  return aboutPage({
    ...context,
    ...more,
    kept,
    composed: material?.composed,
    owner: await ownerOf(context.store, context.audit.id),
  });
}

export const saveAbout: Handler<'audit'> = async (context) => {
  const { audit, form, may } = context;
  // Who sends it may be set by those who do not write.
  const typed = may('write-report')
    ? form
    : new Map([...form].filter(([name]) => !name.startsWith('words:')));
  const address = partPath(audit.id, 'about');
  const page = (more?: Shown) => shown(context, more);
  const read = (before: Fields) => readAbout(typed, before as unknown as WrittenReport);
  const keep = () =>
    keepTyped({ ...context, form: typed }, { part: 'about', read, shown: page, back: address });
  return saveTyped({ context, address, shown: page, keep }, 'writing.notices.saved');
};

/** A picture is drawn anew before it is kept, as those of questions are; without one, or with its words, nothing else changes. */
export const saveLogo: Handler<'audit'> = async (context) => {
  const { store, audit, form } = context;
  const { logo } = (await reportOf(context)).body;
  const checked = readMedia({ languages: ['sv'] }, logoAsMedia(logo), {
    fields: form,
    files: withCarried(context),
  });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok)
    return shown(context, {
      typed: { form: await carrying(context), problems: read.problems.map(ofLogo) },
    });
  await store.files.prepare(read.value.files);
  await keepLogo(store, audit.id, read.value, makerOf(context));
  await clearFiles(store);
  return redirect(`${partPath(audit.id, 'about')}#logo`, 'writing.notices.logo');
};

/** Words of a picture are asked for by language where questions are; a logo has them in Swedish alone. */
function ofLogo(problem: Problem): Problem {
  if (problem.field !== 'alt-sv') return problem;
  const isLong = problem.values?.most !== undefined;
  return { ...problem, message: isLong ? 'staff.problems.too-long' : 'writing.logo.alt-missing' };
}
