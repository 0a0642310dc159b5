/** What long work of each kind is. Whoever adds a kind adds its line. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { Services } from '../services.ts';
import { makeRelease } from './release-files.ts';

/** Ends the making itself, in the transaction that keeps what has been made. */
export type Work = (services: Services, making: Making) => Promise<void>;

export const works: Readonly<Record<Making['kind'], Work>> = {
  release: makeRelease,
};
