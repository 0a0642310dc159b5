/** What services have said of themselves, as a report of its own. */

import { byPlace } from '../../reports/county/rows.ts';
import { composeMapping } from '../../reports/document/mapping/composing.ts';
import { asksMapping, mappedOf } from '../../reports/document/mapping/mapped.ts';
import { answeredOfEach } from '../../surveys/audits/answered.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { reachOf } from '../../surveys/audits/service-reach.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import { progress } from '../../surveys/records/kinds/progress.ts';
import { ofKind } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { mappingProjectPage } from '../../views/county/mapping-project.ts';
import { barredPage } from '../../views/reporting/preview.ts';
import { wordsIn } from '../../views/words.ts';
import { comparedOf } from '../composing/compared.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith, oneReport } from '../reporting/files.ts';
import { baseUrl } from '../services.ts';

export const showMapping: Handler<'audit'> = async (context) => {
  const { audit, language, say } = context;
  const home = `/audits/${audit.id}`;
  const document = await mappingOf(context);
  return barredPage(document, {
    ...{ language, say, label: say('county.form.bar'), home, back: audit.title },
    languages: staffLanguages,
    hrefIn: (one) => `${home}/mapping?language=${one}`,
    pdf: `${home}/mapping.pdf?language=${document.language}`,
  });
};

/** Made whole in a thread before it is sent. */
export const sendMapping: Handler<'audit'> = (context) =>
  oneReport(goneWith(context), async () => {
    const document = await mappingOf(context);
    const bytes = await heavily('document', { document }, goneWith(context));
    return download('application/pdf', fileNameOf(`${document.title}, ${document.madeOn}`, 'pdf'), bytes);
  });

/** That of the report where the address names one, else that of the person. */
function languageIn({ query, language }: Pick<Context, 'query' | 'language'>): StaffLanguage {
  return staffLanguages.find((one) => one === query('language')) ?? language;
}

/** Those that put any of the mapping's questions to a service. */
export async function askingMapping(
  { questionnaires }: Pick<Store, 'questionnaires'>,
  collections: readonly Collection[],
): Promise<readonly Collection[]> {
  const named = collections.filter(({ nature }) => nature === 'named');
  const asking = new Set<string>();
  for (const digest of new Set(named.map(({ questionnaire }) => questionnaire))) {
    const frozen = await questionnaires.frozen(digest);
    if (frozen && asksMapping(frozen)) asking.add(digest);
  }
  return named.filter(({ questionnaire }) => asking.has(questionnaire));
}

/** Of what is released, whoever asks: it is handed on. */
async function mappingOf(context: Context<'audit'>) {
  const { store, audit, today } = context;
  const language = languageIn(context);
  const say = wordsIn(language);
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  const { collections } = await releasedOf(store, all);
  const { accounts } = await comparedOf({ store, language, say }, collections);
  const rules = (await store.integrationRules.of(audit.id)) ?? usualRules;
  const services = mappedOf(accounts.map((unit) => ({ ...unit, rules })));
  const silent = (await askingMapping(store, all)).filter(
    ({ erasedOn, service }) =>
      erasedOn === undefined && !services.some((unit) => unit.service.id === service.id),
  );
  const waiting = [...new Set(silent.map(({ service }) => service.name))];
  const { title: name, invented } = audit;
  const sender = (await store.writtenReports.byAudit(audit.id))?.body.sender ?? '';
  return composeMapping({
    ...{ services, waiting, name, invented, language, say },
    sender: sender || audit.commissioner,
    madeOn: today,
  });
}

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
