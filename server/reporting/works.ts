/** What long work of each kind is. Whoever adds a kind adds its line. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { Services } from '../services.ts';
import { makeCounty } from './county-files.ts';
import { makeRelease } from './release-files.ts';

/** Ends the making itself, in the transaction that keeps what has been made. */
export type Work = (means: Means, making: Making) => Promise<void>;

type Means = Pick<Services, 'store' | 'random' | 'now' | 'log'>;

export const works: Readonly<Record<Making['kind'], Work>> = {
  release: makeRelease,
  county: makeCounty,
};
