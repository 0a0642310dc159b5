/** What auditors have placed in a chapter, as blocks where it stands alone and as words within a sentence. */

import type { Say } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { Placed } from '../../surveys/reporting/written.ts';
import { isOrdered, positiveSide } from '../cells.ts';
import { sayCountEasily, sayShareWhole } from '../counts-in-words.ts';
import type { FindingReport, ProposalReport } from '../findings/findings.ts';
import { saySentence, saySides, sayWithin } from '../findings/in-words.ts';
import { type ComparedFigure, type Spoken, spokenUnder, type Told } from '../findings/placed.ts';
import { questionsOf } from '../report.ts';
import { facts, notice, paragraph } from './blocks.ts';
import { type Composition, disclosedUnits, type ReportSources } from './composition.ts';
import type { Block, FigureBlock } from './document.ts';
import { figuresOf } from './figures.ts';
import { proposalBlock, wholeFinding } from './findings.ts';
import { inOwnWords } from './rendering.ts';

export type Found =
  | { readonly as: 'finding'; readonly finding: FindingReport }
  | { readonly as: 'proposal'; readonly proposal: ProposalReport; readonly number: number }
  | ({ readonly as: 'evidence' } & Spoken)
  | { readonly as: 'gone' };

/** What a reference leads to now. */
export function foundBy(
  placed: Placed,
  { concluded, evidence }: Pick<ReportSources, 'concluded' | 'evidence'>,
): Found {
  if (placed.kind === 'finding') {
    const finding = concluded.findings.find(({ id }) => id === placed.source);
    return finding ? { as: 'finding', finding } : { as: 'gone' };
  }
  if (placed.kind === 'proposal') {
    const at = concluded.proposals.findIndex(({ id }) => id === placed.source);
    const proposal = concluded.proposals[at];
    return proposal ? { as: 'proposal', proposal, number: at + 1 } : { as: 'gone' };
  }
  const spoken = spokenUnder(placed, evidence);
  return spoken ? { as: 'evidence', ...spoken } : { as: 'gone' };
}

/** As blocks of its own. What is gone says so in a draft, and is left out of what is released. */
export function wholeOf(placed: Placed, composition: Composition): readonly Block[] {
  const { say, draft } = composition;
  const found = foundBy(placed, composition);
  switch (found.as) {
    case 'finding':
      return [wholeFinding(found.finding, composition)];
    case 'proposal':
      return [proposalBlock(found.proposal, found.number, composition)];
    case 'gone':
      return draft ? [notice('note', say('document.placed-gone', { number: placed.number }))] : [];
    case 'evidence':
      return told(inOwnWords(found.says, placed.source, composition), placed, found, composition);
  }
}

function told(says: Told, placed: Placed, spoken: Spoken, composition: Composition): readonly Block[] {
  const { say } = composition;
  switch (says.as) {
    case 'question':
      return questionBlocks(says.question.key, placed.source, composition);
    case 'area':
      return [areaFigure(says.area, placed, spoken, composition)];
    case 'comparison':
      return [comparisonFigure(`figure-${placed.source}-${placed.key}`, says, composition)];
    case 'quote': {
      const from = say(`document.from.${says.own ? 'own' : 'paraphrase'}`, {
        voice: voiceOf(spoken, composition),
      });
      return [{ as: 'quote', words: says.words, from }];
    }
    case 'register':
      return facts([
        [
          says.what,
          `${says.value}. ${say('findings.register-from', { source: says.source, period: says.period })}`,
        ],
      ]);
    default:
      return [paragraph(saySentence(says, say))];
  }
}

function questionBlocks(key: string, source: string, composition: Composition): readonly Block[] {
  const unit = disclosedUnits(composition).find((one) => one.key === source);
  const question = unit && questionsOf(unit).find((one) => one.key === key);
  if (!question) return [];
  return figuresOf(unit, [question], composition).map((figure) =>
    isOrdered(question) ? { ...figure, title: question.text } : figure,
  );
}

function areaFigure(
  { key, title, share }: Extract<Told, { as: 'area' }>['area'],
  placed: Placed,
  { from = '' }: Spoken,
  { say }: Composition,
): FigureBlock {
  const words = sayShareWhole(share, say);
  return {
    as: 'figure',
    id: `figure-${placed.source}-area-${key}`,
    title,
    of: from,
    picture: { as: 'shares', rows: [{ area: key, title, share, words, verdicts: [] }] },
    alt: `${title}: ${words}`,
  };
}

/** What each side tells, under what was asked of them. */
export function comparisonFigure(
  id: string,
  compared: ComparedFigure,
  { say }: Composition,
  of = '',
): FigureBlock {
  const { title } = compared;
  const alt = `${title}: ${saySides(compared, say)}`;
  return { as: 'figure', id, title, of, picture: { as: 'comparison', compared }, alt };
}

/** "Någon som får stöd". */
function voiceOf({ voice }: Pick<Spoken, 'voice'>, { say }: Composition): string {
  return voice === 'several' || voice === 'register' ? '' : say(`document.voice.${voice}`);
}

/** A report in Arabic is its easy page, which has words for how many, and for nothing else that can be placed. */
export const saysNumbersAlone = (language: ReportLanguage): boolean => language === 'ar';

/** Within a sentence. Undefined where the language has no words for it. */
export function wordsFor(placed: Placed, composition: Composition): string | undefined {
  const { say, language } = composition;
  const found = foundBy(placed, composition);
  if (saysNumbersAlone(language)) return numberFor(found, say);
  if (found.as === 'finding') return say('document.finding-number', { numbers: found.finding.number });
  if (found.as === 'proposal') return say('document.proposal-number', { number: found.number });
  if (found.as === 'gone') return say('document.gone-within');
  const own = inOwnWords(found.says, placed.source, composition, shownWithin);
  return sayWithin(own, say) ?? say('document.hidden-within');
}

/** "10 av 14", of what is told with one number. */
export function numberFor(found: Found, say: Say): string | undefined {
  if (found.as !== 'evidence') return undefined;
  const { says } = found;
  if (says.as === 'area') return sayCountEasily(says.area.share.positive, says.area.share.of, say);
  if (says.as !== 'question' || !isOrdered(says.question)) return undefined;
  const { disclosed } = says.question;
  const side = positiveSide(disclosed);
  return side && sayCountEasily(side, disclosed.of, say);
}

/** Of what has words: a name that is not said there need not be in another language. */
const shownWithin = ['words', 'value'];
