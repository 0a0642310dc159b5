import type { Entry, Sought, Source } from '../../../surveys/designing/bank/bank.ts';
import { type KindName, Question } from '../../../surveys/questionnaires/questions/index.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import type { DesignPage } from '../frame.ts';

/** More questionnaires than these are not chosen from in a list: of the rest, the words of a question find them. */
const mostOffered = 200;

/** The kinds of question that people answer, in the order of the register. */
const kindNames: readonly KindName[] = Question.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'information');

export function readSought(asked: URLSearchParams): Sought {
  const given = (name: string) => asked.get(name)?.trim().slice(0, 200) || undefined;
  return {
    words: given('words') ?? '',
    area: given('area'),
    kind: kindNames.find((kind) => kind === asked.get('kind')),
    source: given('source'),
  };
}

interface About extends Pick<DesignPage, 'language' | 'say'> {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly sought: Sought;
}

export function bankFilters({ entries, sources, sought, say, language }: About) {
  const areas = new Map(entries.flatMap(({ areas }) => areas.map(({ key, name }) => [key, name] as const)));
  const present = new Set(entries.map(({ kind }) => kind));
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
        .filter((kind) => present.has(kind))
        .map((value) => ({
          value,
          label: say(`questionnaires-pages.kinds.${value}`),
          chosen: value === sought.kind,
        })),
    ],
    from: [
      any(sought.source),
      ...offered(sources, sought).map(({ id, title, audit }) => ({
        value: id,
        label: [questionnaireTitle({ title }, language), audit].filter(Boolean).join(' · '),
        chosen: id === sought.source,
      })),
    ],
  };
}

/** The first ones, which have templates first and then those approved last, and the one that is sought. */
function offered(sources: readonly Source[], { source }: Sought): readonly Source[] {
  return sources.filter(({ id }, i) => i < mostOffered || id === source);
}
