/** What the services' agreements say, heading by heading, and how that goes with their cooperation. Their own account. */
import { inLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import type { AccountUnit, Compared } from './compared.ts';
import type { Matrix, MatrixRow } from './comparison.ts';
import { answerIn, cellOf, levelIn, wordsOf } from './own-account.ts';
import { mapping } from './pairings.ts';

/** Headings x services: in place, partly, missing. */
export function agreementMatrix(compared: Compared): readonly Matrix[] {
  return headingsBy('agreements', mapping.headings, compared);
}

/** One row a question, one column a service. None where no service was asked any of it. */
export function headingsBy(
  key: string,
  names: readonly string[],
  { accounts, language, say }: Compared,
): readonly Matrix[] {
  const asking = accounts.filter(({ asked }) => names.some((name) => asked.by.has(name)));
  if (asking.length === 0) return [];
  const none = say('comparisons.no-answer');
  const rows = names.flatMap((name): MatrixRow[] => {
    const question = asking.map(({ asked }) => asked.by.get(name)).find((one) => one !== undefined);
    if (!question) return [];
    const cells = asking.map((unit) => cellOf(unit, name, language, none));
    return [{ key: name, text: inLanguage(aloneText(question), language), cells }];
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
      const number = answerIn(unit, mapping.cooperation);
      const words = number !== undefined && /^\d+$/.test(number) ? number : undefined;
      const cooperation =
        words === undefined
          ? wordsOf(unit, mapping.cooperation, language)
          : say('comparisons.out-of-ten', { number: words });
      return {
        key: unit.service.id,
        text: unit.service.name,
        cells: [
          { words: say(`comparisons.agreement.${status}`), level: undefined },
          { words: say('comparisons.in-place', { count, of }), level: count / of },
          {
            words: cooperation ?? say('comparisons.no-answer'),
            level: words === undefined ? undefined : Number(words) / 10,
          },
        ],
      };
    });
  if (rows.length < 2) return [];
  const heads = ['status', 'in-place', 'cooperation'].map((head) => say(`comparisons.heads.${head}`));
  return [{ key: 'cooperation', title: say('comparisons.matrices.cooperation'), heads, rows }];
}

function inPlace(unit: AccountUnit): { readonly count: number; readonly of: number } {
  const asked = mapping.headings.filter((name) => unit.asked.by.has(name));
  return { count: asked.filter((name) => levelIn(unit, name) === 1).length, of: asked.length };
}
