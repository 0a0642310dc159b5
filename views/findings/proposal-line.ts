/** A proposal as one entry of a list. */
import type { ProposalReport } from '../../reports/findings/findings.ts';
import type { Say } from '../../surveys/languages.ts';
import type { PageContext } from '../shell.ts';
import { proposalPath } from './paths.ts';

interface Reading extends Pick<PageContext, 'may'> {
  readonly say: Say;
}

/** "Till: enhetschefen · kommun och region · rutin". */
export function proposalLine(proposal: ProposalReport, { say, may }: Reading) {
  const { what, to, authority, type, guideline, concluded } = proposal;
  const receivers = to.map((one) => say(`proposals.tos.${one}`).toLocaleLowerCase('sv')).join(', ');
  return {
    what,
    href: may('write-findings') ? proposalPath(proposal) : undefined,
    about: [
      say('proposals.to', { receivers }),
      say(`proposals.authoritys.${authority}`),
      say(`proposals.types.${type}`),
    ].join(' · '),
    guideline: guideline && say('proposals.supported', { guideline }),
    state: say(`findings.state.${concluded ? 'concluded' : 'draft'}`),
    concluded,
  };
}
