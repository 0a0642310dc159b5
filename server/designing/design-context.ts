/** What handlers of a questionnaire in the making are given, and what they share: who makes a change, and upon what. */
import type { Request, RequestHandler } from 'express';
import type { Action, Person } from '../../surveys/audits/people.ts';
import { mayIn } from '../../surveys/audits/team.ts';
import type { Maker } from '../../surveys/designing/document/design.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { wordsIn } from '../../views/words.ts';
import { revisionIn } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Context } from '../http/route.ts';
import { asStaff } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

/** Whatever else the address names. */
export type DesignContext = Context<'design'>;

/** For the history: who makes a change, and when. */
export function makerOf({ services, person }: Pick<DesignContext, 'services' | 'person'>): Maker {
  return { by: person.id, at: services.now().toISOString() };
}

/** The revision that the form was made from, and the questionnaire as it was then; the present one where none is named. */
export async function baseOf({ store, form, design }: DesignContext): Promise<Base> {
  const baseRevision = revisionIn(form);
  const base = baseRevision === design.revision ? undefined : await store.designs.at(design.id, baseRevision);
  return base ? { baseRevision, base } : { baseRevision: design.revision, base: design.body };
}

export interface Base {
  readonly baseRevision: number;
  readonly base: Questionnaire;
}

export type Designing = Pick<DesignContext, 'design' | 'audit' | 'team' | 'person' | 'language' | 'say'>;

/**
 * A handler for somebody who may take the action in the audit of the design (`/designs/:design/...`): whoever changes
 * or approves has to be in its team. Refuses ('not-found') an unknown design, ('not-allowed') everyone else.
 */
export function asDesigner(
  services: Services,
  action: Action,
  answer: (request: Request, about: Designing) => Promise<Reply> | Reply,
): RequestHandler[] {
  return asStaff(action, async (request, person) => {
    const about = await designIn(services, request, person);
    if (!mayIn(about.team, person, action)) throw new Failure('not-allowed', action);
    return answer(request, about);
  });
}

/** The design of the address. Refuses ('not-found') an unknown one. */
export async function designIn({ store }: Services, request: Request, person: Person): Promise<Designing> {
  const design = await store.designs.byId(String(request.params.design));
  const audit = design && (await store.audits.byId(design.auditId));
  if (!design || !audit) throw new Failure('not-found', 'design');
  const language = languageOf(request);
  return { design, audit, team: await store.teams.of(audit.id), person, language, say: wordsIn(language) };
}
