/** A section's name, and when it is part of the questionnaire. */
import { partIn } from '../../surveys/designing/document/parts.ts';
import { readSection } from '../../surveys/designing/document/section-form.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Section } from '../../surveys/questionnaires/definition.ts';
import type { Handler } from '../http/route.ts';
import { baseOf } from './design-context.ts';
import { designer } from './showing.ts';
import { keepTyped } from './typed-part.ts';

export const saveSection: Handler<'design' | 'key'> = async (context) => {
  const { design, form, params } = context;
  const { key } = params;
  const part = { kind: 'section', key } as const;
  const { baseRevision, base } = await baseOf(context);
  const before = (partIn(base, part) ?? partIn(design.body, part)) as Omit<Section, 'questions'> | undefined;
  if (!before) throw new Failure('not-found', `section ${key}`);
  const { section, problems } = readSection(form, before, sourceOf(design.body));
  if (problems.length > 0) return designer(context, { section: key, typed: { form, problems } }, 422);
  const back = `/designs/${design.id}#part-${key}`;
  return keepTyped(context, { part, mine: { ...section }, baseRevision, back });
};
