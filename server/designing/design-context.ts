/** What handlers of a questionnaire in the making are given, and what they share: who makes a change, and upon what. */
import type { Maker } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { revisionIn } from '../http/forms.ts';
import type { Context } from '../http/route.ts';

/** Whatever else the address names. */
export type DesignContext = Context<'design'>;

/** For the history: who makes a change, and when. */
export function makerOf({ services, person }: Pick<DesignContext, 'services' | 'person'>): Maker {
  return { by: person.id, at: services.now().toISOString() };
}

/** The revision that the form was made from, and the questionnaire as it was then; the present one where none is named. */
export async function baseIn({ store, form, design }: DesignContext): Promise<Base> {
  const baseRevision = revisionIn(form);
  const base = baseRevision === design.revision ? undefined : await store.designs.at(design.id, baseRevision);
  return base ? { baseRevision, base } : { baseRevision: design.revision, base: design.body };
}

interface Base {
  readonly baseRevision: number;
  readonly base: Questionnaire;
}
