/** Reports compiled for a request, out of what may be told. */
import type { Request } from 'express';
import { compile } from '../../reports/compiling.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { hasResults } from '../../surveys/audits/people.ts';
import { wordsIn } from '../../views/words.ts';
import { languageOf } from '../http/language.ts';
import { type Services, today } from '../services.ts';

/** The report on those collections that are closed and anonymised, and not erased; undefined when none is. */
export async function reportOn(
  services: Services,
  request: Request,
  audit: Audit,
  collections: readonly Collection[],
): Promise<AuditReport | undefined> {
  const told = collections.filter(hasResults);
  if (told.length === 0) return undefined;
  const language = languageOf(request);
  const say = wordsIn(language);
  const { store } = services;
  return compile({ store, audit, collections: told, language, madeOn: today(services), say });
}
