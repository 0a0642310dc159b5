/** All questions, one line each, and what can be done with several of them at once. */
import { type Change, change } from '../../surveys/designing/changing/changing.ts';
import {
  giveArea,
  markShort,
  moveSeveral,
  removeSeveral,
  type Target,
} from '../../surveys/designing/document/several.ts';
import { undone } from '../../surveys/designing/history/undoing.ts';
import { isSame } from '../../surveys/documents/fields.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Overview, overviewPage } from '../../views/designing/overview.ts';
import { badForm, type Form, field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { type DesignContext, makerOf } from './design-context.ts';
import { problemsOf } from './showing.ts';

/** `?undo=` is the revision that was just made here. */
export const showOverview: Handler<'design'> = async (context) =>
  shown(context, await doneIn(context, context.query('undo')));

/** One change for all that are ticked, made on what is there now; it is undone from the same page. */
export const changeSeveral: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const keys = chosenIn(form, design.body);
  const apply = actIn(form, keys);
  if (keys.size === 0) return shown(context, { missing: 'lines', form });
  if (!apply) return shown(context, { missing: 'acts', form });
  const now = await change(store, design.id, apply, makerOf(context));
  const home = `/designs/${design.id}/overview`;
  if (now.revision === design.revision) return redirect(home, 'overview.nothing-changed');
  return redirect(`${home}?undo=${now.revision}#undo`);
};

function shown(context: DesignContext, about: Pick<Overview, 'done' | 'missing' | 'form'>) {
  return overviewPage({ ...context, ...about, problems: problemsOf(context) });
}

/** Those that are ticked, one by one or with their whole section. */
function chosenIn(form: Form, body: Questionnaire): ReadonlySet<string> {
  const [questions, sections] = [form.get('question') ?? [], form.get('section') ?? []];
  const whole = body.sections.filter(({ key }) => sections.includes(key));
  const there = new Set(questionsOf(body).map(({ key }) => key));
  const chosen = [...questions, ...whole.flatMap((section) => section.questions.map(({ key }) => key))];
  return new Set(chosen.filter((key) => there.has(key)));
}

/** Undefined where it is not said where they go, or to which area. */
function actIn(form: Form, keys: ReadonlySet<string>): Change | undefined {
  const act = field(form, 'do');
  switch (act) {
    case 'move': {
      const target = targetIn(field(form, 'to'));
      return target && ((body) => moveSeveral(body, keys, target));
    }
    case 'area': {
      const [is, area = ''] = field(form, 'area').split(':');
      return is === '' ? undefined : (body) => giveArea(body, keys, area);
    }
    case 'short':
    case 'long':
      return (body) => markShort(body, keys, act === 'short');
    case 'remove':
      return (body) => removeSeveral(body, keys);
    default:
      throw badForm(`act ${act}`);
  }
}

/** `end:s1` or `before:q3`. */
function targetIn(given: string): Target | undefined {
  const [where, key = ''] = given.split(':');
  if (where === 'end') return { endOf: key };
  return where === 'before' ? { before: key } : undefined;
}

/** What a revision did, for as long as there is something of it to undo. */
async function doneIn({ store, design }: DesignContext, given: string | undefined) {
  if (given === undefined || !/^\d{1,9}$/.test(given)) return {};
  const revision = Number(given);
  const [before, after] = await Promise.all([
    store.designs.at(design.id, revision - 1),
    store.designs.at(design.id, revision),
  ]);
  if (!before || !after || isSame(before, after)) return {};
  if (isSame(undone(design.body, before, after), design.body)) return {};
  return { done: { revision, before, after } };
}
