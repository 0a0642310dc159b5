/** All findings by what the auditors think of them, and all proposals. */
import { staffLanguageFor } from '../../../surveys/languages.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { proposalBlock, proposalWords, wholeFinding } from '../findings.ts';
import { ownChapter } from '../own-chapter.ts';
import { planBlocks } from '../plan.ts';
import { throughItAll } from './about.ts';

/** As the template has them: what is good comes first. */
const order = ['strength', 'develop', 'change'] as const;

/** The auditors’ own words, then findings that are not placed in them, by verdict; drafts last. */
export function verdicts(composition: Composition): readonly Block[] {
  const { concluded, say } = composition;
  const own = ownChapter('verdicts', composition);
  const placed = new Set(own.whole.map(({ source }) => source));
  const findings = concluded.findings.filter(({ id }) => !placed.has(id));
  const judged = order.flatMap((verdict): readonly Block[] => {
    const some = findings.filter((finding) => finding.concluded && finding.verdict === verdict);
    return some.length === 0
      ? []
      : [heading(2, say(`report.verdict.${verdict}`)), ...some.map((one) => wholeFinding(one, composition))];
  });
  const drafts = findings.filter((finding) => !finding.concluded || finding.verdict === undefined);
  const undecided =
    drafts.length === 0
      ? []
      : [
          heading(2, say('document.verdicts.undecided')),
          paragraph(say('document.verdicts.not-yet')),
          ...drafts.map((one) => wholeFinding(one, composition)),
        ];
  return [...own.blocks, ...judged, ...throughItAll(composition), ...undecided];
}

/** The auditors’ own words, then the proposals that are not placed in them. */
export function proposals(composition: Composition): readonly Block[] {
  const chapter = ownChapter('proposals', composition);
  const placed = new Set(chapter.whole.map(({ source }) => source));
  const all = composition.concluded.proposals.flatMap((proposal, i): readonly Block[] => {
    if (placed.has(proposal.id)) return [];
    const { say, own } = composition;
    const { guideline, now, wished } = proposal;
    const said = [
      now && say('proposals.is-now', { now: own.asWritten(now) }),
      wished && say('proposals.is-wished', { wished: own.asWritten(wished) }),
      guideline && say('proposals.supported', { guideline }),
    ];
    const beneath = said.flatMap((words) => (words ? [paragraph(words, 'small')] : []));
    return [proposalBlock(proposal, i + 1, composition), ...beneath];
  });
  return [...chapter.blocks, ...all];
}

/** What the auditors have written of it, and what the service has answered and planned so far. */
export function response(composition: Composition): readonly Block[] {
  const { plan, concluded, language } = composition;
  const own = ownChapter('response', composition).blocks;
  const proposals = concluded.proposals.map((proposal, i) => ({
    id: proposal.id,
    number: i + 1,
    what: proposalWords(proposal, i + 1, composition),
  }));
  return plan
    ? [...own, ...planBlocks(plan, proposals, { ...composition, language: staffLanguageFor(language) })]
    : own;
}
