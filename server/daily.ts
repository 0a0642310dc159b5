/** What is done at start and once a day, without anybody asking. */
import { discloseAll } from '../reports/register/disclosing.ts';
import { keptFrom } from '../surveys/accounts/acts.ts';
import { tidy } from '../surveys/answering/tidying.ts';
import { anonymiseAll } from '../surveys/audits/closing.ts';
import { eraseOriginalsSince } from '../surveys/audits/releasing.ts';
import { eraseAsPromised } from '../surveys/audits/retention.ts';
import { clearFiles } from '../surveys/questionnaires/files/clearing.ts';
import { eraseFactChecks } from '../surveys/reporting/fact-check/erasing.ts';
import { linkedApart } from './heavy/heavy.ts';
import { type Services, today } from './services.ts';

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Finishes closings, keeps what may be told of them, forgets old visits, sessions, files, comment links and acts, and erases answers and
 * fact checks whose promised time is over.
 */
export async function daily(services: Pick<Services, 'store' | 'now'>): Promise<void> {
  await anonymiseAll(services.store);
  await discloseAll(services.store, linkedApart);
  await tidy(services.store, services.now());
  await eraseAsPromised(services.store, today(services));
  await eraseFactChecks(services.store, today(services));
  await eraseOriginalsSince(services.store);
  await clearFiles(services.store);
  await services.store.commentLinks.eraseBefore(today(services));
  // Two days late: the database, which refuses what is to be kept, may be in another time zone.
  const then = new Date(services.now().getTime() - 2 * oneDay);
  await services.store.acts.eraseBefore(keptFrom(then.toISOString().slice(0, 10)));
}

/** A day when the database cannot be reached is made up for the day after. */
export function everyDay(services: Pick<Services, 'store' | 'now' | 'log'>): void {
  const run = () => daily(services).catch((error: unknown) => services.log.error({ err: error }, 'daily'));
  setInterval(run, oneDay).unref();
}
