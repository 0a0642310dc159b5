/** What services see as risks: laid by how likely and how serious they are, and listed with what can be done about each. */
import { inLanguage } from '../../../surveys/languages.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Step } from '../../../surveys/questionnaires/choices.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { InRisk } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { riskPartOf, riskSteps } from '../../../surveys/questionnaires/questions/risks.ts';
import { wordsOf } from '../../comparisons/accounts.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { columnsOf, heading, list, paragraph } from '../blocks.ts';
import type { Block, TableBlock } from '../document.ts';
import { authorityOf, type Mapped, type MappingSources } from './mapped.ts';
import { inParts, inRows } from './status.ts';

interface Risk {
  readonly unit: Mapped;
  readonly words: string;
  readonly likelihood: Judged | undefined;
  readonly seriousness: Judged | undefined;
  readonly action: string | undefined;
  readonly responsible: string | undefined;
}

interface Judged {
  /** From 1, the least, to 4. */
  readonly level: number;
  readonly label: string;
}

/** A risk with its number in the list, from 1. */
type Numbered = Risk & { readonly number: number };

/** The matrix, the risks by their weight, and what is missing. */
export function riskBlocks(sources: MappingSources): readonly Block[] {
  const { say } = sources;
  const risks = risksIn(sources);
  if (risks.length === 0) return [paragraph(say('mapping.risks.none'))];
  const judged = risks.filter((risk) => weightOf(risk) > 0);
  return [
    paragraph(say('mapping.risks.lead')),
    ...(judged.length > 0 ? [paragraph(heaviness(judged, sources)), matrixOf(judged, sources)] : []),
    listOf(risks, sources),
    ...missingOf(risks, sources),
  ];
}

/** How many of those that are judged are both likely and serious. Undefined where none is judged. */
export function heavyRisks(
  sources: MappingSources,
): { readonly count: number; readonly of: number } | undefined {
  const judged = risksIn(sources).filter((risk) => weightOf(risk) > 0);
  return judged.length > 0 ? { count: judged.filter(isHeavy).length, of: judged.length } : undefined;
}

/** The heaviest first, by likelihood x seriousness and then by seriousness; those that are not judged come last. */
function risksIn({ services, language }: MappingSources): readonly Numbered[] {
  const weighty = (a: Risk, b: Risk) =>
    weightOf(b) - weightOf(a) || (b.seriousness?.level ?? 0) - (a.seriousness?.level ?? 0);
  return services
    .flatMap((unit) => [...risksOf(unit, language), ...plainRisksOf(unit, language)])
    .sort(weighty)
    .map((risk, i) => ({ ...risk, number: i + 1 }));
}

const weightOf = ({ likelihood, seriousness }: Risk): number =>
  (likelihood?.level ?? 0) * (seriousness?.level ?? 0);

/** On the upper half of both sides. */
const isHeavy = ({ likelihood, seriousness }: Risk): boolean =>
  Math.min(likelihood?.level ?? 0, seriousness?.level ?? 0) > riskSteps / 2;

function risksOf(unit: Mapped, language: MappingSources['language']): readonly Risk[] {
  return unit.answers.flatMap((answers) =>
    [...partsOf(unit).values()].flatMap((parts): readonly Risk[] => {
      const written = (part: InRisk['part']) => {
        const question = parts.get(part);
        return question && (answers[question.key] as string | undefined);
      };
      const judged = (part: InRisk['part']) => judgedAs(parts.get(part), unit, answers, language);
      const words = written('risk');
      if (words === undefined) return [];
      const [likelihood, seriousness] = [judged('likelihood'), judged('seriousness')];
      const about = { action: written('action'), responsible: written('responsible') };
      return [{ unit, words, likelihood, seriousness, ...about }];
    }),
  );
}

/** The parts of each risk that a service was asked for, by the key of the risk. */
function partsOf({ asked }: Mapped): ReadonlyMap<string, ReadonlyMap<InRisk['part'], Question>> {
  const risks = new Map<string, Map<InRisk['part'], Question>>();
  for (const question of asked.by.values()) {
    const { key, part } = riskPartOf(question) ?? {};
    if (key && part) risks.set(key, (risks.get(key) ?? new Map()).set(part, question));
  }
  return risks;
}

/** Undefined where there is no answer, or a non-answer. */
function judgedAs(
  question: Question | undefined,
  { asked }: Mapped,
  answers: Answers,
  language: MappingSources['language'],
): Judged | undefined {
  const steps = question ? levelsOf(question, asked.questionnaire) : [];
  const at = steps.findIndex(({ key }) => question && key === answers[question.key]);
  const step = steps[at];
  return step && { level: at + 1, label: inLanguage(step.label, language) };
}

/** The least first. */
function levelsOf(question: Question, questionnaire: Mapped['asked']['questionnaire']): readonly Step[] {
  const steps = kindOf(question).steps(question, questionnaire) ?? [];
  return [...steps].sort((a, b) => b.score - a.score);
}

/** A risk a line, as it was asked for before they were judged. */
function plainRisksOf(unit: Mapped, language: MappingSources['language']): readonly Risk[] {
  const lines = (wordsOf(unit, mapping.risks, language) ?? '').split('\n').map((line) => line.trim());
  const none = { likelihood: undefined, seriousness: undefined, action: undefined, responsible: undefined };
  return lines.filter((line) => line !== '').map((words) => ({ unit, words, ...none }));
}

/** What the matrix shows, in words. */
function heaviness(judged: readonly Numbered[], { say }: MappingSources): string {
  const heavy = judged.filter(isHeavy);
  if (heavy.length === 0) return say('mapping.risks.not-heavy', { count: judged.length });
  return say('mapping.risks.heavy', { count: heavy.length, of: judged.length, numbers: numbersOf(heavy) });
}

const numbersOf = (risks: readonly Numbered[]): string => risks.map(({ number }) => number).join(', ');

/** The most likely above, the most serious to the right; in each cell the numbers of its risks. */
function matrixOf(judged: readonly Numbered[], sources: MappingSources): TableBlock {
  const { say } = sources;
  const [rows, columns] = [labelsOf('likelihood', sources), labelsOf('seriousness', sources)];
  const inCell = (likelihood: number, seriousness: number) =>
    judged.filter((risk) => risk.likelihood?.level === likelihood && risk.seriousness?.level === seriousness);
  return {
    as: 'table',
    caption: say('mapping.risks.matrix'),
    columns: [{ head: say('mapping.heads.likelihood') }, ...columns.map((head) => ({ head }))],
    rows: rows
      .map((label, i) => [label, ...columns.map((_, j) => numbersOf(inCell(i + 1, j + 1)) || '–')])
      .reverse(),
  };
}

/** As they were called where it was asked first. */
function labelsOf(part: InRisk['part'], { services, language }: MappingSources): readonly string[] {
  for (const unit of services)
    for (const parts of partsOf(unit).values()) {
      const question = parts.get(part);
      if (question)
        return levelsOf(question, unit.asked.questionnaire).map(({ label }) => inLanguage(label, language));
    }
  return [];
}

function listOf(risks: readonly Numbered[], { say }: MappingSources): TableBlock {
  const heads = { 'said-by': 'plain', risk: 'wide', judged: 'plain', action: 'wide' } as const;
  const rows = risks.flatMap((risk) => {
    const { unit, number, words, action, responsible } = risk;
    const who = responsible
      ? say('mapping.risks.responsible', { who: responsible })
      : say('mapping.risks.no-responsible');
    const about = `${action ?? say('mapping.risks.no-action')}\n${who}`;
    const cells = [inParts(words), [judgement(risk, say)], inParts(about)];
    const service = {
      service: unit.service.name,
      authority: say(`mapping.authorities.${authorityOf(unit)}`),
    };
    return inRows(say('mapping.risks.said-by', { number, ...service }), cells, say);
  });
  return {
    as: 'table',
    caption: say('mapping.risks.caption'),
    columns: columnsOf('mapping', heads, say),
    rows,
  };
}

function judgement(risk: Risk, say: MappingSources['say']): string {
  const labels = [risk.likelihood, risk.seriousness].flatMap((judged) => judged?.label ?? []);
  const weight = weightOf(risk);
  if (weight === 0) return [say('mapping.risks.not-judged'), ...labels].join('. ');
  const [likely, serious = ''] = labels;
  const both = `${likely}, ${serious.toLocaleLowerCase()}`;
  return say('mapping.risks.judged', { labels: both, weight, most: riskSteps ** 2 });
}

/** What nobody has said of them, and who sees none. */
function missingOf(risks: readonly Numbered[], { services, say }: MappingSources): readonly Block[] {
  const without = (key: string, some: readonly Numbered[]) =>
    some.length > 0 ? [say(`mapping.risks.${key}`, { count: some.length, numbers: numbersOf(some) })] : [];
  const silent = services.filter((unit) => !risks.some((risk) => risk.unit === unit));
  const lines = [
    ...without(
      'without-judgement',
      risks.filter((risk) => weightOf(risk) === 0),
    ),
    ...without(
      'without-action',
      risks.filter(({ action }) => action === undefined),
    ),
    ...without(
      'without-responsible',
      risks.filter(({ responsible }) => responsible === undefined),
    ),
    ...(silent.length > 0
      ? [say('mapping.risks.silent', { services: silent.map(({ service }) => service.name).join(', ') })]
      : []),
  ];
  return lines.length > 0 ? [heading(2, say('mapping.risks.missing')), list(lines)] : [];
}
