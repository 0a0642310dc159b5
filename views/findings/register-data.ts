import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { type RegisterDatum, registerDataForm } from '../../surveys/findings/register-data.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { findingCrumbs } from './paths.ts';

interface RegisterDataPage extends Words, Pick<PageContext, 'audit'> {
  readonly data: readonly RegisterDatum[];
  readonly people: readonly Person[];
  readonly typed?: Typed;
}

export function registerDataPage(about: RegisterDataPage): View {
  const { audit, data, people, say, language, typed = untouched } = about;
  const title = say('register-data.title');
  const action = `/audits/${audit.id}/register-data`;
  const model = {
    crumbs: findingCrumbs(audit, say, title),
    action,
    fields: Object.values(formFields(registerDataForm, say, typed)),
    data: data.map(({ id, by, on, ...datum }) => ({
      ...datum,
      added: say('register-data.added', {
        name: nameIn(people, by) ?? say('commenting.someone'),
        day: showDay(on, language),
      }),
      removal: `${action}/${id}/removal`,
    })),
  };
  return pageInAudit(about, 'findings/register-data', title, model, typed.problems);
}
