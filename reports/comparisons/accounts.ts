/**
 * What services have said of themselves, question by question (disclosure.md, rule 0): told as it was given. Their agreements
 * heading by heading, how those go with their cooperation, and what marks integrated work, with the label by the audit's rules.
 */
import {
  type IntegrationLabel,
  type IntegrationRules,
  labelBy,
} from '../../surveys/comparisons/integration-rules.ts';
import { inLanguage, type StaffLanguage } from '../../surveys/languages.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import { answerInWords } from '../questions.ts';
import type { Wording } from '../words.ts';
import { type AccountUnit, type Compared, textIn } from './compared.ts';
import type { Matrix, MatrixCell, MatrixRow } from './comparison.ts';
import { mapping } from './pairings.ts';

/** Headings x services: in place, partly, missing. */
export function agreementMatrix(compared: Compared): readonly Matrix[] {
  return headingsBy('agreements', mapping.headings, compared);
}

/** One row a question, one column a service. None where no service was asked any of it. */
function headingsBy(
  key: string,
  names: readonly string[],
  { accounts, language, say }: Compared,
): readonly Matrix[] {
  const asking = accounts.filter(({ asked }) => names.some((name) => asked.by.has(name)));
  if (asking.length === 0) return [];
  const none = say('comparisons.no-answer');
  const rows = names.flatMap((name): MatrixRow[] => {
    const asked = asking.find((unit) => unit.asked.by.has(name));
    if (!asked) return [];
    const cells = asking.map((unit) => cellOf(unit, name, language, none));
    return [{ key: name, text: textIn(asked, name, language), cells }];
  });
  return [{ key, title: say(`comparisons.matrices.${key}`), heads: asking.map(named), rows }];
}

const named = ({ service }: AccountUnit) => service.name;

/** Services by how many headings are in place, most first, with their own number for cooperation, 0-10. */
export function agreementsAndCooperation({ accounts, language, say }: Compared): readonly Matrix[] {
  const rows = accounts
    .filter((unit) => unit.asked.by.has(mapping.cooperation) && inPlace(unit).of > 0)
    .sort((a, b) => inPlace(b).count - inPlace(a).count)
    .map((unit): MatrixRow => {
      const { count, of } = inPlace(unit);
      const status = count === of ? 'whole' : count === 0 ? 'none' : 'partly';
      const cooperation = cooperationOf(unit);
      return {
        key: unit.service.id,
        text: unit.service.name,
        cells: [
          { words: say(`comparisons.agreement.${status}`), level: undefined },
          { words: say('comparisons.in-place', { count, of }), level: count / of },
          {
            words: sayCooperation(unit, { language, say }) ?? say('comparisons.no-answer'),
            level: cooperation === undefined ? undefined : cooperation / 10,
          },
        ],
      };
    });
  if (rows.length < 2) return [];
  const heads = ['status', 'in-place', 'cooperation'].map((head) => say(`comparisons.heads.${head}`));
  return [{ key: 'cooperation', title: say('comparisons.matrices.cooperation'), heads, rows }];
}

/** Its own number for how it works with others, 0-10. */
export function cooperationOf(unit: AccountUnit): number | undefined {
  const answer = answerIn(unit, mapping.cooperation);
  return answer !== undefined && /^\d+$/.test(answer) ? Number(answer) : undefined;
}

/** "8 av 10", or why there is no number. */
export function sayCooperation(unit: AccountUnit, { language, say }: Wording): string | undefined {
  const number = cooperationOf(unit);
  return number === undefined
    ? wordsOf(unit, mapping.cooperation, language)
    : say('comparisons.out-of-ten', { number });
}

/** How many headings of its agreement are in place, of how many it was asked about. */
export function inPlace(unit: AccountUnit): { readonly count: number; readonly of: number } {
  const asked = mapping.headings.filter((name) => unit.asked.by.has(name));
  return { count: asked.filter((name) => levelIn(unit, name) === 1).length, of: asked.length };
}

/** The label first, then parameters x services. None where no service was asked any of it. */
export function integratedMatrix(compared: Compared, rules: IntegrationRules): readonly Matrix[] {
  return headingsBy('integrated', mapping.parameters, compared).map((matrix) => {
    const asking = compared.accounts.filter(({ asked }) =>
      mapping.parameters.some((name) => asked.by.has(name)),
    );
    return { ...matrix, rows: [labelRow(asking, rules, compared), ...matrix.rows] };
  });
}

/** Of one service; `unknown` where it has not said anything that the rules ask for. */
export function labelOf(
  unit: AccountUnit,
  rules: IntegrationRules,
): IntegrationLabel | 'neither' | 'unknown' {
  const label = labelBy(rules, (parameter) => {
    const answer = answerIn(unit, `mapping/${parameter}`);
    return answer === 'yes' || answer === 'partly' || answer === 'no' ? answer : undefined;
  });
  return label ?? 'unknown';
}

function labelRow(asking: readonly AccountUnit[], rules: IntegrationRules, { say }: Compared): MatrixRow {
  const cells = asking.map((unit) => ({
    words: say(`comparisons.labels.${labelOf(unit, rules)}`),
    level: undefined,
  }));
  return { key: 'label', text: say('comparisons.heads.label'), cells };
}

/** The answer in words; where several wrote and differ, each of their words once. Undefined where it was not asked. */
export function wordsOf(
  { asked, answers }: AccountUnit,
  name: string,
  language: StaffLanguage,
): string | undefined {
  const question = asked.by.get(name);
  if (!question) return undefined;
  const given = answers.map((one) => one[question.key]).filter((answer) => answer !== undefined);
  const about = { questionnaire: asked.questionnaire, language };
  const words = new Set(given.map((answer) => answerInWords(question, answer, about)));
  return [...words].join(' / ') || undefined;
}

/** The keys that were chosen, by any who wrote. */
export function chosenIn({ asked, answers }: AccountUnit, name: string): ReadonlySet<string> {
  const question = asked.by.get(name);
  if (!question) return new Set();
  return new Set(answers.flatMap((one) => one[question.key] ?? []).map(String));
}

/** The same of a question with several choices, each with its words; none of who chose not to answer. */
export function choicesIn(
  { asked, answers }: AccountUnit,
  name: string,
  language: StaffLanguage,
): ReadonlyMap<string, string> {
  const question = asked.by.get(name);
  if (!question) return new Map();
  const keys = answers.flatMap((one) => {
    const answer = one[question.key];
    return typeof answer === 'object' ? answer : [];
  });
  const inWords = (key: string) => kindOf(question).inWords(question, [key], asked.questionnaire)[0];
  return new Map(keys.map((key) => [key, inLanguage(inWords(key) ?? { sv: key }, language)]));
}

/** The key that was chosen, where all who wrote chose the same; a number is its digits. */
function answerIn(unit: AccountUnit, name: string): string | undefined {
  const given = chosenIn(unit, name);
  return given.size === 1 ? [...given][0] : undefined;
}

/** How good the answer is, 0 to 1; undefined without order, and where there is no real answer. */
function levelIn(unit: AccountUnit, name: string): number | undefined {
  const question = unit.asked.by.get(name);
  const answer = answerIn(unit, name);
  if (!question || answer === undefined) return undefined;
  const steps = kindOf(question).steps(question, unit.asked.questionnaire);
  const score = steps?.find(({ key }) => key === answer)?.score;
  return score === undefined ? undefined : score / 100;
}

/** A cell of a matrix; `none` where there is no answer. */
function cellOf(unit: AccountUnit, name: string, language: StaffLanguage, none: string): MatrixCell {
  return { words: wordsOf(unit, name, language) ?? none, level: levelIn(unit, name) };
}
