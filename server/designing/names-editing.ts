import { fixedAreas } from '../../reports/report.ts';
import { sourceOf } from '../../surveys/designing/document/design.ts';
import { readAreas, readNonAnswers } from '../../surveys/designing/lists/area-typing.ts';
import { asKept, press, readLines } from '../../surveys/designing/lists/lines.ts';
import type { Checked } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { areasPage, nonAnswersPage } from '../../views/designing/lists/names.ts';
import { type Form, field } from '../http/forms.ts';
import type { Handler } from '../http/route.ts';
import { keepTyped } from './conflicts.ts';
import { baseIn, keyMaker } from './design-context.ts';

/** What differs between the two. */
interface Names {
  /** Of the part, and where it stands on the page of lists. */
  readonly kind: 'areas' | 'non-answers';
  readonly show: typeof areasPage;
  readonly keys: (body: Questionnaire) => readonly string[];
  readonly read: (
    form: Form,
    about: Parameters<typeof readNonAnswers>[1],
  ) => Checked<{ readonly order: readonly string[] }>;
}

const areas: Names = {
  kind: 'areas',
  show: areasPage,
  keys: (body) => Object.keys(body.areas),
  read: (form, about) => readAreas(form, about, fixedAreas),
};

const nonAnswers: Names = {
  kind: 'non-answers',
  show: nonAnswersPage,
  keys: (body) => Object.keys(body.nonAnswers),
  read: readNonAnswers,
};

const showNames =
  ({ show }: Names): Handler<'design'> =>
  (context) =>
    show({ ...context, baseRevision: context.design.revision });

export const showAreas = showNames(areas);

export const showNonAnswers = showNames(nonAnswers);

const saveNames =
  ({ kind, show, keys, read }: Names): Handler<'design'> =>
  async (context) => {
    const { design, form } = context;
    const { baseRevision, base } = await baseIn(context);
    const lines = readLines(form, keys(base));
    const shown = { ...context, baseRevision };
    const pressed = press(lines, field(form, 'do'));
    if (pressed) return show({ ...shown, typed: { form, problems: [] }, ...pressed });
    const keyFor = await keyMaker(context, 'a');
    const typed = read(form, { language: sourceOf(base), body: base, keyFor });
    if (!typed.ok) return show({ ...shown, typed: { form, problems: typed.problems }, lines });
    const back = `/designs/${design.id}/lists#${kind}`;
    return keepTyped(context, { part: { kind }, mine: { ...typed.value }, baseRevision, back }, (saved) =>
      show({
        ...context,
        ...saved,
        baseRevision: saved.design.revision,
        ...(!saved.alsoChanged && { lines: asKept(lines, typed.value.order) }),
      }),
    );
  };

export const saveAreas = saveNames(areas);

export const saveNonAnswers = saveNames(nonAnswers);
