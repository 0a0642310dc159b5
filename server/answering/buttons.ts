/** Which page of questions was sent, and with which button. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { pageField } from '../../views/answering/addresses.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { type Form, field } from '../http/forms.ts';
import { readLanguage } from '../http/language.ts';
import type { AnsweringContext } from './answering-context.ts';
import type { Visit } from './visit.ts';

const buttons = ['next', 'back', 'skip', 'promise', 'pause', 'accessibility'] as const;
export type Button = (typeof buttons)[number] | { readonly language: InterfaceLanguage };

/** The key of the page that was sent; that of its address on a page from before addresses were numbers. */
export function postedPage({ form, params }: Pick<AnsweringContext<'page'>, 'form' | 'params'>): string {
  return field(form, pageField) || params.page;
}

/** Undefined for a form that no button of ours has sent. */
export function buttonOf(form: Form): Button | undefined {
  const language = readLanguage(field(form, '_language'));
  return language ? { language } : buttons.find((button) => button === field(form, '_do'));
}

/** The language that the visit goes on in. */
export function languageAfter(
  button: Button,
  { open, language }: Pick<Visit, 'open' | 'language'>,
): InterfaceLanguage {
  const chosen = typeof button === 'object' && languagesOf(open.questionnaire).includes(button.language);
  return chosen ? button.language : language;
}

/** Fields that begin with an underscore are buttons and the like; question keys never do. */
export function typedIn(form: Form): Form {
  return new Map([...form].filter(([name]) => !name.startsWith('_')));
}
