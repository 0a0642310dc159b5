/** Whether somebody could be recognised by the questions of background, and what results may be split by. */
import { expectedWithout, type Forecast, type Split } from '../../../surveys/designing/advice/forecast.ts';
import type { Localised } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, untouched } from '../../fields.ts';
import type { OutlookBox } from '../../outlook-box.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { forecastShown, sizeInWords } from '../forecast-words.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from '../frame.ts';

interface ForecastPage extends DesignPage {
  readonly forecast: Forecast;
  readonly splits: readonly Split[];
  readonly outlook: OutlookBox | undefined;
  /** From the smallest planned collection; undefined where there is none. */
  readonly planned: number | undefined;
}

export function forecastPage(about: ForecastPage): View {
  const { design, audit, may, language, say, forecast, planned, typed = untouched } = about;
  const heading = say('forecast.page');
  const frame = designFrame(about, 'language-help');
  const read = (text: Localised) => readable(text, language, audit.term);
  const invited = forecast.invited === undefined ? '' : String(forecast.invited);
  const model = {
    ...frame,
    crumbs: [
      ...frame.crumbs.slice(0, -1),
      { href: `${frame.home}/language-help`, label: say('language-help.page') },
      { label: heading },
    ],
    field: fieldsOf('forecast', say, typed)({ name: 'invited', type: 'number', start: invited, hint: true }),
    planned: planned === undefined ? undefined : say('forecast.planned', { invited: planned }),
    action: `${frame.home}/forecast`,
    outlook: about.outlook,
    told: forecastShown(forecast, wordingOf(about)),
    questions: forecast.background.map((one) => {
      const without = expectedWithout(forecast, one);
      return {
        text: read(one.question.text),
        href: questionAddress(design, one.question.key),
        choices: one.choices,
        without: without && sizeInWords(without.size, say),
      };
    }),
    ...splitsShown(about, read),
    mayChange: may('change-design'),
    revision: design.revision,
    invited,
  };
  const title = `${heading} · ${frame.designName}`;
  return staffPage(about, 'designing/language-help/forecast', title, model);
}

/** Each question that results can be split by, and whether its parts would be large enough to be shown. */
function splitsShown({ audit, say, splits, forecast }: ForecastPage, read: (text: Localised) => string) {
  const { kCut } = audit;
  const { invited } = forecast;
  return {
    splits: splits.map(({ question, choices, chosen, size, isEnough }) => ({
      key: question.key,
      text: read(question.text),
      chosen,
      told:
        size === undefined || invited === undefined
          ? say('forecast.split-unknown', { kCut, least: kCut * choices })
          : say(`forecast.${isEnough ? 'split-fine' : 'split-few'}`, {
              kCut,
              invited,
              choices,
              size: sizeInWords(size, say),
            }),
    })),
    chosenSplits: splits.filter(({ chosen }) => chosen).map(({ question }) => read(question.text)),
  };
}
