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

interface Keyed extends Pick<Listed, 'key' | 'area' | 'says'> {}

function figureSource(
  { units }: AuditReport,
  kind: string,
  figuresIn: (unit: DisclosedUnit | NamedUnit) => readonly Keyed[],
): EvidenceSource {
  const told = units.filter((unit) => unit.as !== 'suppressed');
  const spoken = ({ audience, service, round }: DisclosedUnit | NamedUnit, { says }: Keyed): Spoken => ({
    voice: audience,
    from: service.name,
    round: told.some((one) => one.service.id === service.id && one.round !== round) ? round : undefined,
    says,
  });
  return {
    find: ({ source, key }) => {
      const unit = told.find((one) => one.key === source);
      const found = unit && figuresIn(unit).find((one) => one.key === key);
      return found && spoken(unit, found);
    },
    list: () =>
      told.flatMap((unit) =>
        figuresIn(unit).map((one) => ({
          ...{ kind, source: unit.key, key: one.key, area: one.area },
          ...spoken(unit, one),
        })),
      ),
  };
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
  return {
    find: ({ source }) => {
      const datum = data.find(({ id }) => id === source);
      return datum && ofRegister(datum);
    },
    list: () => data.map((datum) => ({ kind: 'register', source: datum.id, key: '', ...ofRegister(datum) })),
  };
}

function ofRegister({ what, value, period, source }: RegisterDatum): Spoken {
  return { voice: 'register', from: undefined, says: { as: 'register', what, value, period, source } };
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
  const spoken = ({ title, voices }: CountedTheme, audience: Audience): Spoken => {
    const own = voices.filter((voice) => voice.audience === audience);
    const texts = own.map(({ round, low, high }) => ({ round, low, high }));
    return { voice: audience, from: undefined, says: { as: 'theme', title, texts } };
  };
  return {
    find: ({ source, key }) => {
      const theme = themes.find(({ id }) => id === source);
      const audience = audiences.find((one) => one === key);
      return theme && audience && spoken(theme, audience);
    },
    list: () =>
      themes.flatMap((theme) =>
        audiences.map((audience) => ({
          kind: 'theme',
          source: theme.id,
          key: audience,
          ...spoken(theme, audience),
        })),
      ),
  };
}

interface LetOut extends Pick<Quote, 'id' | 'kind' | 'words'> {
  readonly audience: Audience;
  /** Name of the service. */
  readonly service: string;
}

/** Quotes and paraphrases that auditors have approved: `quote:<id>`. */
export function quoteSource(quotes: readonly LetOut[]): EvidenceSource {
  const spoken = ({ kind, words, audience, service }: LetOut): Spoken => ({
    voice: audience,
    from: service,
    says: { as: 'quote', words, own: kind === 'quote' },
  });
  return {
    find: ({ source }) => {
      const quote = quotes.find(({ id }) => id === source);
      return quote && spoken(quote);
    },
    list: () => quotes.map((quote) => ({ kind: 'quote', source: quote.id, key: '', ...spoken(quote) })),
  };
}
