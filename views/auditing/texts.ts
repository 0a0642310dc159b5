import { isLocked, seenOf } from '../../surveys/audits/changing-texts.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { otherLanguages } from '../../surveys/audits/texts.ts';
import type { View } from '../engine.ts';
import { type Field, type Typed, untouched } from '../fields.ts';
import { type InAudit, pageInAudit } from '../shell.ts';
import { textFields } from './text-fields.ts';

interface TextsPage extends InAudit {
  readonly collections: readonly Collection[];
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
  const content = {
    action: `/audits/${audit.id}/texts`,
    leave: `/audits/${audit.id}`,
    seen: typed.form.get('seen')?.[0] ?? seenOf(audit),
    open: collections.some(({ status }) => status === 'open'),
    texts,
  };
  return pageInAudit(about, 'auditing/texts', say('audits.texts.change'), content, typed.problems);
}

/** Words that stay as they were told are shown without a field. */
function lockedIf<T extends Field>(locked: boolean, field: T): T & { readonly locked: boolean } {
  return { ...field, locked };
}
