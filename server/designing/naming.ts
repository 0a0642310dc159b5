/** A section's name, and when it is part of the questionnaire. */
import type { Request } from 'express';
import { baseOf } from '../../surveys/designing/changing/changing.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { readSection } from '../../surveys/designing/document/section-form.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Section } from '../../surveys/questionnaires/definition.ts';
import { readForm, revisionIn } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { designer } from './showing.ts';
import { keepTyped } from './typed-part.ts';

export async function saveSection(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const { design } = about;
  const form = readForm(request.body);
  const key = String(request.params.key);
  const part = { kind: 'section', key } as const;
  const seen = revisionIn(form);
  const then = await baseOf(store.designs, design, seen);
  const before = partIn(then, part) ?? partIn(design.body, part);
  if (!before) throw new Failure('not-found', `section ${key}`);
  const { section, problems } = readSection(
    form,
    before as Omit<Section, 'questions'>,
    sourceOf(design.body),
  );
  if (problems.length > 0)
    return designer(services, request, about, { section: key, typed: { form, problems } }, 422);
  const back = `/designs/${design.id}#part-${key}`;
  return keepTyped(services, request, about, { part, mine: { ...section }, seen, back });
}
