/** What the auditors have concluded: findings, what they rest on, proposals, and themes. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { proposalForm, receivers } from '../../../surveys/findings/proposal.ts';
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { Placed, RoundTexts } from '../../findings/placed.ts';
import {
  countColumns,
  date,
  flag,
  key,
  list,
  listOf,
  number,
  oneOf,
  type TidySource,
  table,
  text,
} from './table.ts';

/** A row for each finding that the auditors have decided. */
export const findings = table(
  'findings',
  decidedFindings,
)({
  audit_id: key(({ audit }) => audit.id),
  finding_id: key(({ finding }) => finding.id),
  finding_number: number(({ finding }) => finding.number),
  finding: text(({ finding }) => finding.heading),
  area_key: key(({ finding }) => finding.area),
  verdict: oneOf(...verdicts)(({ finding }) => finding.verdict),
  suggested_verdicts: listOf(...verdicts)(({ finding }) => finding.suggestion.verdicts.join(' ')),
  reason: text(({ finding }) => finding.reason),
  decided_on: date(({ finding }) => finding.decisions.at(-1)?.on),
  n_behind: number(({ finding }) => finding.behind.length),
  n_evidence: number(({ finding }) => finding.evidence.length),
});

/** Those that the auditors have concluded, each with its audit; drafts are in no table. */
function decidedFindings({ audit, concluded }: TidySource) {
  const decided = concluded.findings.filter((finding) => finding.concluded);
  return decided.map((finding) => ({ audit, finding }));
}

/** A row for each piece of evidence that a finding rests on, with where it stands in the other tables. */
export const evidence = table('evidence', (source) =>
  decidedFindings(source).flatMap(({ audit, finding }) =>
    finding.evidence.map((piece, i) => ({ audit, finding, ...piece, position: i + 1 })),
  ),
)({
  audit_id: key(({ audit }) => audit.id),
  finding_id: key(({ finding }) => finding.id),
  position: number(({ position }) => position),
  evidence_kind: oneOf(
    ...['question', 'area', 'comparison', 'theme', 'quote', 'register', 'account', 'hidden', 'gone'],
  )(({ says }) => says.as),
  voice: oneOf(...Audience.options, 'register', 'several')(({ voice }) => voice),
  service: text(({ from }) => from),
  unit_id: key(({ reference }) => (isFigure(reference) ? reference.source : undefined)),
  question_key: key(({ reference: { kind, key } }) => (kind === 'question' ? key : undefined)),
  area_key: key(({ reference: { kind, key } }) => (kind === 'area' ? key : undefined)),
  theme_id: key(({ reference: { kind, source } }) => (kind === 'theme' ? source : undefined)),
  title: text(({ says }) => titleOf(says)),
  words: text(({ says }) => wordsOf(says)),
  period: text(({ says }) => (says.as === 'register' ? says.period : undefined)),
  source: text(({ says }) => (says.as === 'register' ? says.source : undefined)),
  strength: oneOf('strong', 'weak', 'one-voice')(({ strength }) => strength),
  differs: flag(({ differs }) => differs),
});

const isFigure = ({ kind }: Placed['reference']): boolean => kind === 'question' || kind === 'area';

function wordsOf(says: Placed['says']): string | undefined {
  if (says.as === 'quote') return says.words;
  if (says.as === 'account') return says.answers.join('\n');
  return says.as === 'register' ? says.value : undefined;
}

function titleOf(says: Placed['says']): string | undefined {
  if (says.as === 'question') return says.question.text;
  if (says.as === 'area') return says.area.title;
  if (says.as === 'register') return says.what;
  return 'title' in says ? says.title : undefined;
}

const { authority, type, level } = proposalForm.fields;

/** A row for each proposal that the auditors have decided. */
export const proposals = table('proposals', ({ audit, concluded }) =>
  concluded.proposals
    .filter((proposal) => proposal.concluded)
    .map((proposal, i) => ({ audit, proposal, number: i + 1 })),
)({
  audit_id: key(({ audit }) => audit.id),
  proposal_id: key(({ proposal }) => proposal.id),
  proposal_number: number((row) => row.number),
  proposal: text(({ proposal }) => proposal.what),
  to: listOf(...receivers)(({ proposal }) => proposal.to.join(' ')),
  authority: oneOf(...authority.values)(({ proposal }) => proposal.authority),
  proposal_kind: oneOf(...type.values)(({ proposal }) => proposal.type),
  level: oneOf(...level.values)(({ proposal }) => proposal.level),
  now: text(({ proposal }) => proposal.now),
  wished: text(({ proposal }) => proposal.wished),
  guideline: text(({ proposal }) => proposal.guideline),
  finding_ids: list(({ proposal }) => proposal.findings.join(' ')),
  decided_on: date(({ proposal }) => proposal.decisions.at(-1)?.on),
});

interface ThemeRow extends Pick<TidySource, 'audit'> {
  readonly theme: string;
  readonly title: string;
  readonly audience: string;
  /** Undefined where they are not counted yet. */
  readonly texts: RoundTexts | undefined;
}

/** A row for each theme x audience x round: how many texts there are, as it was told at release. */
export const themes = table<ThemeRow>('themes', ({ audit, evidence }) =>
  (evidence.theme?.list() ?? []).flatMap(({ source: theme, key: audience, says }) => {
    if (says.as !== 'theme') return [];
    const counted = says.texts.length > 0 ? says.texts : [undefined];
    return counted.map((texts) => ({ audit, theme, title: says.title, audience, texts }));
  }),
)({
  audit_id: key(({ audit }) => audit.id),
  theme_id: key(({ theme }) => theme),
  theme: text(({ title }) => title),
  audience: oneOf(...Audience.options)(({ audience }) => audience),
  round: number(({ texts }) => texts?.round),
  ...countColumns('texts', ({ texts }) => texts),
});
