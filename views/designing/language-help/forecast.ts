/** Whether somebody could be recognised by the questions of background, and what results may be split by. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import { expectedWithout, type Forecast } from '../../../surveys/designing/advice/forecast.ts';
import type { Split } from '../../../surveys/designing/advice/splits.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { forecastShown, sizeInWords } from '../forecast.ts';
import { designFrame } from '../frame.ts';
import { splitsShown } from './splits.ts';

interface ForecastPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly forecast: Forecast;
  readonly splits: readonly Split[];
  /** From the smallest planned collection; undefined where there is none. */
  readonly planned: number | undefined;
  readonly mayChange: boolean;
  readonly typed?: Typed;
}

export function forecastPage(about: ForecastPage): View {
  const { language, design, audit, forecast, planned, mayChange, typed = untouched } = about;
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'language-help' });
  const heading = say('forecast.page');
  const read = (text: Parameters<typeof readable>[0]) => readable(text, language, audit.term);
  const start = forecast.invited === undefined ? '' : String(forecast.invited);
  return {
    template: 'designing/language-help/forecast',
    layout: 'staff',
    language,
    title: titleOf(`${heading} · ${frame.designName}`, typed.problems, say),
    model: {
      ...frame,
      crumbs: [
        ...frame.crumbs.slice(0, -1),
        { href: `${frame.home}/language-help`, label: say('language-help.page') },
        { label: heading },
      ],
      summary: summaryOf(typed.problems, say),
      field: fieldsOf('forecast', say, typed)({ name: 'invited', type: 'number', start, hint: true }),
      planned: planned === undefined ? undefined : say('forecast.planned', { invited: planned }),
      action: `${frame.home}/forecast`,
      told: forecastShown(forecast, { language, term: audit.term, say }),
      questions: forecast.background.map((one) => {
        const without = expectedWithout(forecast, one);
        return {
          text: read(one.question.text),
          href: `${frame.home}?open=${one.question.key}#${one.question.key}`,
          choices: one.choices,
          without: without && sizeInWords(without.size, say),
        };
      }),
      ...splitsShown(about.splits, { kCut: audit.kCut, invited: forecast.invited, read, say }),
      mayChange,
      keep: `${frame.home}/splits`,
      revision: design.revision,
      invited: start,
    },
  };
}
