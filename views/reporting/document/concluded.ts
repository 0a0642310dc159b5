/** What the auditors have concluded and propose, as lists. */
import type { FindingBlock, ProposalBlock } from '../../../reports/document/document.ts';
import { verdictMark } from '../../verdict-mark.ts';
import { languageOfText, wordsModel } from './foreign.ts';
import type { In } from './pictures.ts';

/** Each is a heading of that level, so that one comes from one to the next. */
export function findingsModel(findings: readonly FindingBlock[], level: number, within: In) {
  return { findings: findings.map((finding) => findingModel(finding, level, within)) };
}

function findingModel(finding: FindingBlock, level: number, { say, language }: In) {
  const { number, id, heading, verdict, draft, evidence, reason } = finding;
  const lines = evidence.map((text) => wordsModel(text, language));
  return {
    number,
    id,
    heading,
    level,
    verdict,
    tag: verdict && verdictMark(verdict, say),
    draft: draft && say('reading.draft-part'),
    one: lines.length === 1 ? lines[0] : undefined,
    evidence: lines.length > 1 ? lines : [],
    reason: reason && { why: say('reading.reason', { reason: '' }), ...wordsModel(reason, language) },
    in: languageOfText(heading, language, finding.lang),
  };
}

export function proposalsModel(proposals: readonly ProposalBlock[], { say, language }: In) {
  return {
    proposals: proposals.map(({ number, id, what, to, draft, lang }) => ({
      number,
      id,
      what,
      to,
      draft: draft && say('reading.draft-part'),
      in: languageOfText(what, language, lang),
    })),
  };
}
