/** Register data of the audit, as evidence. */
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import type { EvidenceSource, Spoken } from './placed.ts';

/** Figures from registers, as they were typed, by the id of the row. */
export function registerSource(data: readonly RegisterDatum[]): EvidenceSource {
  return {
    find: ({ source }) => {
      const datum = data.find(({ id }) => id === source);
      return datum && spoken(datum);
    },
    list: () => data.map((datum) => ({ kind: 'register', source: datum.id, key: '', ...spoken(datum) })),
  };
}

function spoken({ what, value, period, source }: RegisterDatum): Spoken {
  return { voice: 'register', from: undefined, says: { as: 'register', what, value, period, source } };
}
