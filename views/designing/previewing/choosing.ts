/** Where a try begins: how to go through it, and the form on paper; or what has to be put right first. */

import type { Layout } from '../../../surveys/audits/collection.ts';
import { type Design, sourceOf } from '../../../surveys/designing/document/design.ts';
import { hindrances } from '../../../surveys/designing/preview/preview-question.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { type Form, hasShortForm } from '../../../surveys/questionnaires/definition.ts';
import { languagesOf, nameOf } from '../../answering/frame.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { problemPlaces } from '../approving/approval.ts';
import { type DesignPage, designFrame } from '../frame.ts';

interface ChoosingPage extends DesignPage {
  /** What was chosen leaves nothing to ask. */
  readonly nothing?: boolean;
}

export function choosingPage(about: ChoosingPage): View {
  const { design, say, nothing = false } = about;
  const possible = hindrances(design.body).length === 0;
  return staffPage(about, 'designing/previewing/choosing', say('design-preview.title'), {
    ...designFrame(about, 'try'),
    nothing,
    problems: possible ? [] : problemPlaces(about),
    choosing: possible && choices(about),
    papers: possible && papers(design),
  });
}

function choices({ design, audit, say }: DesignPage) {
  const { body, id } = design;
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

export interface Settings {
  readonly language: InterfaceLanguage;
  readonly form: Form;
  readonly layout: Layout;
  /** Keys of the optional sections that are taken in. */
  readonly sections: readonly string[];
}

export function tryAddress(designId: string, settings?: Settings): string {
  const address = `/designs/${designId}/try`;
  if (!settings) return address;
  const { language, form, layout, sections } = settings;
  const query = new URLSearchParams([
    ['in', language],
    ['form', form],
    ['layout', layout],
    ...sections.map((section): [string, string] => ['section', section]),
  ]);
  return `${address}?${query}`;
}
