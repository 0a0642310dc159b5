/** A choice list: shown to be changed, its lines moved, and kept; a new one; a copy for one question. */
import { change } from '../../surveys/designing/changing/changing.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import { freshKey, keysIn } from '../../surveys/designing/document/keys.ts';
import { withPart } from '../../surveys/designing/document/parts.ts';
import { asKept, press, readLines } from '../../surveys/designing/lists/lines.ts';
import { giveList, ownCopy, removeList, type Wished } from '../../surveys/designing/lists/list-changes.ts';
import { readList, shortListsFor } from '../../surveys/designing/lists/list-typing.ts';
import { addReadyMade } from '../../surveys/designing/lists/ready-made.ts';
import { Failure } from '../../surveys/failures.ts';
import type { ChoiceList } from '../../surveys/questionnaires/choices.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { type ListPage, listPage } from '../../views/designing/lists/list.ts';
import { listsPage } from '../../views/designing/lists/lists.ts';
import { newListPage } from '../../views/designing/lists/new-list.ts';
import { field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { keepTyped } from './conflicts.ts';
import { baseIn, keyMaker, makerOf, underFreshKey, whileThere } from './design-context.ts';
import { boxAddress } from './outlooks.ts';

export const showLists: Handler<'design'> = (context) => listsPage(context);

export const showList: Handler<'design' | 'list'> = whileThere((context) => {
  const { design, params, query } = context;
  const list = listIn(design.body, params.list);
  const box = boxIn(design, query);
  return listPage({ ...context, key: params.list, list, baseRevision: design.revision, box });
});

export const saveList: Handler<'design' | 'list'> = async (context) => {
  const { design, params, form } = context;
  const key = params.list;
  const { baseRevision, base } = await baseIn(context);
  const list = listIn(base, key);
  const box = boxIn(design, (name) => field(form, name));
  const shown = { ...context, key, list, baseRevision, box };
  const lines = readLines(
    form,
    list.choices.map((choice) => choice.key),
  );
  const pressed = press(lines, field(form, 'do'));
  if (pressed) return listPage({ ...shown, typed: { form, problems: [] }, ...pressed });
  const read = readList(form, {
    language: sourceOf(base),
    before: list,
    shortLists: shortListsFor(design.body, key),
    keyFor: await keyMaker(context, 'c'),
  });
  if (!read.ok) return listPage({ ...shown, typed: { form, problems: read.problems }, lines });
  const back = box?.href ?? `/designs/${design.id}/lists#list-${key}`;
  const keys = read.value.choices.map((choice) => choice.key);
  return keepTyped(context, { part: { kind: 'list', key }, mine: read.value, baseRevision, back }, (saved) =>
    listPage({
      ...shown,
      ...saved,
      list: listIn(saved.design.body, key),
      baseRevision: saved.design.revision,
      ...(!saved.alsoChanged && { lines: asKept(lines, keys) }),
    }),
  );
};

export const showNewList: Handler<'design'> = (context) => {
  const { design, query } = context;
  const wished = wishedIn(design.body, (name) => query(name) ?? '');
  return newListPage({ ...context, wished });
};

export const addOwnList: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const lines = readLines(form, []);
  const wished = wishedIn(design.body, (name) => field(form, name));
  const shown = { ...context, wished };
  const pressed = press(lines, field(form, 'do'));
  if (pressed) return newListPage({ ...shown, typed: { form, problems: [] }, ...pressed });
  const read = readList(form, {
    language: sourceOf(design.body),
    before: undefined,
    shortLists: shortListsFor(design.body, undefined),
    keyFor: await keyMaker(context, 'c'),
  });
  if (!read.ok) return newListPage({ ...shown, typed: { form, problems: read.problems }, lines });
  const key = await underFreshKey(context, 'l', (body, key) =>
    given(withPart(body, { kind: 'list', key }, read.value), wished, key),
  );
  return redirect(
    backTo(design, wished, key),
    wished ? 'design-lists.notices.given' : 'design-lists.notices.kept',
  );
};

export const addReadyMadeList: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const from = field(form, 'from');
  const wished = wishedIn(design.body, (name) => field(form, name));
  let key = '';
  const apply = (body: Questionnaire, revision: number) => {
    const added = addReadyMade(body, from, (taken) =>
      freshKey('l', revision, new Set([...keysIn(body), ...taken])),
    );
    key = added.key;
    return given(added.body, wished, key);
  };
  await change(store, design.id, apply, makerOf(context));
  return redirect(
    backTo(design, wished, key),
    wished ? 'design-lists.notices.given' : 'design-lists.notices.added',
  );
};

/** Undefined where no question asked for the list. */
function wishedIn(body: Questionnaire, get: (name: string) => string): Wished | undefined {
  const question = get('question');
  const isThere = questionsOf(body).some(({ key }) => key === question);
  return isThere ? { question, field: get('field') } : undefined;
}

function given(body: Questionnaire, wished: Wished | undefined, list: string): Questionnaire {
  return wished ? giveList(body, { ...wished, list }) : body;
}

function backTo(design: Design, wished: Wished | undefined, list: string): string {
  return wished ? questionAddress(design, wished.question) : `/designs/${design.id}/lists#list-${list}`;
}

/** A list that only one question has, made of one that several have; its answers are then written in its card. */
export const copyList: Handler<'design' | 'list'> = async (context) => {
  const { design, params, form } = context;
  const { list } = params;
  const question = field(form, 'question');
  await underFreshKey(context, 'l', (body, key) => ownCopy(body, { list, question, key }));
  return redirect(questionAddress(design, question), 'design-lists.notices.copied');
};

export const removeOneList: Handler<'design' | 'list'> = async (context) => {
  const { store, design, params } = context;
  await change(store, design.id, (body) => removeList(body, params.list), makerOf(context));
  return redirect(`/designs/${design.id}/lists`, 'design-lists.notices.deleted');
};

/** The box that somebody came from, to be led back to. */
function boxIn(design: Design, get: (name: string) => string | undefined): ListPage['box'] {
  const href = boxAddress(design, get);
  return href === undefined ? undefined : { href, page: get('page'), invited: get('invited') };
}

/** Refuses ('not-found') a list that is not there. */
function listIn({ choiceLists }: Questionnaire, key: string): ChoiceList {
  const list = Object.hasOwn(choiceLists, key) ? choiceLists[key] : undefined;
  if (!list) throw new Failure('not-found', `list ${key}`);
  return list;
}
