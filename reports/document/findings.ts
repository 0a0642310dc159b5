/** Findings and proposals as blocks: in the auditors' words, drafts marked, and no verdict that they have not given. */
import type { FindingReport, ProposalReport } from '../findings/findings.ts';
import { saySentence } from '../findings/in-words.ts';
import type { Placed } from '../findings/placed.ts';
import type { Composition } from './composition.ts';
import type { FindingBlock, ProposalBlock } from './document.ts';
import { lackingName } from './own-words.ts';
import { inOwnWords, reasonToRender } from './rendering.ts';

/** With its heading and verdict alone. */
export function findingBlock(finding: FindingReport, composition: Composition): FindingBlock {
  const { id, number, concluded, verdict } = finding;
  return {
    as: 'finding',
    number,
    id: `finding-${id}`,
    heading: headingOf(finding, composition),
    verdict: concluded ? verdict : undefined,
    ...(!concluded && { draft: true }),
    evidence: [],
  };
}

/** With the first of what it rests on, in one line. */
export function findingInShort(finding: FindingReport, composition: Composition): FindingBlock {
  const line = shortEvidence(finding, composition);
  return { ...findingBlock(finding, composition), evidence: line ? [line] : [] };
}

/** With all that it rests on, a line each, and why it is judged so. */
export function wholeFinding(finding: FindingReport, composition: Composition): FindingBlock {
  const evidence = sayingEvidence(finding, composition).map((placed) => lineOf(placed, composition));
  const { concluded, reason } = finding;
  const [why] = concluded && reason !== undefined ? reasonToRender(finding) : [];
  return {
    ...findingBlock(finding, composition),
    evidence,
    ...(why && { reason: composition.own.rendered(why.key, why.words, lackingName('reason', composition)) }),
  };
}

/** In the language of the report; in Swedish, and marked as lacking, where the auditors have not written it in that. */
export function headingOf(finding: FindingReport, composition: Composition): string {
  return composition.own.rendered(
    `finding:${finding.id}`,
    finding.heading,
    lackingName('finding', composition, { number: finding.number }),
  );
}

/** In characters: more is not one line any longer, even of a wide page. */
const oneLine = 120;

/** Figures before themes, and themes before quotes, as many as have room. */
function shortEvidence(finding: FindingReport, composition: Composition): string {
  const order: readonly string[] = [
    'question',
    'area',
    'comparison',
    'theme',
    'register',
    'quote',
    'account',
  ];
  const telling = sayingEvidence(finding, composition).filter(({ says }) => order.includes(says.as));
  const sorted = [...telling].sort((a, b) => order.indexOf(a.says.as) - order.indexOf(b.says.as));
  let line = '';
  let about = '';
  for (const placed of sorted) {
    const of = aboutWhom(placed, composition);
    const said = of === about ? sentenceOf(placed, composition) : lineOf(placed, composition);
    if (line !== '' && line.length + said.length > oneLine) continue;
    line = line === '' ? said : `${line} ${said}`;
    about = of;
  }
  return line;
}

/** What is gone or hidden says so while it is a draft, for whoever can mend it. */
function sayingEvidence({ evidence }: FindingReport, { draft }: Composition): readonly Placed[] {
  return draft ? evidence : evidence.filter(({ says }) => says.as !== 'gone' && says.as !== 'hidden');
}

type Line = Pick<Placed, 'says' | 'voice' | 'from' | 'reference'>;

/** Whose it is, where that need be said, and what it says. */
function lineOf(placed: Line, composition: Composition): string {
  const about = aboutWhom(placed, composition);
  const sentence = sentenceOf(placed, composition);
  return about === '' ? sentence : composition.say('document.says.of', { about, sentence });
}

function sentenceOf({ says, reference }: Line, composition: Composition): string {
  const own = says.as === 'gone' ? says : inOwnWords(says, reference.source, composition);
  return saySentence(own, composition.say);
}

/** Of others than those who get support, and of which service where they are several. */
function aboutWhom({ voice, from }: Line, { say, report }: Composition): string {
  const services = new Set(report.units.map(({ service }) => service.id)).size;
  const isOther = voice !== undefined && voice !== 'user' && voice !== 'register' && voice !== 'several';
  return [
    ...(from && services > 1 ? [from] : []),
    ...(isOther ? [say(`report.audience.${voice}`)] : []),
  ].join(', ');
}

/** `number` is its place among the proposals, from 1; a draft until the auditors have concluded it. */
export function proposalBlock(
  proposal: ProposalReport,
  number: number,
  composition: Composition,
): ProposalBlock {
  const { id, concluded } = proposal;
  return {
    as: 'proposal',
    number,
    id: `proposal-${id}`,
    what: proposalWords(proposal, number, composition),
    to: receivers(proposal, composition),
    ...(!concluded && { draft: true }),
  };
}

/** In the language of the report; in Swedish, and marked as lacking, where the auditors have not written it in that. */
export function proposalWords(
  { id, what }: ProposalReport,
  number: number,
  composition: Composition,
): string {
  return composition.own.rendered(`proposal:${id}`, what, lackingName('proposal', composition, { number }));
}

/** "Teamet, Kommun · slutsats 1". */
function receivers(proposal: ProposalReport, { say, concluded }: Composition): string {
  const to = proposal.to.map((one) => say(`proposals.tos.${one}`)).join(', ');
  const numbers = concluded.findings
    .filter(({ id }) => proposal.findings.includes(id))
    .map(({ number }) => number)
    .join(', ');
  const authority = proposal.authority && say(`proposals.authoritys.${proposal.authority}`);
  return [to, authority, numbers && say('document.finding-number', { numbers })].filter(Boolean).join(' · ');
}
