/** A row for each piece of evidence that a finding rests on, with where it stands in the other tables. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { Placed } from '../../findings/placed.ts';
import { decidedFindings } from './findings.ts';
import { flag, key, number, oneOf, table, text } from './table.ts';

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
