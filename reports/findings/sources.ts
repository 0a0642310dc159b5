/** Where evidence is asked for: figures as the one report has them, registers, themes, and words that auditors have let out. */
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import type { Quote } from '../../surveys/free-texts/quote.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import {
  type AreaReport,
  type AuditReport,
  type DisclosedUnit,
  type NamedUnit,
  type QuestionReport,
  questionsOf,
} from '../report.ts';
import type {
  AreaFigure,
  EvidenceSource,
  HiddenFigure,
  Listed,
  QuestionFigure,
  RoundTexts,
  Spoken,
} from './placed.ts';

/** Questions by `question:<collection>:<question key>`; those put to a manager too, who answers for a service. */
export function questionSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'question', (unit) =>
    unit.as === 'named'
      ? accountsIn(unit)
      : questionsOf(unit).map((question) => ({
          key: question.key,
          area: unit.areas.find(({ questions }) => questions.some(({ key }) => key === question.key)),
          says: questionFigure(question, unit),
        })),
  );
}

/** Areas by `area:<collection>:<area key>`. */
export function areaSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'area', (unit) =>
    unit.as === 'named'
      ? []
      : unit.areas.map((area) => ({ key: area.key, area, says: areaFigure(area, unit) })),
  );
}

/** One thing that can be placed, by its reference. */
interface Entry extends Pick<Listed, 'source' | 'key' | 'area'> {
  readonly spoken: Spoken;
}

/** What it has is gone through when it is first asked for. */
function sourceOf(kind: string, entries: () => readonly Entry[]): EvidenceSource {
  let known: readonly Entry[] | undefined;
  const all = (): readonly Entry[] => {
    known ??= entries();
    return known;
  };
  return {
    find: (asked) => all().find(({ source, key }) => source === asked.source && key === asked.key)?.spoken,
    list: () => all().map(({ spoken, ...place }) => ({ kind, ...place, ...spoken })),
  };
}

interface Keyed extends Pick<Listed, 'key' | 'area' | 'says'> {}

function figureSource(
  { units }: AuditReport,
  kind: string,
  figuresIn: (unit: DisclosedUnit | NamedUnit) => readonly Keyed[],
): EvidenceSource {
  const told = units.filter((unit) => unit.as !== 'suppressed');
  return sourceOf(kind, () =>
    told.flatMap((unit) => {
      const { audience: voice, service, round } = unit;
      const again = told.some((one) => one.service.id === service.id && one.round !== round);
      const whose = { voice, from: service.name, round: again ? round : undefined };
      return figuresIn(unit).map(({ key, area, says }) => ({
        source: unit.key,
        key,
        area,
        spoken: { ...whose, says },
      }));
    }),
  );
}

/** Question by question, with what was answered in each account. */
function accountsIn({ accounts }: NamedUnit): readonly Keyed[] {
  return grouped(
    accounts.flat().filter(({ answer }) => answer !== ''),
    ({ key }) => key,
  ).map(([key, given]) => ({
    key,
    says: {
      as: 'account',
      title: given[0].question,
      answers: [...new Set(given.map(({ answer }) => answer))],
    },
  }));
}

function questionFigure(question: QuestionReport, unit: DisclosedUnit): QuestionFigure | HiddenFigure {
  if (question.disclosed.as === 'suppressed') return { as: 'hidden', title: question.text };
  return { as: 'question', question, ...groupOf(unit) };
}

function areaFigure(area: AreaReport, unit: DisclosedUnit): AreaFigure | HiddenFigure {
  const { share, title } = area;
  return share ? { as: 'area', area: { ...area, share }, ...groupOf(unit) } : { as: 'hidden', title };
}

const groupOf = ({ answered, invited }: DisclosedUnit) => ({ answered, invited });

/** Figures from registers, as they were typed, by the id of the row. */
export function registerSource(data: readonly RegisterDatum[]): EvidenceSource {
  return sourceOf('register', () =>
    data.map(({ id, what, value, period, source }) => ({
      source: id,
      key: '',
      spoken: { voice: 'register', from: undefined, says: { as: 'register', what, value, period, source } },
    })),
  );
}

interface CountedTheme extends Pick<Theme, 'id' | 'title'> {
  readonly voices: readonly (RoundTexts & { readonly audience: Audience })[];
}

interface Counted {
  readonly audiences: readonly Audience[];
  readonly themes: readonly CountedTheme[];
}

/** Themes of the board by rule 3, `theme:<id>:<audience>`, a voice at a time: how many texts there are in each round, as far as it is told. */
export function themeSource({ audiences, themes }: Counted): EvidenceSource {
  return sourceOf('theme', () =>
    themes.flatMap(({ id: source, title, voices }) =>
      audiences.map((audience) => {
        const own = voices.filter((voice) => voice.audience === audience);
        const texts = own.map(({ round, low, high }) => ({ round, low, high }));
        const spoken = { voice: audience, from: undefined, says: { as: 'theme', title, texts } } as const;
        return { source, key: audience, spoken };
      }),
    ),
  );
}

interface LetOut extends Pick<Quote, 'id' | 'kind' | 'words'> {
  readonly audience: Audience;
  /** Name of the service. */
  readonly service: string;
}

/** Quotes and paraphrases that auditors have approved: `quote:<id>`. */
export function quoteSource(quotes: readonly LetOut[]): EvidenceSource {
  return sourceOf('quote', () =>
    quotes.map(({ id, kind, words, audience, service }) => ({
      source: id,
      key: '',
      spoken: { voice: audience, from: service, says: { as: 'quote', words, own: kind === 'quote' } },
    })),
  );
}
