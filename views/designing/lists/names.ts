import { fixedAreas } from '../../../reports/report.ts';
import { sourceOf } from '../../../surveys/designing/document/design.ts';
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
import type { Say } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { untouched } from '../../fields.ts';
import { staffPage } from '../../shell.ts';
import { type DesignPage, designFrame } from '../frame.ts';
import { linesModel, savingOf } from './lines.ts';

interface NamesPage extends DesignPage {
  readonly baseRevision: number;
  readonly lines?: readonly Line[];
  readonly at?: number;
  /** The script has saved just now; `alsoChanged`: with what others have changed beside it. */
  readonly savedAt?: string;
  readonly alsoChanged?: boolean;
}

/** What differs between the two; `area` is their part of the locale file, and of the address. */
interface Names {
  readonly area: 'areas' | 'non-answers';
  readonly lines: readonly Line[];
  readonly mark: string | undefined;
  readonly canRemove: (line: Line) => boolean;
  readonly note: (line: Line) => string | undefined;
}

export function areasPage(about: NamesPage): View {
  const { design, say } = about;
  const { body } = design;
  return namesPage(about, {
    area: 'areas',
    lines: areaLines(body, sourceOf(body)),
    mark: undefined,
    canRemove: ({ key }) => key === '' || !isAreaKept(body, key, fixedAreas),
    note: ({ key }) => (key === '' ? undefined : areaNote(body, key, say)),
  });
}

export function nonAnswersPage(about: NamesPage): View {
  const { design, say } = about;
  const { body } = design;
  return namesPage(about, {
    area: 'non-answers',
    lines: nonAnswerLines(body, sourceOf(body)),
    mark: say('design-lists.non-answers.mark'),
    canRemove: ({ key }) => key === '' || !isNonAnswerKept(body, key),
    note: ({ key }) => (key === '' ? undefined : nonAnswerNote(body, key, say)),
  });
}

function namesPage(about: NamesPage, names: Names): View {
  const { design, say, baseRevision, typed = untouched, lines = names.lines, at } = about;
  const { problems } = typed;
  const words = (part: string) => `design-lists.${names.area}.${part}`;
  const heading = say(words('change'));
  const frame = designFrame(about, 'lists', heading);
  const model = {
    ...frame,
    source: sourceOf(design.body),
    revision: baseRevision,
    lead: say(words('lead')),
    action: `${frame.home}/${names.area}`,
    leave: `${frame.home}/lists#${names.area}`,
    legend: say(words('title')),
    saving: savingOf(about),
    addLabel: words('add'),
    lines: linesModel({ ...names, lines, problems, label: words('line'), at, say }),
  };
  return staffPage(about, 'designing/lists/names', `${heading} – ${frame.designName}`, model, problems);
}

function areaNote(body: Questionnaire, key: string, say: Say): string | undefined {
  if (fixedAreas.some((fixed) => fixed === key)) return say('design-lists.fixed-area');
  const count = usesOfArea(body, key).length;
  return count > 0 ? say('design-lists.area-used', { count }) : undefined;
}

function nonAnswerNote(body: Questionnaire, key: string, say: Say): string | undefined {
  const uses = usesOfNonAnswer(body, key).length;
  const conditions = conditionsOnNonAnswer(body, key);
  if (conditions > 0) return say('design-lists.asked-for', { count: conditions });
  return uses > 0 ? say('design-lists.non-answers.used', { count: uses }) : undefined;
}
