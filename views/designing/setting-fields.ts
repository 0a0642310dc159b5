/** A field for each thing that a kind of question lets the auditors set. */
import { fits, settingsOf } from '../../surveys/designing/document/changing-kind.ts';
import { fieldName } from '../../surveys/designing/document/settings-form.ts';
import type { Localised } from '../../surveys/languages.ts';
import { at } from '../../surveys/questionnaires/places.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Setting } from '../../surveys/questionnaires/questions/kind.ts';
import type { Field, Typed } from '../fields.ts';
import { ownFields } from './own-fields.ts';
import { listName, type Showing } from './showing.ts';

interface SettingField extends Field {
  /** The way to the page of lists belongs beside it. */
  readonly isList: boolean;
}

export function settingFields(question: Question, typed: Typed, showing: Showing): readonly SettingField[] {
  const field = ownFields(showing.say, typed);
  return settingsOf(question.kind).map((setting) => {
    const name = fieldName(setting);
    const value = at(question, setting.path);
    const label = showing.say(`designing.settings.${setting.path.join('-')}`);
    if (setting.is === 'list') {
      const options = listOptions(setting, String(value ?? ''), showing);
      const start = String(value ?? '');
      return { ...field({ name, type: 'select', start, options, label }), isList: true };
    }
    if (setting.is === 'yes') {
      const options = ['', 'yes'].map((option) => ({
        value: option,
        label: showing.say(`designing.yes.${option || 'no'}`),
      }));
      const start = value === true ? 'yes' : '';
      const hint = showing.say(`designing.hints.${setting.path[0]}`);
      return { ...field({ name, type: 'select', start, options, label, hint: true }), hint, isList: false };
    }
    const start = startOf(setting, value, showing);
    const type = setting.is === 'rows' ? 'area' : setting.is === 'whole' ? 'number' : 'text';
    const hinted = hints[setting.is];
    const made = field({ name, type, start, label, hint: hinted !== undefined });
    return { ...made, hint: hinted && showing.say(`designing.hints.${hinted}`), isList: false };
  });
}

const hints: Readonly<Record<Exclude<Setting['is'], 'list' | 'yes'>, string | undefined>> = {
  words: undefined,
  whole: undefined,
  numbers: 'numbers',
  rows: 'rows',
};

function startOf(setting: Setting, value: unknown, { source }: Showing): string {
  switch (setting.is) {
    case 'words':
      return (value as Localised | undefined)?.[source] ?? '';
    case 'numbers':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'rows':
      return rowsIn(value)
        .map(({ text }) => text[source] ?? '')
        .join('\n');
    default:
      return value === undefined ? '' : String(value);
  }
}

function rowsIn(value: unknown): readonly { readonly text: Localised }[] {
  return Array.isArray(value) ? (value as readonly { readonly text: Localised }[]) : [];
}

/** The lists that fit; the one that is chosen stays even where it does not, so that nothing changes unseen. */
function listOptions(
  setting: Extract<Setting, { is: 'list' }>,
  chosen: string,
  showing: Showing,
): readonly { readonly value: string; readonly label: string }[] {
  const lists = Object.entries(showing.design.body.choiceLists)
    .filter(([key, list]) => key === chosen || fits(list, setting))
    .map(([key, list]) => ({ value: key, label: listName(list, showing) }));
  const isThere = lists.some(({ value }) => value === chosen);
  return isThere ? lists : [{ value: chosen, label: showing.say('designing.choose-list') }, ...lists];
}
