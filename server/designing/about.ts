/** The page of the whole questionnaire: its name, its introduction, whom it is for. */
import type { Request } from 'express';
import { baseOf } from '../../surveys/designing/changing/changing.ts';
import { readAbout } from '../../surveys/designing/document/about-form.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { aboutPage } from '../../views/designing/about.ts';
import { type Typed, untouched } from '../../views/fields.ts';
import { readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { keepTyped } from './typed-part.ts';

export async function aboutTheWhole(
  services: Services,
  request: Request,
  about: Designing,
  typed: Typed = untouched,
): Promise<Reply> {
  const { design, audit } = about;
  const isFixed = await hasBeenApproved(services, about);
  const view = aboutPage({ design, audit, language: languageOf(request), typed, isFixed });
  return page(view, typed.problems.length > 0 ? 422 : 200);
}

export async function saveTheWhole(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design } = about;
  const form = readForm(request.body);
  const seen = revisionIn(form);
  const then = await baseOf(services.store.designs, design, seen);
  const part = { kind: 'about' } as const;
  const isFixed = await hasBeenApproved(services, about);
  const before = partIn(then, part) as Omit<Questionnaire, 'sections'>;
  const read = readAbout(form, before, { language: sourceOf(design.body), isFixed });
  if (read.problems.length > 0)
    return aboutTheWhole(services, request, about, { form, problems: read.problems });
  const back = `/designs/${design.id}/about`;
  return keepTyped(services, request, about, { part, mine: { ...read.about }, seen, back });
}

/** Answers may have been given under the promise of an approved version. */
async function hasBeenApproved({ store }: Services, { design }: Designing): Promise<boolean> {
  return (await store.versions.ofDesign(design.id)).length > 0;
}
