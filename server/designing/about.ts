/** The page of the whole questionnaire: its name, its introduction, whom it is for. */
import { readAbout } from '../../surveys/designing/document/about-form.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { aboutPage } from '../../views/designing/about.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { baseIn, type DesignContext } from './design-context.ts';
import { keepTyped } from './typed-part.ts';

export const showAbout: Handler<'design'> = async (context) =>
  page(aboutPage({ ...context, isFixed: await hasBeenApproved(context) }));

export const saveAbout: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const { baseRevision, base } = await baseIn(context);
  const part = { kind: 'about' } as const;
  const isFixed = await hasBeenApproved(context);
  const before = partIn(base, part) as Omit<Questionnaire, 'sections'>;
  const { about, problems } = readAbout(form, before, { language: sourceOf(design.body), isFixed });
  if (problems.length > 0) return page(aboutPage({ ...context, isFixed, typed: { form, problems } }), 422);
  const back = `/designs/${design.id}/about`;
  return keepTyped(context, { part, mine: { ...about }, baseRevision, back });
};

/** Answers may have been given under the promise of an approved version. */
async function hasBeenApproved({ store, design }: DesignContext): Promise<boolean> {
  return (await store.versions.ofDesign(design.id)).length > 0;
}
