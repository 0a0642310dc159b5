/** Who is in an audit, its auditors first; and letting others in. */
import { actionOn } from '../../surveys/audits/changing-members.ts';
import { isIn, type Members } from '../../surveys/audits/members.ts';
import { isAuditor, type Person, type Role } from '../../surveys/audits/people.ts';
import { auditCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface TeamPage extends InAudit, Pick<PageContext, 'person' | 'members' | 'team' | 'may'> {
  /** Everyone with an account. */
  readonly people: readonly Person[];
}

/** In the order that the page has them. */
const groups: readonly Role[] = ['lead', 'auditor', 'fou', 'reader', 'archivist'];

export function teamPage(about: TeamPage): View {
  const { say, audit, team, may } = about;
  const leaving = may('leave-audit') ? `/audits/${audit.id}/leaving` : undefined;
  return pageInAudit(about, 'auditing/team', say('team.who-is-in'), {
    mayChange: may('give-audit'),
    empty: team.length === 0 ? say(`team.empty-${may('change-team') ? 'name' : 'wait'}`) : undefined,
    groups: groups.map((role) => groupModel(role, about)).filter(({ isShown }) => isShown),
    people: may('manage-people') ? '/people' : undefined,
    leaving,
    last: leaving === undefined && may('give-audit') ? say('team.last') : undefined,
  });
}

/** Those of a role who are in, and where the person may change that, those who could be. */
function groupModel(role: Role, about: TeamPage) {
  const { say, person, people, members, team, may } = about;
  const mayChange = may(actionOn(role));
  const shown = people.filter((one) => one.role === role && (mayChange || isIn(members, one)));
  return {
    title: say(`team.groups.${role}.title`),
    means: say(`team.groups.${role}.means`),
    // Not every audit has them.
    isShown: shown.length > 0 || !(role === 'lead' || role === 'archivist'),
    choose: mayChange && shown.length > 0,
    whyNot: role === 'auditor' && !mayChange && team.length > 0 ? say(whyNot(members)) : undefined,
    people: shown.map(({ id, name, email }) => ({
      id,
      name,
      email,
      chosen: isIn(members, { id }),
      self: id === person.id,
      signed: signedWords(id, about),
    })),
    none: say(`team.groups.${role}.${mayChange ? 'no-accounts' : 'none'}`),
  };
}

/** Of an auditor, where the audit asks it: not for its readers, who may lead what one that does not sign is a user of. */
function signedWords(id: string, { audit, members, may, say, language }: TeamPage): string | undefined {
  const member = members.find((one) => one.id === id);
  if (!audit.declares || !may('see-notes') || !member || !isAuditor(member)) return undefined;
  const { signedOn } = member;
  return signedOn === undefined
    ? say('declaration.not-signed')
    : say('declaration.signed-on', { day: showDay(signedOn, language) });
}

function whyNot(members: Members): string {
  const leads = members.some(({ role, endedOn }) => role === 'lead' && endedOn === undefined);
  return leads ? 'team.lead-chooses' : 'team.they-choose';
}

export function leavingPage(about: InAudit): View {
  const { audit, say } = about;
  const heading = say('team.leaving.title');
  const home = `/audits/${audit.id}/team`;
  return confirmPage(about, {
    heading,
    crumbs: auditCrumbs(audit, say, heading),
    invented: audit.invented,
    lines: [say('team.leaving.gone', { audit: audit.title }), say('team.leaving.back')],
    button: say('team.leaving.do'),
    danger: true,
    action: `/audits/${audit.id}/leaving`,
    leave: home,
    revision: '',
  });
}

export function declarationPage(
  about: InAudit & Pick<PageContext, 'person' | 'members'>,
  services: readonly string[],
): View {
  const { say, language, members, person } = about;
  const signedOn = members.find(({ id }) => id === person.id)?.signedOn;
  return pageInAudit(about, 'auditing/declaration', say('declaration.title'), {
    services,
    signed: signedOn && say('declaration.signed-on', { day: showDay(signedOn, language) }),
  });
}
