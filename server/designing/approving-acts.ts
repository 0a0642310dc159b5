/** The two acts of approval, each with a page that says what it means: a new version, and a spelling correction. */
import {
  type Act,
  type Approved,
  approveCorrection,
  approveVersion,
} from '../../surveys/designing/approving/approving.ts';
import { changedQuestions } from '../../surveys/designing/approving/equivalence.ts';
import { openCorrection } from '../../surveys/designing/approving/open-correction.ts';
import { Failure } from '../../surveys/failures.ts';
import { canBeAnswered } from '../../surveys/languages.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { correctionPage } from '../../views/designing/approving/correction.ts';
import { newVersionPage } from '../../views/designing/approving/new-version.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { type DesignContext, makerOf } from './design-context.ts';
import { earlierThan } from './earlier.ts';

export const showNewVersion: Handler<'design'> = async (context) => {
  if (!canBeAnswered(context.design.body)) return leadBack(context, 'no-language');
  const changed = await changedNow(context);
  if (!changed) return leadBack(context, 'problems');
  const [newest] = await context.store.versions.ofDesign(context.design.id);
  return page(newVersionPage({ ...context, newest, changed }));
};

export const approveAsVersion: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const changed = await changedNow(context);
  if (!changed) return leadBack(context, 'problems');
  // Whatever nobody has called the same question is a new one.
  const become = changed.map(({ key }) => key).filter((key) => form.get(`same-${key}`)?.[0] !== 'same');
  return leadOn(context, await approveVersion(store, design.id, actOf(context), become));
};

export const showCorrection: Handler<'design'> = async (context) => {
  const changes = await correctionNow(context);
  if (!changes) return leadBack(context, 'not-a-correction');
  if (changes.length === 0) return leadBack(context, 'unchanged');
  return page(correctionPage({ ...context, changes, same: [], wrong: false }));
};

export const approveAsCorrection: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const same = form.get('same') ?? [];
  const approved = await approveCorrection(store, design.id, actOf(context), same);
  const changes = await correctionNow(context);
  if (approved.as === 'not-a-correction' && changes && changes.length > 0)
    return page(correctionPage({ ...context, changes, same, wrong: true }), 422);
  return leadOn(context, approved);
};

/** The questions that may have become others; undefined where something is wrong. */
async function changedNow({ store, design, person }: DesignContext) {
  const read = readQuestionnaire(JSON.stringify(design.body));
  return read.ok ? changedQuestions(read.value, await earlierThan(store, person, design)) : undefined;
}

/** What a correction would change now; undefined where more than words differ, or something is wrong. */
async function correctionNow({ store, design }: DesignContext) {
  if ((await store.versions.ofDesign(design.id)).length === 0)
    throw new Failure('not-found', `version of design ${design.id}`);
  const read = readQuestionnaire(JSON.stringify(design.body));
  return read.ok ? openCorrection(store, design.id, read.value) : undefined;
}

function actOf(context: DesignContext): Act {
  const { services, today, form } = context;
  return { baseRevision: revisionIn(form), made: makerOf(context), day: today, id: newId(services) };
}

function leadOn(context: DesignContext, approved: Approved): Reply {
  const { design, notify } = context;
  if (approved.as !== 'approved') return leadBack(context, approved.as);
  const { number, correction } = approved.version;
  notify(`approving.notices.${correction > 0 ? 'corrected' : 'approved'}`, { number, correction });
  return redirect(`/designs/${design.id}/approval`);
}

function leadBack({ design, notify }: DesignContext, why: Exclude<Approved['as'], 'approved'>): Reply {
  notify(`approving.notices.${why}`);
  return redirect(`/designs/${design.id}/approval`);
}
