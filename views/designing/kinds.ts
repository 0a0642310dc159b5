/** The kinds of question to choose from: four that most questions are, and the rest. */
import { kindsIn } from '../../surveys/designing/document/changing-kind.ts';
import type { KindName } from '../../surveys/questionnaires/questions/index.ts';
import type { Showing } from './showing.ts';

const common: readonly KindName[] = ['one', 'several', 'scale', 'text'];

/** `own`, the kind that a question has, is among them also where the questionnaire could not have a new one. */
export function kindChoices(chosen: string, { say, design }: Showing, own?: KindName) {
  const all = [...new Set([...kindsIn(design.body), ...(own ? [own] : [])])];
  const choice = (kind: KindName) => ({
    value: kind,
    name: say(`questionnaires-pages.kinds.${kind}`),
    what: say(`designing.kinds.${kind}`),
    chosen: kind === chosen,
  });
  const more = all.filter((kind) => !common.includes(kind)).map(choice);
  return { common: common.map(choice), more, isMore: more.some((one) => one.chosen) };
}
