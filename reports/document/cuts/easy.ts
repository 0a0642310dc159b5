/** One page that is easy to read: few words, and people as pictures. It has words of its own, in more languages. */
import { isOrdered, positiveSide, type ToldAs } from '../../cells.ts';
import type { Bounds, Ordered } from '../../disclosure/disclosed.ts';
import type { FindingReport } from '../../findings/findings.ts';
import type { Placed } from '../../findings/placed.ts';
import { facts, heading, list, notice, paragraph } from '../blocks.ts';
import { type Composition, disclosedUnits } from '../composition.ts';
import type { Block, DocumentChapter, FigureBlock } from '../document.ts';
import { headingOf, proposalWords } from '../findings.ts';
import { lackingName } from '../own-words.ts';
import { wordedIn } from '../worded.ts';
import { firstChapter } from './full.ts';

const mostFindings = 4;
const mostProposals = 4;
/** More people than this are not counted by looking. */
const mostPeople = 40;

export function easy(composition: Composition): readonly DocumentChapter[] {
  const { concluded, draft, report, say } = composition;
  const findings = concluded.findings.slice(0, mostFindings);
  const blocks: readonly Block[] = [
    ...(draft ? [notice('draft', say('easy-report.draft'))] : []),
    ...(report.invented ? [notice('invented', say('easy-report.invented'))] : []),
    paragraph(opening(composition), 'lead'),
    heading(2, say('easy-report.found')),
    ...(findings.length === 0
      ? [paragraph(say('easy-report.nothing-yet'))]
      : findings.flatMap((one) => findingBlocks(one, composition))),
    ...proposals(composition),
    ...next(composition),
  ];
  return [firstChapter(composition, blocks)];
}

function opening(composition: Composition): string {
  const { written, own, say } = composition;
  const words = own.of(written.lead, lackingName('lead', composition));
  const [unit, ...others] = disclosedUnits(composition).filter(({ audience }) => audience === 'user');
  const answered =
    unit && others.length === 0
      ? say('easy-report.answered', { answered: unit.answered, invited: unit.invited })
      : '';
  return [words || say('easy-report.lead'), answered].filter(Boolean).join(' ');
}

function findingBlocks(finding: FindingReport, composition: Composition): readonly Block[] {
  const { say } = composition;
  const words = headingOf(finding, composition);
  const title = heading(3, finding.concluded ? words : say('easy-report.unfinished', { heading: words }));
  const counted = finding.evidence.flatMap((placed) => countedIn(placed) ?? [])[0];
  if (!counted) return [title];
  const said = sayCounted(counted, composition);
  const picture = peopleOf(counted, said, finding);
  return [{ as: 'together', blocks: [title, ...(picture ? [picture] : []), paragraph(said)] }];
}

interface Counted {
  readonly question: ToldAs<Ordered>;
  readonly unit: string;
  readonly count: Bounds;
  readonly of: number;
}

/** The first of its figures that is of people who answered. */
function countedIn({ says, reference, voice }: Placed): Counted | undefined {
  if (says.as !== 'question' || voice !== 'user' || !isOrdered(says.question)) return undefined;
  const { disclosed } = says.question;
  const side = positiveSide(disclosed);
  if (!side || disclosed.outOf !== 'answers') return undefined;
  return { question: says.question, unit: reference.source, count: side, of: disclosed.of };
}

function sayCounted({ question, unit, count: { low, high }, of }: Counted, composition: Composition): string {
  const { say } = composition;
  const how = low === high ? 'exactly' : low > 0 ? 'at-least' : 'at-most';
  const asked = wordedIn(unit, question.key, composition) ?? question.text;
  const way = question.measure === 'change' ? 'better' : 'good';
  return say(`easy-report.${way}`, {
    count: say(`easy-report.count.${how}`, { low, high, of }),
    question: asked,
  });
}

function peopleOf(
  { count: { low, high }, of }: Counted,
  alt: string,
  { id }: FindingReport,
): FigureBlock | undefined {
  if (of > mostPeople) return undefined;
  return {
    as: 'figure',
    id: `figure-people-${id}`,
    title: '',
    of: '',
    picture: { as: 'people', count: { low, high }, of },
    alt,
  };
}

function proposals(composition: Composition): readonly Block[] {
  const { concluded, say } = composition;
  const shown = concluded.proposals.slice(0, mostProposals);
  if (shown.length === 0) return [];
  const words = shown.map((proposal, i) => {
    const what = proposalWords(proposal, i + 1, composition);
    return proposal.concluded ? what : say('easy-report.unfinished', { heading: what });
  });
  return [heading(2, say('easy-report.proposals')), list(words)];
}

function next(composition: Composition): readonly Block[] {
  const { audit, own, say } = composition;
  const name = lackingName('now', composition);
  return facts(
    [
      [say('easy-report.now.feedback'), own.of(audit.feedback, name)],
      [say('easy-report.now.contact'), own.of(audit.contact, name)],
    ],
    { title: say('easy-report.now.title') },
  );
}
