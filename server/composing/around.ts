/** What stands around an audit, as a report tells it: what its auditors keep for themselves is left out. */
import type { ReportSources } from '../../reports/document/sources.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import * as kinds from '../../surveys/records/kinds/index.ts';
import { county, type KeptRecord, ofKind, type RecordKind } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';
import { shownValues } from '../../views/records/values.ts';
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

interface Around {
  readonly store: Store;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  readonly say: Say;
}

export async function aroundOf(about: Around): Promise<Pick<ReportSources, 'around' | 'glossary'>> {
  const { store, audit, say } = about;
  const all = await store.records.ofEach(
    [audit.id, county],
    [...toldKinds, kinds.glossary].map(({ kind }) => kind),
  );
  const lists = await Promise.all(toldKinds.map(async (kind) => listOf(kind, all, about)));
  return {
    around: lists.filter(({ entries }) => entries.length > 0),
    glossary: ofKind(kinds.glossary, all).map(({ values: { word, means } }) => ({ word, means })),
  };

  async function listOf(kind: RecordKind, all: readonly KeptRecord[], context: Around) {
    const area = kind.kind;
    const filled = await withChoices(kind, context);
    const told = all.filter((record) => record.kind === area && maySpread(record));
    return {
      kind: area,
      title: say(`${area}.title`),
      entries: told.map((record) => ({
        facts: shownValues(filled.kind, record, { ...context, names: filled.names }).filter(
          ({ name }) => name !== 'mayBeSpread',
        ),
      })),
    };
  }
}

/** An example that its service has not said yes to stays with the auditors. */
function maySpread({ kind, values }: KeptRecord): boolean {
  return kind !== kinds.goodExample.kind || values.mayBeSpread === true;
}
