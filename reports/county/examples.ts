/** What works somewhere, as its auditors have concluded: for others to learn of (domain.md §4, 001: "goda exempel"). */

import { paragraph } from '../document/blocks.ts';
import type { Block, FindingBlock } from '../document/document.ts';
import type { OwnWords } from '../document/own-words.ts';
import type { FindingReport } from '../findings/findings.ts';
import { saySentence } from '../findings/in-words.ts';
import type { Placed } from '../findings/placed.ts';
import type { CountyAudit, CountySources } from './rows.ts';

interface Example {
  readonly audit: CountyAudit;
  readonly finding: FindingReport;
}

/** In the order of the audits, and of their auditors. */
export function examplesOf({ audits }: Pick<CountySources, 'audits'>): readonly Example[] {
  return audits.flatMap((audit) =>
    audit.concluded.findings
      .filter(({ verdict }) => verdict === 'strength')
      .map((finding) => ({ audit, finding })),
  );
}

/** A finding each, with the services that it is about and what it rests on. */
export function exampleBlocks(own: OwnWords, sources: CountySources): readonly Block[] {
  const { say } = sources;
  const examples = examplesOf(sources);
  if (examples.length === 0) return [paragraph(say('county.examples.none'))];
  return [
    paragraph(say('county.examples.lead')),
    ...examples.map(
      ({ audit, finding }, i): FindingBlock => ({
        as: 'finding',
        number: i + 1,
        id: `county-example-${finding.id}`,
        heading: headingOf(finding, own, sources),
        verdict: 'strength',
        evidence: [whereOf({ audit, finding }), ...linesOf(finding.evidence, say)],
        ...(finding.reason !== undefined && { reason: finding.reason }),
      }),
    ),
  ];
}

/** In the language of the report where its auditors have written it so. */
export function headingOf(
  { id, heading }: Pick<FindingReport, 'id' | 'heading'>,
  own: OwnWords,
  { say }: Pick<CountySources, 'say'>,
): string {
  return own.rendered(`finding:${id}`, heading, say('county.lacking.words'));
}

/** "CM-teamet Provstad, Mottagningen Blå porten (Brukarrevision i mellersta Exempellän 2026)" */
export function whereOf({ audit, finding }: Example): string {
  const services = [...new Set(finding.evidence.flatMap(({ from }) => from ?? []))];
  return services.length > 0 ? `${services.join(', ')} (${audit.audit.title})` : audit.audit.title;
}

/** Each with whose it is, where the finding rests on several. */
function linesOf(evidence: readonly Placed[], say: CountySources['say']): readonly string[] {
  const told = evidence.filter(({ says }) => says.as !== 'gone' && says.as !== 'hidden');
  const several = new Set(told.map(({ from }) => from)).size > 1;
  return told.map(({ from, says }) =>
    several && from !== undefined ? `${from}: ${saySentence(says, say)}` : saySentence(says, say),
  );
}
