/** Who was asked, and what is told of each as a whole: units, their areas and splits, and accounts by name. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import { exactly, type SplitCount } from '../../disclosure/disclosed.ts';
import { disclosedUnits } from '../../document/composition.ts';
import type { DisclosedUnit, SplitPartWords, SplitQuestion, SplitReport, Unit } from '../../report.ts';
import { questionId } from './questions.ts';
import { count, countColumns, date, flag, key, list, listOf, number, oneOf, table, text } from './table.ts';

const people = count('people');

/** A row for each service x audience x round: which version was asked, when, and by which rules it is told. */
export const units = table('units', ({ audit, report }) =>
  report.units.map((unit) => ({ audit, report, unit, service: unit.service })),
)({
  unit_id: key(({ unit }) => unit.key),
  audit_id: key(({ audit }) => audit.id),
  audit: text(({ report }) => report.title),
  commissioner: text(({ report }) => report.commissioner),
  is_invented: flag(({ report }) => report.invented),
  county: text(({ service }) => service.county),
  county_part: text(({ service }) => service.countyPart),
  municipality: text(({ service }) => service.municipality),
  service_id: key(({ service }) => service.id),
  service: text(({ service }) => service.name),
  authorities: text(({ service }) => service.authorities?.join('; ')),
  is_pilot: flag(({ service }) => service.pilot ?? false),
  joined_services: list(({ service }) => service.joins?.join(' ')),
  audience: oneOf(...Audience.options)(({ unit }) => unit.audience),
  round: number(({ unit }) => unit.round),
  nature: oneOf('anonymous', 'named')(({ unit }) => (unit.as === 'named' ? 'named' : 'anonymous')),
  form: oneOf('full', 'short')(({ unit }) => unit.form),
  questionnaire: text(({ unit }) => unit.questionnaire),
  version: key(({ unit }) => unit.version.approved),
  version_digest: key(({ unit }) => unit.version.digest),
  opened_on: date(({ unit }) => unit.openedOn),
  closed_on: date(({ unit }) => unit.closedOn),
  made_on: date(({ report }) => report.madeOn),
  language: oneOf('sv', 'en')(({ report }) => report.language),
  k: people(({ unit }) => unit.k),
  k_cut: people(({ unit }) => unit.kCut),
  n_invited: people(({ unit }) => unit.invited),
  n_handed_out: people(({ unit }) => unit.handedOut),
  n_responses: people(({ unit }) => responsesIn(unit)),
  is_told: flag(({ unit }) => unit.as !== 'suppressed'),
  open_link_reason: text(({ unit }) => unit.openLinkReason),
  over_invited_reason: text(({ unit }) => unit.overInvitedReason),
});

function responsesIn(unit: Unit): number | undefined {
  if (unit.as === 'suppressed') return undefined;
  return unit.as === 'named' ? unit.accounts.length : unit.answered;
}

/** A row for each area of each unit: how many answers are positive, and the verdict that it suggests. */
export const areas = table('areas', (source) =>
  disclosedUnits(source).flatMap((unit) => unit.areas.map((area) => ({ unit, ...area }))),
)({
  unit_id: key(({ unit }) => unit.key),
  area_key: key((area) => area.key),
  area: text(({ title }) => title),
  n_questions: number(({ share }) => share?.questions),
  n_answers: count('answers')(({ share }) => share?.of),
  ...countColumns(
    'answers',
    ({ share }) => share?.positive,
    ({ share }) => share?.of,
  ),
  suggested_verdicts: listOf(...verdicts, 'unknown')(({ verdict }) => verdict.suggestions.join(' ')),
  suggested_by: oneOf(...['share', 'too-few', 'uncounted', 'many-unknown', 'nothing-scored'])(
    ({ verdict }) => verdict.reason,
  ),
  score: count('points')(({ score }) => score?.value),
  is_score_approximate: flag(({ score }) => score?.approximate),
  n_scored_told: number(({ score }) => score?.from.told),
  n_scored: number(({ score }) => score?.from.all),
});

interface SplitRow {
  readonly unit: DisclosedUnit;
  readonly split: SplitReport;
  /** None where the split may not be told. */
  readonly part?: {
    readonly question: SplitQuestion['question'];
    readonly number: number;
    readonly words: SplitPartWords | undefined;
    readonly count: SplitCount;
  };
}

/** A row for each part of each question that is split by a question of background. */
export const splits = table<SplitRow>('splits', function* (source) {
  for (const unit of disclosedUnits(source)) for (const split of unit.splits) yield* rowsOf(split, unit);
})({
  unit_id: key(({ unit }) => unit.key),
  split_key: key(({ split }) => split.key),
  split_by: text(({ split }) => split.text),
  question_id: key(({ unit, part }) => part && questionId(unit, part.question.key)),
  question_key: key(({ part }) => part?.question.key),
  question: text(({ part }) => part?.question.text),
  part_number: number(({ part }) => part?.number),
  part_label: text(({ part }) => part?.words?.label),
  is_joined: flag(({ part }) => part?.words?.joined),
  base: count('people')(({ part }) => part?.count.n),
  ...countColumns('people', ({ part }) => part && exactly(part.count.positive)),
});

function rowsOf(split: SplitReport, unit: DisclosedUnit): readonly SplitRow[] {
  if (split.questions.length === 0) return [{ unit, split }];
  return split.questions.flatMap(({ question, counts }) =>
    counts.map((count, i) => ({
      unit,
      split,
      part: { question, number: i + 1, words: split.parts[i], count },
    })),
  );
}

/** A row for each answer that a service has given of itself, by name. */
export const accounts = table('accounts', ({ report }) =>
  report.units
    .filter((unit) => unit.as === 'named')
    .flatMap((unit) =>
      unit.accounts.flatMap((account, i) => account.map((given) => ({ unit, number: i + 1, given }))),
    ),
)({
  unit_id: key(({ unit }) => unit.key),
  account_number: number((row) => row.number),
  question_id: key(({ unit, given }) => questionId(unit, given.key)),
  question_key: key(({ given }) => given.key),
  question: text(({ given }) => given.question),
  answer: text(({ given }) => given.answer),
});
