/** The mapping of a county as a project: who has been asked, who has answered, whom to remind, and what comes next. */
import { byPlace } from '../../reports/county/rows.ts';
import { answeredOfEach } from '../../surveys/audits/answered.ts';
import { reachOf } from '../../surveys/audits/service-reach.ts';
import { progress } from '../../surveys/records/kinds/progress.ts';
import { ofKind } from '../../surveys/records/record.ts';
import { mappingProjectPage } from '../../views/county/mapping-project.ts';
import type { Handler } from '../http/route.ts';
import { baseUrl } from '../services.ts';
import { askingMapping } from './mapping.ts';

export const showMappingProject: Handler<'audit'> = async (context) => {
  const { services, store, audit, today } = context;
  const collections = await askingMapping(store, await store.collections.ofAudit(audit.id));
  const answered = await answeredOfEach(store, collections, today);
  const asked = collections.flatMap((collection, i) => {
    const told = answered[i];
    return told === undefined ? [] : [[collection, told] as const];
  });
  const reached = [...reachOf(await store.services.list(), asked, today)].sort((a, b) =>
    byPlace(a.service, b.service),
  );
  const log = ofKind(progress, await store.records.of(audit.id, progress.kind));
  const isReleased = collections.some(({ releasedOn }) => releasedOn !== undefined);
  const base = baseUrl(services.config);
  return mappingProjectPage({
    ...context,
    ...{ reached, log, isReleased, isAsked: collections.length > 0 },
    linkOf: (code) => `${base}/a/${code}`,
  });
};
