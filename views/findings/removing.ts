/** Before something is taken away: what goes with it. */
import type { FindingReport } from '../../reports/findings/findings.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { InAudit } from '../shell.ts';
import { findingCrumbs, findingPath, proposalPath } from './paths.ts';

/** Proposals that answer it stay, and answer one less. */
export function findingRemovalPage(
  about: InAudit & { readonly finding: FindingReport; readonly proposals: readonly Proposal[] },
): View {
  const { finding, proposals, say } = about;
  const path = findingPath(finding);
  const answering = proposals.filter(({ id }) => finding.proposals.includes(id));
  const lines = answering.map(({ what }) => say('findings.removal.answered', { what }));
  return removalPage(about, 'findings.removal', { what: finding.heading, lines, path, leave: path });
}

export function proposalRemovalPage(about: InAudit & { readonly proposal: Proposal }): View {
  const path = proposalPath(about.proposal);
  return removalPage(about, 'proposals.removal', { what: about.proposal.what, lines: [], path, leave: path });
}

/** `findings` rest on it; none of them is decided. */
export function datumRemovalPage(
  about: InAudit & { readonly datum: RegisterDatum; readonly findings: readonly Finding[] },
): View {
  const { datum, findings, say, audit } = about;
  const leave = `/audits/${audit.id}/register-data`;
  const lines = findings.map(({ heading }) => say('register-data.removal.rests', { heading }));
  const what = `${datum.what}: ${datum.value}`;
  return removalPage(about, 'register-data.removal', { what, lines, path: `${leave}/${datum.id}`, leave });
}

interface Removed {
  readonly what: string;
  /** What goes with it. */
  readonly lines: readonly string[];
  readonly path: string;
  readonly leave: string;
}

function removalPage(about: InAudit, words: string, { what, lines, path, leave }: Removed): View {
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
