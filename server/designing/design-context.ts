/** The questionnaire in the making that an address names, with its audit and team; and who changes it, when. */
import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Team } from '../../surveys/audits/team.ts';
import type { Design, Maker } from '../../surveys/designing/document/design.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Reply } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';

export interface Designing {
  readonly design: Design;
  readonly audit: Audit;
  readonly team: Team;
  readonly person: Person;
}

/** The design of the address. Refuses ('not-found') an unknown one. */
export async function designIn({ store }: Services, request: Request, person: Person): Promise<Designing> {
  const design = await store.designs.byId(String(request.params.design));
  const audit = design && (await store.audits.byId(design.auditId));
  if (!design || !audit) throw new Failure('not-found', 'design');
  return { design, audit, team: await store.teams.of(audit.id), person };
}

/** For the history: who made a change, and when. */
export function makerOf({ now }: Pick<Services, 'now'>, { id }: Pick<Person, 'id'>): Maker {
  return { by: id, at: now().toISOString() };
}

/** A handler of a design's page in the register, out of a function that asks for what it needs one by one. */
export function inDesign(
  answer: (services: Services, request: Request, about: Designing) => Promise<Reply> | Reply,
): Handler<'design'> {
  return (context) => answer(context.services, context.request, context);
}
