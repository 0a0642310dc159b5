import { openLinkFrom } from '../../surveys/audits/cards-or-link.ts';
import { settingsForm } from '../../surveys/audits/changing-collection.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';

interface SettingsPage extends InCollection, Pick<PageContext, 'may'> {
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export function settingsPage(about: SettingsPage): View {
  const { language, say, may, audit, collection, savedAt } = about;
  const { invited, lastDay, status } = collection;
  const kept = showDay(audit.keptUntil, language);
  const typed = inWords(about.typed ?? untouched, kept);
  const known = {
    invited: { start: invited },
    openLinkReason: {
      start: collection.openLinkReason,
      hint: say('collections.hints.openLinkReason', { from: openLinkFrom }),
    },
    lastDay: {
      start: lastDay,
      hint: say(`collections.settings.day-${status === 'open' ? 'open' : 'planned'}`, { kept }),
    },
  };
  const fields = formFields(settingsForm({ collection }), say, typed, known);
  const content = {
    revision: collection.revision,
    fields: Object.values(fields),
    open: status === 'open',
    savedAt: savedAt && say('designing.saved-at', { time: savedAt }),
    noDay: status === 'open' && lastDay === undefined,
    texts: may('change-texts') ? `/audits/${audit.id}/texts` : undefined,
  };
  const title = say('collections.settings.title');
  return pageInCollection(about, 'collecting/settings', title, content, typed.problems);
}

/** The day in a problem as people read it. */
function inWords({ form, problems }: Typed, day: string): Typed {
  return {
    form,
    problems: problems.map((problem) => (problem.values?.day ? { ...problem, values: { day } } : problem)),
  };
}
