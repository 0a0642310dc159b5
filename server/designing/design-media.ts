/** Pictures and sound of a questionnaire in the making: all of them, and those of one question or choice. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { illustrateDesign } from '../../surveys/designing/changing/illustrating-designs.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { itemIn } from '../../surveys/questionnaires/illustrating.ts';
import { designItemPage } from '../../views/designing/media/item.ts';
import { designMediaPage } from '../../views/designing/media/media.ts';
import { type Form, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Sent } from '../http/sent-files.ts';
import { notify } from '../http/signed-in.ts';
import { redrawn } from '../media/pictures.ts';
import type { Services } from '../services.ts';
import { type Designing, designIn, makerOf } from './design-context.ts';

export function showMedia(
  _services: Services,
  request: Request,
  { design, audit, team, person }: Designing,
): Reply {
  const mayChange = mayIn(team, person, 'change-design');
  return page(designMediaPage({ design, audit, language: languageOf(request), mayChange }));
}

export function showItemOf(_services: Services, request: Request, about: Designing): Reply {
  return page(designItemPage(itemOf(request, about)));
}

function itemOf(request: Request, { design, audit }: Designing) {
  const item = itemIn(design.body, String(request.params.item));
  return { design, audit, language: languageOf(request), item };
}

export async function takeMedia(services: Services, request: Request, about: Designing): Promise<Reply> {
  const sent = request.res?.locals.sent as Sent;
  const { form, files } = sent;
  const { design, person } = about;
  const { item, ...around } = itemOf(request, about);
  const checked = readMedia(design.body, item, { fields: form, files });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok)
    return page(designItemPage({ ...around, item, typed: { form, problems: read.problems } }), 422);
  const handed = { ...read.value, name: String(request.params.item), baseRevision: revisionIn(form) };
  try {
    await illustrateDesign(services.store, design.id, handed, makerOf(services, person));
  } catch (error) {
    return showAgain(services, request, about, form, error);
  }
  notify(request, 'design-words.told.media');
  return redirect(`/designs/${design.id}/media`);
}

/** Somebody was first: the item as it is now, with the words that were typed. */
async function showAgain(
  services: Services,
  request: Request,
  { person }: Designing,
  form: Form,
  error: unknown,
): Promise<Reply> {
  if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
  const problems: readonly Problem[] = [{ field: 'picture', message: 'media.problems.changed-meanwhile' }];
  const now = itemOf(request, await designIn(services, request, person));
  return page(designItemPage({ ...now, typed: { form, problems } }), 409);
}
