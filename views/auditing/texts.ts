import { isLocked, seenOf } from '../../surveys/audits/changing-texts.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { commissionerForm } from '../../surveys/audits/commission.ts';
import {
  type AuditTexts,
  otherLanguages,
  type TextName,
  textField,
  textNames,
  textsForm,
} from '../../surveys/audits/texts.ts';
import { directionOf, type Language, type Say } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { type Field, formFields, type Typed, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

interface TextsPage extends InAudit {
  readonly collections: readonly Collection[];
  /** The collection whose opening asked for what is missing. */
  readonly opening: string | undefined;
  readonly typed?: Typed;
}

export function textsPage(about: TextsPage): View {
  const { say, audit, collections, typed = untouched } = about;
  const texts = textFields(say, typed, audit).map(({ name, swedish, others, ...rest }) => ({
    ...rest,
    swedish: lockedIf(isLocked(audit, name, 'sv', collections), swedish),
    others: others.map((field, i) =>
      lockedIf(isLocked(audit, name, otherLanguages[i] ?? '', collections), field),
    ),
  }));
  return pageInAudit(about, 'auditing/texts', say('audits.texts.change'), {
    opening: about.opening,
    commissioner:
      audit.commissioner === '' ? formFields(commissionerForm, say, typed).commissioner : undefined,
    seen: typed.form.get('seen')?.[0] ?? seenOf(audit),
    open: collections.some(({ status }) => status === 'open'),
    texts,
  });
}

/** Words that stay as they were told are shown without a field. */
function lockedIf<T extends Field>(locked: boolean, field: T): T & { readonly locked: boolean } {
  return { ...field, locked };
}

interface TextFields {
  readonly name: TextName;
  readonly swedish: Field;
  readonly others: readonly (Field & { readonly lang: Language; readonly dir: 'ltr' | 'rtl' })[];
  /** How many of the other languages it is written in. */
  readonly summary: string;
  readonly open: boolean;
}

/** `texts` is what is kept; undefined where nothing has been written yet. */
export function textFields(
  say: Say,
  typed: Typed,
  texts?: AuditTexts,
  names: readonly TextName[] = textNames,
): readonly TextFields[] {
  const form = textsForm(names);
  const known = names.flatMap((name) =>
    (['sv', ...otherLanguages] as const).map((language) => {
      const start = texts?.[name]?.[language];
      const label = language === 'sv' ? {} : { label: nameOfLanguage(language, say) };
      return [textField(name, language), { start, ...label }] as const;
    }),
  );
  const fields = formFields(form, say, typed, Object.fromEntries(known));
  const fieldOf = (name: TextName, language: Language) => fields[textField(name, language)] as Field;
  return names.map((name) => {
    const others = otherLanguages.map((language) => ({
      ...fieldOf(name, language),
      optional: false,
      lang: language,
      dir: directionOf(language),
    }));
    const count = others.filter(({ value }) => value.trim() !== '').length;
    return {
      name,
      swedish: fieldOf(name, 'sv'),
      others,
      summary: say('audits.texts.others', { count, all: others.length }),
      open: others.some(({ problem }) => problem !== undefined),
    };
  });
}
