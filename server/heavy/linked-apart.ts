import type { Linking } from '../../reports/register/linking.ts';
import { heavily } from './heavy.ts';

/** Linked tables are solved in a thread, so that nobody who answers waits for them. */
export const linkedApart: Linking = (query) => heavily('linked', { query });
