/** What handlers of a report in the making share: the report as it stands, which part is meant, and who makes a change. */
import type { Maker } from '../../surveys/documents/revision.ts';
import { Failure } from '../../surveys/failures.ts';
import { isPart, type Part } from '../../surveys/reporting/parts.ts';
import { isWritingPart, type WritingPart } from '../../surveys/reporting/pieces.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import type { Context } from '../http/route.ts';

/** Whatever else the address names. */
export type WritingContext = Context<'audit'>;

/** As it stands; at revision 0 where nobody has written anything. */
export async function reportOf({
  store,
  audit,
}: Pick<WritingContext, 'store' | 'audit'>): Promise<KeptReport> {
  const kept = await store.writtenReports.byAudit(audit.id);
  return { id: audit.id, ...(kept ?? { body: nothingWritten, revision: 0 }) };
}

/** The part that the address names. Refuses ('not-found') one that there is not. */
export function partOf({ params }: Context<'audit' | 'part'>): WritingPart {
  if (!isWritingPart(params.part)) throw new Failure('not-found', `part ${params.part} of a report`);
  return params.part;
}

/** The same where it is a chapter. */
export function chapterOf(context: Context<'audit' | 'part'>): Part {
  const part = partOf(context);
  if (!isPart(part)) throw new Failure('not-found', `${part} is no chapter`);
  return part;
}

/** For the history: who makes a change, and when. */
export function makerOf({ services, person }: Pick<WritingContext, 'services' | 'person'>): Maker {
  return { by: person.id, at: services.now().toISOString() };
}
