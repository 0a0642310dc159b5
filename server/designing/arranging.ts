/** Adding, moving, copying and taking away questions and sections: each a button, made on what is there now. */
import type { Request } from 'express';
import { change } from '../../surveys/designing/changing/changing.ts';
import { addQuestion, addSection } from '../../surveys/designing/document/adding.ts';
import { isKind, newQuestion } from '../../surveys/designing/document/changing-kind.ts';
import { copyQuestion } from '../../surveys/designing/document/copying.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { freshKey, keysEver } from '../../surveys/designing/document/keys.ts';
import {
  directionIn,
  moveBefore,
  moveQuestion,
  moveSection,
  moveToSection,
} from '../../surveys/designing/document/moving.ts';
import { putBack, removeQuestion, removeSection } from '../../surveys/designing/document/removing.ts';
import { longestTitle } from '../../surveys/designing/document/section-form.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { missingFiles, withoutFiles } from '../../surveys/designing/history/reverting.ts';
import { Failure } from '../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { badForm, type Form, field, readForm, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';
import { designer } from './showing.ts';

type Answer = (services: Services, request: Request, about: Designing) => Promise<Reply>;

/** An empty question of the kind, which is then open to be written. */
export const addNewQuestion: Answer = async (services, request, about) => {
  const form = readForm(request.body);
  const kind = field(form, 'kind');
  if (!isKind(kind)) throw badForm(`kind ${kind}`);
  const ever = await keysEver(services.store.designs, about.design);
  let key = '';
  await changed(services, about, (body, revision) => {
    key = freshKey('q', revision, ever);
    return addQuestion(body, newQuestion(kind, key, body), spotIn(form, body));
  });
  return redirect(`${home(about)}?open=${key}#${key}`);
};

/** Up, down, to the end of a section, or before another question. */
export const moveOneQuestion: Answer = async (services, request, about) => {
  const key = String(request.params.key);
  const form = readForm(request.body);
  const design = await changed(services, about, (body) => movedAs(form, body, key));
  const number = questionsOf(design.body).findIndex((one) => one.key === key) + 1;
  notify(request, 'designing.told.moved', { number });
  return redirect(`${home(about)}#${key}`);
};

export const copyOneQuestion: Answer = async (services, request, about) => {
  const ever = await keysEver(services.store.designs, about.design);
  let copy = '';
  await changed(services, about, (body, revision) => {
    copy = freshKey('q', revision, ever);
    return copyQuestion(body, String(request.params.key), copy);
  });
  notify(request, 'designing.told.copied');
  return redirect(`${home(about)}#${copy}`);
};

export const removeOneQuestion: Answer = async (services, request, about) => {
  const design = await changed(services, about, (body) => removeQuestion(body, String(request.params.key)));
  notify(request, 'designing.told.removed');
  return redirect(`${home(about)}?undo=${design.revision}#undo`);
};

export const addNewSection: Answer = async (services, request, about) => {
  const form = readForm(request.body);
  const title = field(form, 'title').trim();
  if (title.length > longestTitle) {
    const values = { most: longestTitle, given: title.length };
    const problems = [{ field: 'new-section', message: 'staff.problems.too-long', values }];
    return designer(services, request, about, { typed: { form, problems } }, 422);
  }
  const ever = await keysEver(services.store.designs, about.design);
  let key = '';
  await changed(services, about, (body, revision) => {
    key = freshKey('s', revision, ever);
    return addSection(body, key, title, sourceOf(body));
  });
  notify(request, 'designing.told.section-added');
  return redirect(`${home(about)}#part-${key}`);
};

export const moveOneSection: Answer = async (services, request, about) => {
  const key = String(request.params.key);
  const direction = directionIn(field(readForm(request.body), 'to'));
  await changed(services, about, (body) => moveSection(body, key, direction));
  notify(request, 'designing.told.section-moved');
  return redirect(`${home(about)}#part-${key}`);
};

export const removeOneSection: Answer = async (services, request, about) => {
  const design = await changed(services, about, (body) => removeSection(body, String(request.params.key)));
  notify(request, 'designing.told.removed');
  return redirect(`${home(about)}?undo=${design.revision}#undo`);
};

/** Puts back what a revision took away, into what is there now; without pictures that are erased meanwhile. */
export const undo: Answer = async (services, request, about) => {
  const { designs, files } = services.store;
  const revision = revisionIn(readForm(request.body));
  const [before, after] = await Promise.all([
    designs.at(about.design.id, revision - 1),
    designs.at(about.design.id, revision),
  ]);
  if (!before || !after) throw new Failure('not-found', `revision ${revision}`);
  const was = about.design.body;
  const had = withoutFiles(before, await missingFiles(files, before));
  const design = await changed(services, about, (body) => putBack(body, had, after));
  notify(
    request,
    design.revision > about.design.revision ? 'designing.told.undone' : 'designing.told.nothing-to-undo',
  );
  return redirect(`${home(about)}#${firstNew(was, design.body)}`);
};

function changed(
  { store, now }: Services,
  { design, person }: Designing,
  apply: (body: Questionnaire, revision: number) => Questionnaire,
): Promise<Design> {
  return change(store, design.id, apply, makerOf({ now }, person));
}

/** After a question, or at the end of a section; where that question is gone meanwhile, at the end of its section. */
function spotIn(form: Form, body: Questionnaire) {
  const after = field(form, 'after');
  const isThere = questionsOf(body).some(({ key }) => key === after);
  return isThere ? { after } : { endOf: field(form, 'section') };
}

function movedAs(form: Form, body: Questionnaire, key: string): Questionnaire {
  if (form.has('section')) return moveToSection(body, key, field(form, 'section'));
  if (form.has('before')) return moveBefore(body, key, field(form, 'before'));
  return moveQuestion(body, key, directionIn(field(form, 'to')));
}

/** What is back: a section, or a question. */
function firstNew(was: Questionnaire, now: Questionnaire): string {
  const section = now.sections.find(({ key }) => !was.sections.some((one) => one.key === key));
  if (section) return `part-${section.key}`;
  const known = new Set(questionsOf(was).map(({ key }) => key));
  return questionsOf(now).find(({ key }) => !known.has(key))?.key ?? 'designer';
}

function home({ design }: Designing): string {
  return `/designs/${design.id}`;
}
