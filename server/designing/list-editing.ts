/** A choice list: shown to be changed, its lines moved, and kept; a new one; a copy for one question. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { freshKey, keysEver, keysIn } from '../../surveys/designing/document/keys.ts';
import { withPart } from '../../surveys/designing/document/parts.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { press, readLines } from '../../surveys/designing/lists/lines.ts';
import { giveList, ownCopy, removeList, type Wished } from '../../surveys/designing/lists/list-changes.ts';
import { readList, shortListsFor } from '../../surveys/designing/lists/list-typing.ts';
import { addReadyMade } from '../../surveys/designing/lists/ready-made.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Localised } from '../../surveys/languages.ts';
import type { ChoiceList } from '../../surveys/questionnaires/choices.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { listPage } from '../../views/designing/lists/list.ts';
import { listsPage } from '../../views/designing/lists/lists.ts';
import { newListPage } from '../../views/designing/lists/new-list.ts';
import { wordsIn } from '../../views/words.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';
import { keepTyped, keyMaker, seenIn } from './typed-part.ts';

export function showLists(
  _services: Services,
  request: Request,
  { design, audit, team, person }: Designing,
): Reply {
  const mayChange = mayIn(team, person, 'change-design');
  return page(listsPage({ design, audit, language: languageOf(request), mayChange }));
}

export function showList(_services: Services, request: Request, { design, audit }: Designing): Reply {
  const key = String(request.params.list);
  const list = listIn(design.body, key);
  return page(listPage({ design, audit, language: languageOf(request), key, list, seen: design.revision }));
}

export async function takeList(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit } = about;
  const key = String(request.params.list);
  const form = readForm(request.body);
  const { seen, body } = await seenIn(services, form, about);
  const list = listIn(body, key);
  const shown = { design, audit, language: languageOf(request), key, list, seen };
  const lines = readLines(
    form,
    list.choices.map((choice) => choice.key),
  );
  const pressed = press(lines, field(form, 'do'));
  if (pressed) return page(listPage({ ...shown, typed: { form, problems: [] }, ...pressed }));
  const read = readList(form, {
    language: sourceOf(body),
    before: list,
    shortLists: shortListsFor(design.body, key),
    keyFor: await keyMaker(services, about, 'c'),
  });
  if (!read.ok) return page(listPage({ ...shown, typed: { form, problems: read.problems }, lines }), 422);
  const back = `/designs/${design.id}/lists#list-${key}`;
  return keepTyped(services, request, about, { part: { kind: 'list', key }, mine: read.value, seen, back });
}

export function showNewList(_services: Services, request: Request, { design, audit }: Designing): Reply {
  const wished = wishedIn(design.body, (name) => String(request.query[name] ?? ''));
  return page(newListPage({ design, audit, language: languageOf(request), wished }));
}

export async function takeNewList(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit } = about;
  const form = readForm(request.body);
  const lines = readLines(form, []);
  const wished = wishedIn(design.body, (name) => field(form, name));
  const shown = { design, audit, language: languageOf(request), wished };
  const pressed = press(lines, field(form, 'do'));
  if (pressed) return page(newListPage({ ...shown, typed: { form, problems: [] }, ...pressed }));
  const read = readList(form, {
    language: sourceOf(design.body),
    before: undefined,
    shortLists: shortListsFor(design.body, undefined),
    keyFor: await keyMaker(services, about, 'c'),
  });
  if (!read.ok) return page(newListPage({ ...shown, typed: { form, problems: read.problems }, lines }), 422);
  const key = await underFreshKey(services, about, (body, key) =>
    given(withPart(body, { kind: 'list', key }, read.value), wished, key),
  );
  notify(request, wished ? 'design-lists.told.given' : 'design-lists.told.kept');
  return redirect(backTo(design.id, wished, key));
}

export async function takeReadyMade(services: Services, request: Request, about: Designing): Promise<Reply> {
  const form = readForm(request.body);
  const from = field(form, 'from');
  const wished = wishedIn(about.design.body, (name) => field(form, name));
  let key = '';
  const apply = (body: Questionnaire, revision: number) => {
    const added = addReadyMade(body, from, (taken) =>
      freshKey('l', revision, new Set([...keysIn(body), ...taken])),
    );
    key = added.key;
    return given(added.body, wished, key);
  };
  await change(services.store, about.design.id, apply, makerOf(services, about.person));
  notify(request, wished ? 'design-lists.told.given' : 'design-lists.told.added');
  return redirect(backTo(about.design.id, wished, key));
}

/** Undefined where no question asked for the list. */
function wishedIn(body: Questionnaire, get: (name: string) => string): Wished | undefined {
  const question = get('question');
  const isThere = questionsOf(body).some(({ key }) => key === question);
  return isThere ? { question, field: get('field') } : undefined;
}

function given(body: Questionnaire, wished: Wished | undefined, list: string): Questionnaire {
  return wished ? giveList(body, { ...wished, list }) : body;
}

function backTo(design: string, wished: Wished | undefined, list: string): string {
  if (!wished) return `/designs/${design}/lists#list-${list}`;
  return `/designs/${design}?open=${encodeURIComponent(wished.question)}#${wished.question}`;
}

/** A list that only one question has, made of one that several have; then shown to be changed. */
export async function takeCopy(services: Services, request: Request, about: Designing): Promise<Reply> {
  const list = String(request.params.list);
  const question = field(readForm(request.body), 'question');
  const key = await underFreshKey(services, about, (body, key) => {
    const name = nameOfCopy(listIn(body, list), body, question);
    return ownCopy(body, { list, question, key, name });
  });
  notify(request, 'design-lists.told.copied');
  return redirect(`/designs/${about.design.id}/lists/${key}`);
}

export async function takeListAway(services: Services, request: Request, about: Designing): Promise<Reply> {
  const list = String(request.params.list);
  await change(
    services.store,
    about.design.id,
    (body) => removeList(body, list),
    makerOf(services, about.person),
  );
  notify(request, 'design-lists.told.deleted');
  return redirect(`/designs/${about.design.id}/lists`);
}

/** Makes a list under a key that is free at the moment it is kept: two may make one at once. Returns the key. */
async function underFreshKey(
  { store, now }: Services,
  { design, person }: Designing,
  apply: (body: Questionnaire, key: string) => Questionnaire,
): Promise<string> {
  const ever = await keysEver(store.designs, design);
  let key = '';
  const make = (body: Questionnaire, revision: number) => {
    key = freshKey('l', revision, new Set([...ever, ...keysIn(body)]));
    return apply(body, key);
  };
  await change(store, design.id, make, makerOf({ now }, person));
  return key;
}

/** Refuses ('not-found') a list that is not there. */
function listIn({ choiceLists }: Questionnaire, key: string): ChoiceList {
  const list = Object.hasOwn(choiceLists, key) ? choiceLists[key] : undefined;
  if (!list) throw new Failure('not-found', `list ${key}`);
  return list;
}

/** In Swedish and English as a sentence; in other languages, which staff do not read, as it was. */
function nameOfCopy({ name }: ChoiceList, body: Questionnaire, question: string): Localised {
  const number = questionsOf(body).findIndex(({ key }) => key === question) + 1;
  return Object.fromEntries(
    Object.entries(name).map(([language, words]) => [
      language,
      language === 'sv' || language === 'en'
        ? wordsIn(language)('design-lists.copy-name', { name: words, number })
        : words,
    ]),
  );
}
