/** Every shared choice list of a questionnaire in the making, its areas and its non-answers, and where each is used. */
import { fixedAreas } from '../../../reports/report.ts';
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import { isShared } from '../../../surveys/designing/document/own-lists.ts';
import { isAreaKept } from '../../../surveys/designing/lists/area-typing.ts';
import { orderOf } from '../../../surveys/designing/lists/list-typing.ts';
import { shortFor, type Use, usesOfArea, usesOfList } from '../../../surveys/designing/lists/usage.ts';
import type { Localised } from '../../../surveys/languages.ts';
import { type ChoiceList, listTitle } from '../../../surveys/questionnaires/choices.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { readable, titleOfList } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress } from '../frame.ts';

export function listsPage(about: DesignPage): View {
  const { design, may, say } = about;
  const frame = designFrame(about, 'lists');
  const mayChange = may('change-design');
  return staffPage(about, 'designing/lists/lists', `${say('designing.tabs.lists')} – ${frame.designName}`, {
    ...frame,
    mayChange,
    source: sourceOf(design.body),
    lists: Object.entries(design.body.choiceLists)
      .filter(([key]) => isShared(design.body, key))
      .map(([key, list]) => listModel(key, list, about, mayChange)),
    areas: areasModel(about),
    nonAnswers: nonAnswersModel(about),
  });
}

/** Questions that use something, each with its number and a way to it. */
export function useLinks(uses: readonly Use[], { design, audit, say }: DesignPage) {
  return uses.map(({ question: { key, text }, number }) => ({
    key,
    href: questionAddress(design, key),
    label: say('design-lists.question', {
      number,
      text: readable(text, sourceOf(design.body), audit.term) || say('design-lists.no-words'),
    }),
  }));
}

function listModel(key: string, list: ChoiceList, about: DesignPage, mayChange: boolean) {
  const { say, design } = about;
  const uses = usesOfList(design.body, key);
  const nameOfList = (other: string) => nameOf(titleOfList(design.body, other), about);
  const standsIn = shortFor(design.body, key).map(nameOfList);
  const isFree = uses.length === 0 && standsIn.length === 0;
  const href = `/designs/${design.id}/lists/${key}`;
  return {
    id: `list-${key}`,
    name: nameOf(listTitle(list), about),
    order: say(`design-lists.orders.${orderOf(list)}`),
    choices: list.choices.map(({ label, exclusive }) => ({ label: nameOf(label, about), alone: exclusive })),
    short: list.short !== undefined && nameOfList(list.short),
    standsIn: standsIn.join('”, ”'),
    used: uses.length > 0 && say('design-lists.used', { count: uses.length }),
    uses: useLinks(uses, about),
    isFree,
    edit: mayChange && href,
    removal: mayChange && isFree && `${href}/removal`,
  };
}

function areasModel(about: DesignPage) {
  const { design, say } = about;
  return Object.entries(design.body.areas).map(([key, name]) => ({
    name: nameOf(name, about),
    about: fixedAreas.some((fixed) => fixed === key)
      ? say('design-lists.fixed-area')
      : isAreaKept(design.body, key, [])
        ? undefined
        : say('design-lists.unused'),
    used: say('design-lists.area-used', { count: usesOfArea(design.body, key).length }),
  }));
}

function nonAnswersModel(about: DesignPage) {
  const { alwaysOffer, nonAnswers } = about.design.body;
  return Object.entries(nonAnswers).map(([key, name]) => ({
    name: nameOf(name, about),
    always: alwaysOffer.includes(key),
  }));
}

function nameOf(text: Localised | undefined, { design, audit, say }: DesignPage): string {
  return (text && readable(text, sourceOf(design.body), audit.term)) || say('design-lists.no-words');
}
