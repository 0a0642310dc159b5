/** What long work of each kind is, loaded when it is begun. Whoever adds a kind adds its line. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { Services } from '../services.ts';

/** Ends the making itself, in the transaction that keeps what has been made. */
export type Work = (means: Means, making: Making) => Promise<void>;

type Means = Pick<Services, 'store' | 'random' | 'now' | 'log'>;

export const works: Readonly<Record<Making['kind'], Work>> = {
  release: async (means, making) => (await import('./release-files.ts')).makeRelease(means, making),
  county: async (means, making) => (await import('./county-files.ts')).makeCounty(means, making),
};
