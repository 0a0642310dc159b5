import type { Maker } from '../documents/revision.ts';
import type { Changed } from '../questionnaires/handing-in.ts';
import type { Store } from '../storage.ts';
import { changeReport } from './writing.ts';

/** The picture that was handed in as the logo of a report, or none; a picture of questions is no logo before it is here. */
export async function keepLogo(
  store: Store,
  auditId: string,
  { media: { picture }, files }: Changed,
  made: Maker,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    for (const file of files) await inside.files.add(file);
    const logo = picture && { file: picture.file, alt: picture.alt.sv ?? '' };
    await changeReport(inside, auditId, (body) => ({ ...body, logo }), made);
  });
}
