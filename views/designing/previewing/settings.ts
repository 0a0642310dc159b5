/** How a questionnaire is tried: chosen on the first page, and carried in the address from there on. */
import type { Layout } from '../../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Form } from '../../../surveys/questionnaires/definition.ts';

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
