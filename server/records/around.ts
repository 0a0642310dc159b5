/** What stands around an audit: every list of it in one place, with how much there is and what is late. */
import { aroundPage } from '../../views/records/around.ts';
import { type AroundKind, aroundAudit } from '../../views/records/paths.ts';
import type { Handler } from '../http/route.ts';

export const showAround: Handler<'audit'> = async (context) => {
  const { store, audit, may } = context;
  const shown = aroundAudit.filter(({ see }: AroundKind) => may(see));
  const records = await store.records.ofEach(
    [audit.id],
    shown.map(({ kind }) => kind.kind),
  );
  const collections = await store.collections.ofAudit(audit.id);
  const isMapping = may('see-progress') && collections.some(({ nature }) => nature === 'named');
  return aroundPage({ ...context, isMapping }, shown, records);
};
