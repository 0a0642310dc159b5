/** The audit's own words to those who answer: each in Swedish, and in as many of their languages as somebody has written. */

import { type Checked, fine } from '../failures.ts';
import type { FieldDeclaration, FormDeclaration } from '../forms/declaration.ts';
import { checkForm, type Fields } from '../forms/reading.ts';
import { type InterfaceLanguage, interfaceLanguages, type Language, type Localised } from '../languages.ts';
import type { Audit } from './audit.ts';

/** In the order in which they are written. */
export const textNames = ['auditors', 'afterwards', 'contact', 'feedback'] as const;
export type TextName = (typeof textNames)[number];
export type AuditTexts = Pick<Audit, TextName>;

const declared = {
  auditors: { kind: 'text', most: 400, long: true, hint: true },
  afterwards: { kind: 'text', most: 400, long: true, hint: true, optional: true },
  contact: { kind: 'text', most: 200, hint: true },
  feedback: { kind: 'text', most: 400, long: true, hint: true },
} as const satisfies Record<TextName, FieldDeclaration>;

/** Those that a text can be written in besides Swedish. */
export const otherLanguages: readonly InterfaceLanguage[] = interfaceLanguages.filter((one) => one !== 'sv');

/** The name of the field of a text in a language. */
export function textField(name: TextName, language: Language): string {
  return language === 'sv' ? name : `${name}-${language}`;
}

/** A field for each text and language; Swedish is asked for, the others may be left empty. */
export function textsForm(names: readonly TextName[] = textNames) {
  const fields = names.flatMap((name) => [
    [name, declared[name]] as const,
    ...otherLanguages.map((language) => {
      const { hint: _, ...field } = declared[name];
      return [textField(name, language), { ...field, optional: true }] as const;
    }),
  ]);
  return {
    area: 'audits',
    fields: Object.fromEntries<FieldDeclaration>(fields),
  } satisfies FormDeclaration;
}

/** What was written when the audit was made: all of it can wait until its first collection opens. */
export function readFirstTexts(typed: Fields): Checked<AuditTexts> {
  const { area, fields } = textsForm();
  const names = Object.entries<FieldDeclaration>(fields);
  const free = Object.fromEntries(names.map(([name, one]) => [name, { ...one, optional: true } as const]));
  const read = checkForm({ area, fields: free }, typed);
  return read.ok ? fine(textsIn(read.value)) : read;
}

/** Those that have to be there in Swedish before somebody is asked. */
export function textsLacking(texts: AuditTexts): readonly TextName[] {
  return (['auditors', 'contact', 'feedback'] as const).filter((name) => texts[name].sv === undefined);
}

/** What was written. A text that may be left out is asked for in Swedish where another language has it. */
export function readTexts(typed: Fields): Checked<AuditTexts> {
  const read = checkForm(textsForm(), typed);
  if (!read.ok) return read;
  const texts = textsIn(read.value);
  if (texts.afterwards && texts.afterwards.sv === undefined)
    return { ok: false, problems: [{ field: 'afterwards', message: 'audits.missing.afterwards' }] };
  return fine(texts);
}

function textsIn(values: Readonly<Record<string, unknown>>): AuditTexts {
  const afterwards = textIn(values, 'afterwards');
  return {
    auditors: textIn(values, 'auditors'),
    afterwards: Object.keys(afterwards).length > 0 ? afterwards : undefined,
    contact: textIn(values, 'contact'),
    feedback: textIn(values, 'feedback'),
  };
}

function textIn(values: Readonly<Record<string, unknown>>, name: TextName): Localised {
  const texts = interfaceLanguages.flatMap((language) => {
    const text = values[textField(name, language)];
    return typeof text === 'string' ? [[language, text] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** What those who answer in a language read in Swedish instead, language by language; easy Swedish is Swedish. */
export function missingTexts(
  texts: AuditTexts,
  languages: readonly Language[],
): readonly { readonly language: Language; readonly names: readonly TextName[] }[] {
  return languages
    .filter((language) => !language.startsWith('sv'))
    .map((language) => ({ language, names: textNames.filter((name) => lacks(texts[name], language)) }))
    .filter(({ names }) => names.length > 0);
}

/** A text that nobody has written at all is not missed in one language. */
function lacks(text: Localised | undefined, language: Language): boolean {
  return text !== undefined && text[language] === undefined;
}
