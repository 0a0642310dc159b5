/** One page that is easy to read: few words, and people as pictures. It has words of its own, in more languages. */

import { inLanguage } from '../../../surveys/languages.ts';
import { aloneText } from '../../../surveys/questionnaires/alone.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { longestEasyLead } from '../../../surveys/reporting/parts.ts';
import { type DisclosedAs, isOrdered, positiveSide } from '../../cells.ts';
import { answerWord, sayCountEasily } from '../../counts-in-words.ts';
import type { Bounds, Ordered } from '../../disclosure/disclosed.ts';
import type { FindingReport } from '../../findings/findings.ts';
import type { Placed } from '../../findings/placed.ts';
import { heading, list, notice, paragraph } from '../blocks.ts';
import { type Composition, disclosedUnits, type ReportSources } from '../composition.ts';
import type { Block, DocumentChapter, FigureBlock } from '../document.ts';
import { headingOf, proposalWords } from '../findings.ts';
import { asWritten } from '../own-chapter.ts';
import { lackingName } from '../own-words.ts';
import { whatNow } from '../parts/first.ts';
import { wordsFor } from '../placing.ts';
import { firstChapter } from './full.ts';

const mostFindings = 3;
const mostProposals = 3;
/** More people than this are not counted by looking. */
const mostPeople = 40;

/** One chapter: at most three findings and three proposals, in the language of the report. */
export function easy(composition: Composition): readonly DocumentChapter[] {
  const { concluded, draft, say } = composition;
  const findings = concluded.findings.slice(0, mostFindings);
  const blocks: readonly Block[] = [
    ...(draft ? [notice('draft', say('easy-report.draft'))] : []),
    ...opening(composition),
    heading(2, say('easy-report.found')),
    ...(findings.length === 0
      ? [paragraph(say('easy-report.nothing-yet'))]
      : findings.flatMap((one) => findingBlocks(one, composition))),
    ...proposals(composition),
    ...whatNow(composition, 'easy-report'),
  ];
  return [firstChapter(composition, blocks)];
}

/** The auditors' own easy words, where they are short enough; else what the report begins with. */
function opening(composition: Composition): readonly Block[] {
  const { written, own, say } = composition;
  const answered = answeredIn(composition);
  const easyWords = ownEasyWords(composition);
  if (easyWords.length > 0) return [...easyWords, ...(answered ? [paragraph(answered)] : [])];
  const words = own.of(written.lead, 'lead', lackingName('lead', composition)) || say('easy-report.lead');
  return [paragraph([words, answered].filter(Boolean).join(' '), 'lead')];
}

function answeredIn(composition: Composition): string {
  const [unit, ...others] = disclosedUnits(composition).filter(({ audience }) => audience === 'user');
  if (!unit || others.length > 0) return '';
  return composition.say('easy-report.answered', { answered: unit.answered, invited: unit.invited });
}

/** Of the chapter that is easy to read, where it is words alone. In easy Swedish the Swedish ones do: they are for everybody. */
function ownEasyWords(composition: Composition): readonly Block[] {
  const { written, language } = composition;
  const { text = {}, placed = [] } = written.chapters.easy ?? {};
  const stands = language === 'sv-x-easy' && !written.lead[language] ? text.sv : undefined;
  const words = text[language] ?? stands ?? '';
  const isSaid = placed.every(
    (one) => !words.includes(`{${one.number}}`) || wordsFor(one, composition) !== undefined,
  );
  if (words === '' || words.length > longestEasyLead || !isSaid) return [];
  const { blocks } = asWritten(words, placed, composition);
  if (!blocks.every(({ as }) => as === 'paragraph' || as === 'list')) return [];
  return blocks.map((block) => (block.as === 'paragraph' ? { ...block, tone: 'lead' } : block));
}

function findingBlocks(finding: FindingReport, composition: Composition): readonly Block[] {
  const { say } = composition;
  const words = headingOf(finding, composition);
  const title = heading(3, finding.concluded ? words : say('easy-report.unfinished', { heading: words }));
  const counted = finding.evidence.flatMap((placed) => countedIn(placed) ?? [])[0];
  if (counted)
    return [
      {
        as: 'together',
        blocks: [title, ...peopleOf(counted, finding, say), paragraph(sayCounted(counted, composition))],
      },
    ];
  const share = finding.evidence.flatMap(({ says }) => (says.as === 'area' ? says.area.share : []))[0];
  return [
    title,
    ...(share
      ? [paragraph(say('easy-report.share', { count: sayCountEasily(share.positive, share.of, say) }))]
      : []),
  ];
}

interface Counted {
  readonly question: DisclosedAs<Ordered>;
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

function sayCounted({ question, unit, count, of }: Counted, composition: Composition): string {
  const { say, language } = composition;
  const asked = wordedIn(unit, question.key, composition) ?? composition.own.asWritten(question.text);
  const counted = { count: sayCountEasily(count, of, say), question: asked };
  if (question.measure === 'change') return say('easy-report.better', counted);
  // The steps of a question are in Swedish where a report has no tables in the language.
  const word = language === 'ar' ? undefined : answerWord(question);
  return word ? say('easy-report.said', { ...counted, word }) : say('easy-report.good', counted);
}

/** The sentence beneath says the rest. */
function peopleOf(
  { count: { low, high }, of }: Counted,
  { id }: FindingReport,
  say: Composition['say'],
): readonly FigureBlock[] {
  if (of > mostPeople) return [];
  const picture = { as: 'people', count: { low, high }, of } as const;
  const alt = say('easy-report.people', { count: sayCountEasily({ low, high }, of, say) });
  return [{ as: 'figure', id: `figure-people-${id}`, title: '', of: '', picture, alt }];
}

function proposals(composition: Composition): readonly Block[] {
  const { concluded, say } = composition;
  const shown = concluded.proposals.slice(0, mostProposals);
  if (shown.length === 0) return [];
  const words = shown.map((proposal, i) => {
    const what = proposalWords(proposal, i + 1, composition);
    return proposal.concluded ? what : say('easy-report.unfinished', { heading: what });
  });
  const more = concluded.proposals.length > shown.length ? [paragraph(say('printed.more'), 'small')] : [];
  return [heading(2, say('easy-report.proposals')), list(words), ...more];
}

/** `unit` is the key of a unit of the report. Undefined of a question that was not asked there. */
function wordedIn(
  unit: string,
  key: string,
  { compared, language }: Pick<ReportSources, 'compared' | 'language'>,
): string | undefined {
  const questionnaire = compared.units.find(({ id }) => id === unit)?.asked.questionnaire;
  const question = questionnaire && questionsOf(questionnaire).find((one) => one.key === key);
  return question && 'text' in question ? inLanguage(aloneText(question), language) : undefined;
}
