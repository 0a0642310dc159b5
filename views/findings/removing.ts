/** Before something is taken away: what goes with it. */
import type { FindingReport } from '../../reports/findings/findings.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { InAudit } from '../shell.ts';
import { findingCrumbs, findingPath, proposalPath } from './paths.ts';

export function findingRemovalPage(about: InAudit & { readonly finding: FindingReport }): View {
  const { finding } = about;
  const path = findingPath(finding);
  return removalPage(about, 'findings.removal', finding.heading, [], path, path);
}

export function proposalRemovalPage(about: InAudit & { readonly proposal: Proposal }): View {
  const path = proposalPath(about.proposal);
  return removalPage(about, 'proposals.removal', about.proposal.what, [], path, path);
}

/** `findings` rest on it. */
export function datumRemovalPage(
  about: InAudit & { readonly datum: RegisterDatum; readonly findings: readonly Finding[] },
): View {
  const { datum, findings, say, audit } = about;
  const list = `/audits/${audit.id}/register-data`;
  const lines = findings.map(({ heading }) => say('register-data.removal.rests', { heading }));
  const what = `${datum.what}: ${datum.value}`;
  return removalPage(about, 'register-data.removal', what, lines, `${list}/${datum.id}`, list);
}

function removalPage(
  about: InAudit,
  words: string,
  what: string,
  lines: readonly string[],
  path: string,
  leave: string,
): View {
  const { say, audit } = about;
  const heading = say(`${words}.title`);
  return confirmPage(about, {
    heading,
    crumbs: findingCrumbs(audit, say, heading),
    invented: audit.invented,
    lines: [`”${what}”`, ...lines, say(`${words}.means`)],
    button: say(`${words}.do`),
    danger: true,
    action: `${path}/removal`,
    leave,
    revision: '',
  });
}
