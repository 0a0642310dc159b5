/** What services see as risks, with how likely and how serious they say that it is. */
import { inLanguage } from '../../../surveys/languages.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Step } from '../../../surveys/questionnaires/choices.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { InRisk } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { riskPartOf, riskSteps } from '../../../surveys/questionnaires/questions/risks.ts';
import { wordsOf } from '../../comparisons/accounts.ts';
import { mapping } from '../../comparisons/pairings.ts';
import type { Mapped, MappingSources } from './mapped.ts';

export interface Risk {
  /** Its place in the list, from 1. */
  readonly number: number;
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

type Told = Omit<Risk, 'number'>;

/** How many of those that are judged are both likely and serious. Undefined where none is judged. */
export function heavyRisks(
  sources: MappingSources,
): { readonly count: number; readonly of: number } | undefined {
  const judged = risksIn(sources).filter((risk) => weightOf(risk) > 0);
  return judged.length > 0 ? { count: judged.filter(isHeavy).length, of: judged.length } : undefined;
}

/** The heaviest first, by likelihood x seriousness and then by seriousness; those that are not judged come last. */
export function risksIn({ services, language }: MappingSources): readonly Risk[] {
  const weighty = (a: Told, b: Told) =>
    weightOf(b) - weightOf(a) || (b.seriousness?.level ?? 0) - (a.seriousness?.level ?? 0);
  return services
    .flatMap((unit) => [...risksOf(unit, language), ...plainRisksOf(unit, language)])
    .sort(weighty)
    .map((risk, i) => ({ ...risk, number: i + 1 }));
}

/** From 1 to 16; 0 where it is not judged. */
export const weightOf = ({ likelihood, seriousness }: Told): number =>
  (likelihood?.level ?? 0) * (seriousness?.level ?? 0);

/** On the upper half of both sides. */
export const isHeavy = ({ likelihood, seriousness }: Told): boolean =>
  Math.min(likelihood?.level ?? 0, seriousness?.level ?? 0) > riskSteps / 2;

function risksOf(unit: Mapped, language: MappingSources['language']): readonly Told[] {
  return unit.answers.flatMap((answers) =>
    [...partsOf(unit).values()].flatMap((parts): readonly Told[] => {
      const written = (part: InRisk['part']) => {
        const question = parts.get(part);
        return question && (answers[question.key] as string | undefined);
      };
      const judged = (part: InRisk['part']) => judgedAs(parts.get(part), unit, answers, language);
      if (![...parts.keys()].some((part) => written(part) !== undefined)) return [];
      const [likelihood, seriousness] = [judged('likelihood'), judged('seriousness')];
      const about = { action: written('action'), responsible: written('responsible') };
      // From paper it may come without a word.
      return [{ unit, words: written('risk') ?? '–', likelihood, seriousness, ...about }];
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

/** The steps of one side, the least first, as they were called where it was asked first. */
export function labelsOf(
  part: 'likelihood' | 'seriousness',
  { services, language }: MappingSources,
): readonly string[] {
  for (const unit of services)
    for (const parts of partsOf(unit).values()) {
      const question = parts.get(part);
      if (question)
        return levelsOf(question, unit.asked.questionnaire).map(({ label }) => inLanguage(label, language));
    }
  return [];
}

/** A risk a line, as it was asked for before they were judged. */
function plainRisksOf(unit: Mapped, language: MappingSources['language']): readonly Told[] {
  const lines = (wordsOf(unit, mapping.risks, language) ?? '').split('\n').map((line) => line.trim());
  const none = { likelihood: undefined, seriousness: undefined, action: undefined, responsible: undefined };
  return lines.filter((line) => line !== '').map((words) => ({ unit, words, ...none }));
}
