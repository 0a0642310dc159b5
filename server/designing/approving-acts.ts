/** The two acts of approval, each with a page that says what it means: a new version, and a spelling mend. */
import type { Request } from 'express';
import {
  type Act,
  type Approved,
  approveCorrection,
  approveVersion,
} from '../../surveys/designing/approving/approving.ts';
import { changedQuestions } from '../../surveys/designing/approving/equivalence.ts';
import { openCorrection } from '../../surveys/designing/approving/open-correction.ts';
import { Failure } from '../../surveys/failures.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { correctionPage } from '../../views/designing/approving/correction.ts';
import { newVersionPage } from '../../views/designing/approving/new-version.ts';
import { type Form, readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import { newId, type Services, today } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';
import { earlierThan } from './earlier.ts';

export async function showNewVersion(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const read = readQuestionnaire(JSON.stringify(about.design.body));
  if (!read.ok) return leadBack(request, about, 'problems');
  const [newest] = await store.versions.ofDesign(about.design.id);
  const changed = changedQuestions(read.value, await earlierThan(store, about.design));
  return page(newVersionPage({ ...about, language: languageOf(request), newest, changed }));
}

export async function approveAsVersion(
  services: Services,
  request: Request,
  about: Designing,
): Promise<Reply> {
  const form = readForm(request.body);
  const read = readQuestionnaire(JSON.stringify(about.design.body));
  if (!read.ok) return leadBack(request, about, 'problems');
  // Whatever nobody has called the same question is a new one.
  const changed = changedQuestions(read.value, await earlierThan(services.store, about.design));
  const become = changed.map(({ key }) => key).filter((key) => form.get(`same-${key}`)?.[0] !== 'same');
  const approved = await approveVersion(
    services.store,
    about.design.id,
    actOf(services, form, about),
    become,
  );
  return leadOn(request, about, approved);
}

export async function showCorrection(
  { store }: Services,
  request: Request,
  about: Designing,
): Promise<Reply> {
  const changes = await mendingNow(store, about);
  if (!changes) return leadBack(request, about, 'not-a-correction');
  if (changes.length === 0) return leadBack(request, about, 'unchanged');
  return page(correctionPage({ ...about, language: languageOf(request), changes, same: [], wrong: false }));
}

export async function approveAsCorrection(
  services: Services,
  request: Request,
  about: Designing,
): Promise<Reply> {
  const form = readForm(request.body);
  const same = form.get('same') ?? [];
  const approved = await approveCorrection(
    services.store,
    about.design.id,
    actOf(services, form, about),
    same,
  );
  const changes = await mendingNow(services.store, about);
  if (approved.as === 'not-a-correction' && changes && changes.length > 0)
    return page(correctionPage({ ...about, language: languageOf(request), changes, same, wrong: true }), 422);
  return leadOn(request, about, approved);
}

/** What a mend would change now; undefined where more than words differ, or something is wrong. */
async function mendingNow(store: Store, { design }: Designing) {
  if ((await store.versions.ofDesign(design.id)).length === 0)
    throw new Failure('not-found', `version of design ${design.id}`);
  const read = readQuestionnaire(JSON.stringify(design.body));
  return read.ok ? openCorrection(store, design.id, read.value) : undefined;
}

function actOf(services: Services, form: Form, { person }: Designing): Act {
  const made = makerOf(services, person);
  return { baseRevision: revisionIn(form), made, day: today(services), id: newId(services) };
}

function leadOn(request: Request, about: Designing, approved: Approved): Reply {
  if (approved.as !== 'approved') return leadBack(request, about, approved.as);
  const { number, correction } = approved.version;
  notify(request, `approving.told.${correction > 0 ? 'corrected' : 'approved'}`, { number, correction });
  return redirect(`/designs/${about.design.id}/approval`);
}

function leadBack(request: Request, { design }: Designing, why: Exclude<Approved['as'], 'approved'>): Reply {
  notify(request, `approving.told.${why}`);
  return redirect(`/designs/${design.id}/approval`);
}
