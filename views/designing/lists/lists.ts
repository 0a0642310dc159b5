/** Every shared choice list of a questionnaire in the making, its areas and its ways out, and where each is used. */
import { fixedAreas } from '../../../reports/report.ts';
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import { isAreaKept } from '../../../surveys/designing/lists/area-typing.ts';
import { orderOf } from '../../../surveys/designing/lists/list-typing.ts';
import { shortFor, usesOfArea, usesOfList } from '../../../surveys/designing/lists/usage.ts';
import type { InterfaceLanguage, Language, Localised, Say } from '../../../surveys/languages.ts';
import type { ChoiceList } from '../../../surveys/questionnaires/choices.ts';
import type { View } from '../../engine.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { useLinks } from './uses.ts';

interface ListsPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly mayChange: boolean;
}

interface Around extends ListsPage {
  readonly source: Language;
  readonly say: Say;
  readonly home: string;
}

export function listsPage(about: ListsPage): View {
  const { design, audit, language, mayChange } = about;
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'lists' });
  const around: Around = { ...about, source: sourceOf(design.body), say, home: frame.home };
  return {
    template: 'designing/lists/lists',
    layout: 'staff',
    language,
    title: `${say('designing.tabs.lists')} – ${frame.designName}`,
    model: {
      ...frame,
      mayChange,
      source: around.source,
      lists: Object.entries(design.body.choiceLists).map(([key, list]) => listModel(key, list, around)),
      areas: areasModel(around),
      ways: waysModel(around),
    },
  };
}

function listModel(key: string, list: ChoiceList, around: Around) {
  const { say, design, home, mayChange } = around;
  const uses = usesOfList(design.body, key);
  const standsIn = shortFor(design.body, key).map((other) =>
    nameOf(design.body.choiceLists[other]?.name, around),
  );
  const isFree = uses.length === 0 && standsIn.length === 0;
  return {
    id: `list-${key}`,
    name: nameOf(list.name, around),
    order: say(`design-lists.orders.${orderOf(list)}`),
    choices: list.choices.map(({ label, exclusive }) => ({ label: nameOf(label, around), alone: exclusive })),
    short: list.short !== undefined && nameOf(design.body.choiceLists[list.short]?.name, around),
    standsIn: standsIn.join('”, ”'),
    used: uses.length > 0 && say('design-lists.used', { count: uses.length }),
    uses: useLinks(uses, { ...around, term: around.audit.term }),
    isFree,
    edit: mayChange && `${home}/lists/${key}`,
    removal: mayChange && isFree && `${home}/lists/${key}/removal`,
  };
}

function areasModel(around: Around) {
  const { design, say } = around;
  return Object.entries(design.body.areas).map(([key, name]) => ({
    name: nameOf(name, around),
    about: fixedAreas.some((fixed) => fixed === key)
      ? say('design-lists.fixed-area')
      : isAreaKept(design.body, key, [])
        ? undefined
        : say('design-lists.unused'),
    used: say('design-lists.area-used', { count: usesOfArea(design.body, key).length }),
  }));
}

function waysModel(around: Around) {
  const { alwaysOffer, nonAnswers } = around.design.body;
  return Object.entries(nonAnswers).map(([key, name]) => ({
    name: nameOf(name, around),
    always: alwaysOffer.includes(key),
  }));
}

function nameOf(text: Localised | undefined, { source, say, audit }: Around): string {
  return (text && readable(text, source, audit.term)) || say('design-lists.no-words');
}
