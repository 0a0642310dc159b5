/** Adding, moving, copying and taking away questions and sections: each a button, made on what is there now. */
import { type Change, change } from '../../surveys/designing/changing/changing.ts';
import { isKind, newQuestion } from '../../surveys/designing/document/changing-kind.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import {
  addQuestion,
  addSection,
  copyQuestion,
  directionIn,
  moveBefore,
  moveQuestion,
  moveSection,
  moveToSection,
  removeQuestion,
} from '../../surveys/designing/document/placing.ts';
import { removeSection } from '../../surveys/designing/document/removing.ts';
import { longestTitle } from '../../surveys/designing/document/section-form.ts';
import { undone } from '../../surveys/designing/history/undoing.ts';
import { Failure } from '../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { missingFiles, withoutFiles } from '../../surveys/questionnaires/package-files.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { badForm, type Form, field, revisionIn } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { type DesignContext, makerOf, underFreshKey } from './design-context.ts';
import { boxAddress } from './outlooks.ts';
import { showOpened } from './showing.ts';

/** An empty question, which is then open to be written; how it is answered is chosen there. */
export const addNewQuestion: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const kind = field(form, 'kind') || 'one';
  if (!isKind(kind)) throw badForm(`kind ${kind}`);
  const key = await underFreshKey(context, 'q', (body, key) =>
    addQuestion(body, newQuestion(kind, key, body), spotIn(form, body)),
  );
  return redirect(questionAddress(design, key));
};

/** Up, down, to the end of a section, or before another question; one that is open stays open. */
export const moveOneQuestion: Handler<'design' | 'key'> = async (context) => {
  const { form, params } = context;
  const design = await changed(context, (body) => movedAs(form, body, params.key));
  const back = form.has('open') ? questionAddress(design, params.key) : `/designs/${design.id}#${params.key}`;
  const number = numbersOf(design.body).get(params.key);
  if (number === undefined) return redirect(back, 'designing.notices.moved-text');
  return redirect(back, 'designing.notices.moved', { number });
};

export const copyOneQuestion: Handler<'design' | 'key'> = async (context) => {
  const { design, params } = context;
  const copy = await underFreshKey(context, 'q', (body, key) => copyQuestion(body, params.key, key));
  return redirect(questionAddress(design, copy), 'designing.notices.copied');
};

export const removeOneQuestion: Handler<'design' | 'key'> = (context) =>
  withUndo(context, (body) => removeQuestion(body, context.params.key));

export const addNewSection: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const title = field(form, 'title');
  if (title.length > longestTitle) {
    const values = { most: longestTitle, given: title.length };
    const problems = [{ field: 'new-section', message: 'staff.problems.too-long', values }];
    return showOpened(context, { typed: { form, problems } }, 422);
  }
  const key = await underFreshKey(context, 's', (body, key) => addSection(body, key, title, sourceOf(body)));
  return redirect(`/designs/${design.id}#part-${key}`, 'designing.notices.section-added');
};

export const moveOneSection: Handler<'design' | 'key'> = async (context) => {
  const { design, form, params } = context;
  const direction = directionIn(field(form, 'to'));
  await changed(context, (body) => moveSection(body, params.key, direction));
  return redirect(
    `/designs/${design.id}?section=${params.key}#part-${params.key}`,
    'designing.notices.section-moved',
  );
};

export const removeOneSection: Handler<'design' | 'key'> = (context) =>
  withUndo(context, (body) => removeSection(body, context.params.key));

/** Undoes what a revision did to questions, in what is there now; without pictures that are erased meanwhile. */
export const undo: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const revision = revisionIn(form);
  const [before, after] = await Promise.all([
    store.designs.at(design.id, revision - 1),
    store.designs.at(design.id, revision),
  ]);
  if (!before || !after) throw new Failure('not-found', `revision ${revision}`);
  const gone = await missingFiles(store.files, before);
  const [had, has] = [withoutFiles(before, gone), withoutFiles(after, gone)];
  const now = await changed(context, (body) => undone(body, had, has));
  const notice = now.revision > design.revision ? 'undone' : 'nothing-to-undo';
  return redirect(backFrom(form, design, now), `designing.notices.${notice}`);
};

/** To the page that it was undone on. */
function backFrom(form: Form, design: Design, now: Design): string {
  const home = `/designs/${design.id}`;
  if (field(form, 'page') === 'overview') return `${home}/overview`;
  const box = boxAddress(design, (name) => field(form, name));
  return box ?? `${home}#${firstNew(design.body, now.body)}`;
}

async function withUndo(context: DesignContext, apply: Change) {
  const { id, revision } = await changed(context, apply);
  return redirect(`/designs/${id}?undo=${revision}#undo`, 'designing.notices.removed');
}

function changed(context: DesignContext, apply: Change): Promise<Design> {
  return change(context.store, context.design.id, apply, makerOf(context));
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
