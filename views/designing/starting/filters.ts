/** The fields that a search in the bank is made with. */
import type { Entry, Sought, Source } from '../../../surveys/designing/bank/bank.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import { kindNames } from './kind-names.ts';

interface About {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly sought: Sought;
}

export function bankFilters({ entries, sources, sought }: About, say: Say, language: InterfaceLanguage) {
  const areas = new Map(entries.flatMap(({ areas }) => areas.map(({ key, name }) => [key, name] as const)));
  const any = (chosen: string | undefined) => ({
    value: '',
    label: say('bank.any'),
    chosen: chosen === undefined,
  });
  return {
    words: sought.words,
    areas: [
      any(sought.area),
      ...[...areas].map(([value, name]) => ({
        value,
        label: readable(name, language),
        chosen: value === sought.area,
      })),
    ],
    kinds: [
      any(sought.kind),
      ...kindNames
        .filter((kind) => entries.some(({ question }) => question.kind === kind))
        .map((value) => ({
          value,
          label: say(`questionnaires-pages.kinds.${value}`),
          chosen: value === sought.kind,
        })),
    ],
    from: [
      any(sought.source),
      ...sources.map(({ id, questionnaire, audit }) => ({
        value: id,
        label: [questionnaireTitle(questionnaire, language), audit].filter(Boolean).join(' · '),
        chosen: id === sought.source,
      })),
    ],
  };
}
