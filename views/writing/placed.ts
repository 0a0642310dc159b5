/** What is placed in a chapter, as it is told now. */

import type { FindingsReport } from '../../reports/findings/findings.ts';
import { type EvidenceSources, type Spoken, spokenUnder } from '../../reports/findings/placed.ts';
import type { Part } from '../../surveys/reporting/parts.ts';
import { numbersIn } from '../../surveys/reporting/references.ts';
import type { Placed, WrittenChapter } from '../../surveys/reporting/written.ts';
import { toldModel, voiceWords } from '../findings/evidence.ts';
import type { PageContext, Words } from '../shell.ts';
import { partPath } from './paths.ts';

interface Placing extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly part: Part;
  readonly sources: EvidenceSources;
  readonly told: FindingsReport;
}

/** `absent` where its number stands in no text: then nobody sees it. */
export function placedModel({ text, placed }: WrittenChapter, about: Placing) {
  const { audit, part, say, may } = about;
  const standing = numbersIn(text.sv ?? '');
  return placed.map((one) => ({
    mark: `{${one.number}}`,
    ...sayPlaced(one, about),
    absent: standing.includes(one.number)
      ? undefined
      : say('writing.placed.absent', { mark: `{${one.number}}` }),
    removal: may('write-report') ? `${partPath(audit.id, part)}/placed/${one.number}/removal` : undefined,
  }));
}

function sayPlaced(placed: Placed, { sources, told, say }: Placing) {
  const finding = placed.kind === 'finding' && told.findings.find(({ id }) => id === placed.source);
  if (finding) return { kind: say('writing.kinds.finding'), text: finding.heading };
  const proposal = placed.kind === 'proposal' && told.proposals.find(({ id }) => id === placed.source);
  if (proposal) return { kind: say('writing.kinds.proposal'), text: proposal.what };
  const spoken = spokenUnder(placed, sources);
  if (!spoken) return { text: say('findings.gone-do'), missing: true };
  return { ...toldModel(spoken.says, say), from: fromOf(spoken, say) };
}

function fromOf({ from, voice }: Spoken, say: Words['say']): string {
  return [from, voiceWords(voice, say)].filter(Boolean).join(', ');
}
