import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import { type RegisterDatum, registerDataForm } from '../../surveys/findings/register-data.ts';
import { restingOn } from '../../surveys/findings/removing-data.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { findingCrumbs } from './paths.ts';

interface RegisterDataPage extends Words, Pick<PageContext, 'audit'> {
  readonly data: readonly RegisterDatum[];
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
}

export function registerDataPage(about: RegisterDataPage): View {
  const { audit, data, findings, people, say, language, typed = untouched } = about;
  const title = say('register-data.title');
  const action = `/audits/${audit.id}/register-data`;
  return pageInAudit(about, 'findings/register-data', title, {
    crumbs: findingCrumbs(audit, say, title),
    fields: Object.values(formFields(registerDataForm, say, typed)),
    data: data.map(({ id, by, on, ...datum }) => {
      const resting = restingOn(findings, { id });
      return {
        ...datum,
        added: say('register-data.added', {
          name: nameIn(people, by) ?? say('commenting.someone'),
          day: showDay(on, language),
        }),
        rests: resting.map(({ heading }) => say('register-data.rests', { heading })),
        // What the auditors have decided stands: they open it first.
        removal: resting.some(isConcluded) ? undefined : `${action}/${id}/removal`,
      };
    }),
  });
}
