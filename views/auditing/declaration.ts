/** An auditor says that they are not a user of what they audit; whoever cannot is shown the way out, and asked nothing. */
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

export function declarationPage(
  about: InAudit & Pick<PageContext, 'person' | 'members'>,
  services: readonly string[],
): View {
  const { audit, say, language, members, person } = about;
  const signedOn = members.find(({ id }) => id === person.id)?.signedOn;
  return pageInAudit(about, 'auditing/declaration', say('declaration.title'), {
    services,
    home: `/audits/${audit.id}`,
    signed: signedOn && say('declaration.signed-on', { day: showDay(signedOn, language) }),
  });
}
