/** The areas of the report and the ways out: shown to be changed, their lines moved, and kept. */
import type { Request } from 'express';
import { fixedAreas } from '../../reports/report.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { readAreas, readNonAnswers } from '../../surveys/designing/lists/area-typing.ts';
import { press, readLines } from '../../surveys/designing/lists/lines.ts';
import type { Checked } from '../../surveys/failures.ts';
import type { Language } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { areasPage, nonAnswersPage } from '../../views/designing/lists/names.ts';
import { type Form, field, readForm } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { keepTyped, keyMaker, seenIn } from './typed-part.ts';

interface Around {
  readonly language: Language;
  readonly body: Questionnaire;
  readonly keyFor: (taken: ReadonlySet<string>) => string;
}

/** What differs between the two. */
interface Names {
  readonly kind: 'areas' | 'ways-out';
  readonly show: typeof areasPage;
  readonly keys: (body: Questionnaire) => readonly string[];
  readonly read: (form: Form, around: Around) => Checked<object>;
}

const areas: Names = {
  kind: 'areas',
  show: areasPage,
  keys: (body) => Object.keys(body.areas),
  read: (form, around) => readAreas(form, around, fixedAreas),
};

const nonAnswers: Names = {
  kind: 'ways-out',
  show: nonAnswersPage,
  keys: (body) => Object.keys(body.nonAnswers),
  read: readNonAnswers,
};

const showNames =
  ({ show }: Names): Handler<'design'> =>
  ({ design, audit, language }) =>
    page(show({ design, audit, language, seen: design.revision }));

export const showAreas = showNames(areas);

export const showNonAnswers = showNames(nonAnswers);

export const saveAreas: Handler<'design'> = (context) =>
  takeNames(areas, context.services, context.request, context);

export const saveNonAnswers: Handler<'design'> = (context) =>
  takeNames(nonAnswers, context.services, context.request, context);

async function takeNames(
  { kind, show, keys, read }: Names,
  services: Services,
  request: Request,
  about: Designing,
): Promise<Reply> {
  const { design, audit } = about;
  const form = readForm(request.body);
  const { seen, body } = await seenIn(services, form, about);
  const lines = readLines(form, keys(body));
  const shown = { design, audit, language: languageOf(request), seen };
  const pressed = press(lines, field(form, 'do'));
  if (pressed) return page(show({ ...shown, typed: { form, problems: [] }, ...pressed }));
  const typed = read(form, {
    language: sourceOf(body),
    body,
    keyFor: await keyMaker(services, about, 'a'),
  });
  if (!typed.ok) return page(show({ ...shown, typed: { form, problems: typed.problems }, lines }), 422);
  const back = `/designs/${design.id}/lists#${kind}`;
  return keepTyped(services, request, about, { part: { kind }, mine: { ...typed.value }, seen, back });
}
