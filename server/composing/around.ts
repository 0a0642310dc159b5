/** What stands around an audit, as a report tells it: what its auditors keep for themselves is left out. */
import type { AroundFact, AroundList, ReportSources } from '../../reports/document/composition.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { mayBeSpread } from '../../surveys/records/kinds/concluding.ts';
import { kinds } from '../../surveys/records/kinds/index.ts';
import { county, type KeptRecord, ofKind, type RecordKind } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';
import { type ShownValue, shownValues } from '../../views/records/values.ts';
import { withChoices } from './choices.ts';

const toldKinds: readonly RecordKind[] = [
  kinds.group,
  kinds.groupMember,
  kinds.decision,
  kinds.background,
  kinds.criterion,
  kinds.goodExample,
  kinds.instrumentResult,
  kinds.principle,
  kinds.conclusionBlock,
];

/** What a service has written of itself, for those that are in the report. */
const ofServices: readonly RecordKind[] = [kinds.serviceCard, kinds.keyFigure];

/** Of its card, what one has to know to come there. */
const waysIn: readonly string[] = ['access', 'accessWords'];

interface Around {
  readonly store: Store;
  readonly audit: Audit;
  /** Those that it is about. */
  readonly services: readonly Pick<Service, 'id' | 'name'>[];
  readonly language: StaffLanguage;
  readonly say: Say;
}

export async function aroundOf(about: Around): Promise<Pick<ReportSources, 'around' | 'glossary'>> {
  const { store, audit, services } = about;
  const all = await store.records.ofEach(
    [audit.id, county, ...services.map(({ id }) => id)],
    [...toldKinds, ...ofServices, kinds.glossary].map(({ kind }) => kind),
  );
  const lists = await Promise.all(toldKinds.map((kind) => listOf(kind, all, about)));
  return {
    around: [...lists, ...ofServices.map((kind) => serviceList(kind, all, about))].filter(
      ({ entries }) => entries.length > 0,
    ),
    glossary: ofKind(kinds.glossary, all).map(({ values: { word, means } }) => ({ word, means })),
  };
}

async function listOf(kind: RecordKind, all: readonly KeptRecord[], about: Around): Promise<AroundList> {
  const filled = await withChoices(kind, about);
  const told = all.filter((record) => record.kind === kind.kind && mayBeSpread(record));
  return {
    kind: kind.kind,
    title: about.say(`${kind.kind}.title`),
    entries: told.map((record) => ({
      facts: shownValues(filled.kind, record, { ...about, names: filled.names }).filter(
        ({ name }) => name !== 'mayBeSpread',
      ),
    })),
  };
}

/** Under the name of each service, in the order of the report. */
function serviceList(kind: RecordKind, all: readonly KeptRecord[], about: Around): AroundList {
  const { services, say } = about;
  return {
    kind: kind.kind,
    title: say(`document.around.${kind.kind}`),
    entries: services.flatMap(({ id, name }) =>
      all
        .filter((record) => record.kind === kind.kind && record.place === id)
        .map((record) => shownValues(kind, record, about).filter(isTold))
        .filter((facts) => facts.length > 0)
        .map((facts) => ({ facts: named(name, facts) })),
    ),
  };

  function isTold({ name }: ShownValue): boolean {
    return kind !== kinds.serviceCard || waysIn.includes(name);
  }

  function named(service: string, facts: readonly ShownValue[]): readonly AroundFact[] {
    const whose = { label: say('document.around.service'), words: [service], isOwn: true };
    const [first, ...others] = facts;
    return kind === kinds.serviceCard || !first ? [whose, ...facts] : [first, whose, ...others];
  }
}
