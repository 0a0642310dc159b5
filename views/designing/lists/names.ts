/** The areas of the report, and the ways out, to be written line by line. */
import { fixedAreas } from '../../../reports/report.ts';
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import {
  areaLines,
  isAreaKept,
  isNonAnswerKept,
  nonAnswerLines,
} from '../../../surveys/designing/lists/area-typing.ts';
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import {
  conditionsOnNonAnswer,
  usesOfArea,
  usesOfNonAnswer,
} from '../../../surveys/designing/lists/usage.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { linesModel } from './lines.ts';
import { beneathTab } from './within.ts';

export interface NamesPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly seen: number;
  readonly typed?: Typed;
  readonly lines?: readonly Line[];
  readonly at?: number;
}

/** What differs between the two; `area` is their part of the locale file. */
interface Names {
  readonly area: 'areas' | 'ways';
  readonly path: string;
  readonly lines: readonly Line[];
  readonly mark: string | undefined;
  readonly canRemove: (line: Line) => boolean;
  readonly note: (line: Line) => string | undefined;
}

export function areasPage(about: NamesPage): View {
  const { body } = about.design;
  const say = wordsIn(about.language);
  return namesPage(about, say, {
    area: 'areas',
    path: 'areas',
    lines: areaLines(body, sourceOf(body)),
    mark: undefined,
    canRemove: ({ key }) => key === '' || !isAreaKept(body, key, fixedAreas),
    note: ({ key }) => (key === '' ? undefined : areaNote(body, key, say)),
  });
}

export function nonAnswersPage(about: NamesPage): View {
  const { body } = about.design;
  const say = wordsIn(about.language);
  return namesPage(about, say, {
    area: 'ways',
    path: 'ways-out',
    lines: nonAnswerLines(body, sourceOf(body)),
    mark: say('design-lists.ways.mark'),
    canRemove: ({ key }) => key === '' || !isNonAnswerKept(body, key),
    note: ({ key }) => (key === '' ? undefined : wayNote(body, key, say)),
  });
}

function namesPage(about: NamesPage, say: Say, names: Names): View {
  const { design, audit, language, seen, typed = untouched, lines = names.lines, at } = about;
  const frame = designFrame({ design, audit, language, say, current: 'lists' });
  const heading = say(`design-lists.${names.area}.change`);
  return {
    template: 'designing/lists/names',
    layout: 'staff',
    language,
    title: titleOf(`${heading} – ${frame.designName}`, typed.problems, say),
    model: {
      ...beneathTab(frame, '/lists', heading),
      source: sourceOf(design.body),
      seen,
      lead: say(`design-lists.${names.area}.lead`),
      action: `${frame.home}/${names.path}`,
      leave: `${frame.home}/lists#${names.path}`,
      summary: summaryOf(typed.problems, say),
      legend: say(`design-lists.${names.area}.title`),
      addLabel: `design-lists.${names.area}.add`,
      lines: linesModel({
        ...names,
        lines,
        problems: typed.problems,
        label: `design-lists.${names.area}.line`,
        at,
        say,
      }),
    },
  };
}

function areaNote(body: Questionnaire, key: string, say: Say): string | undefined {
  if (fixedAreas.some((fixed) => fixed === key)) return say('design-lists.fixed-area');
  const count = usesOfArea(body, key).length;
  return count > 0 ? say('design-lists.area-used', { count }) : undefined;
}

function wayNote(body: Questionnaire, key: string, say: Say): string | undefined {
  const uses = usesOfNonAnswer(body, key).length;
  const conditions = conditionsOnNonAnswer(body, key);
  if (conditions > 0) return say('design-lists.asked-for', { count: conditions });
  return uses > 0 ? say('design-lists.ways.used', { count: uses }) : undefined;
}
