/** Where a try begins: how to go through it, and the form on paper; or what has to be mended first. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import { hindrances } from '../../../surveys/designing/preview/trial.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { hasShortForm } from '../../../surveys/questionnaires/definition.ts';
import { languagesOf, nameOf } from '../../answering/frame.ts';
import type { View } from '../../engine.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { problemPlaces } from '../approving/approval.ts';
import { designFrame } from '../frame.ts';
import { tryAddress } from './settings.ts';

export interface Choosing {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  /** What was chosen leaves nothing to ask. */
  readonly nothing?: boolean;
}

export function choosingPage({ language, design, audit, nothing = false }: Choosing): View {
  const say = wordsIn(language);
  const title = say('design-preview.title');
  const possible = hindrances(design.body).length === 0;
  return {
    template: 'designing/previewing/choosing',
    layout: 'staff',
    language,
    title,
    model: {
      ...designFrame({ design, audit, language, say, current: 'try' }),
      nothing,
      problems: possible ? [] : problemPlaces({ design, audit, language }, say),
      choosing: possible && choices({ language, design, audit }),
      papers: possible && papers(design),
    },
  };
}

function choices({ language, design, audit }: Choosing) {
  const { body, id } = design;
  const say = wordsIn(language);
  const group = (
    name: string,
    options: readonly { readonly value: string; readonly label: string; readonly tag?: string }[],
  ) => ({
    name,
    legend: say(`design-preview.fields.${name}`),
    options: options.map((option, i) => ({ ...option, chosen: i === 0 })),
  });
  const named = (values: readonly string[]) =>
    values.map((value) => ({ value, label: say(`design-preview.options.${value}`) }));
  const languages = languagesOf(body).map((tag) => ({ value: tag, label: nameOf(tag), tag }));
  return {
    action: tryAddress(id),
    groups: [
      group('in', languages),
      group('form', named(hasShortForm(body) ? ['full', 'short'] : ['full'])),
      group('layout', named(['question', 'section'])),
    ].filter(({ options }) => options.length > 0),
    sections: body.sections
      .filter(({ optional }) => optional !== undefined)
      .map((section) => ({
        value: section.key,
        label: readable(section.title, sourceOf(body), audit.term),
        tag: sourceOf(body),
      })),
  };
}

function papers({ id, body }: Design) {
  return languagesOf(body).map((tag) => ({
    href: `/designs/${id}/paper.pdf?language=${tag}`,
    name: nameOf(tag),
    tag,
  }));
}
