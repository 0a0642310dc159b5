/** A row for each piece of evidence that a finding rests on, with where it stands in the other tables. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { Placed } from '../../findings/placed.ts';
import { flag, key, number, oneOf, table, text } from './table.ts';

export const evidence = table(
  'evidence',
  {
    audit_id: key,
    finding_id: key,
    position: number,
    evidence_kind: oneOf(
      ...['question', 'area', 'comparison', 'theme', 'quote', 'register', 'account', 'hidden', 'gone'],
    ),
    voice: oneOf(...Audience.options, 'register', 'several'),
    service: text,
    unit_id: key,
    question_key: key,
    area_key: key,
    theme_id: key,
    title: text,
    words: text,
    period: text,
    source: text,
    strength: oneOf('strong', 'weak', 'one-voice'),
    differs: flag,
  },
  ({ audit, concluded }) =>
    concluded.findings
      .filter((finding) => finding.concluded)
      .flatMap((finding) =>
        finding.evidence.map((piece, i) => ({
          audit_id: audit.id,
          finding_id: finding.id,
          position: i + 1,
          evidence_kind: piece.says.as,
          voice: piece.voice,
          service: piece.from,
          ...placeOf(piece.reference),
          ...saidBy(piece.says),
          strength: piece.strength,
          differs: piece.differs,
        })),
      ),
);

function placeOf({ kind, source, key: within }: Placed['reference']) {
  const isFigure = kind === 'question' || kind === 'area';
  return {
    unit_id: isFigure ? source : undefined,
    question_key: kind === 'question' ? within : undefined,
    area_key: kind === 'area' ? within : undefined,
    theme_id: kind === 'theme' ? source : undefined,
  };
}

function saidBy(says: Placed['says']) {
  const about = { title: titleOf(says), words: undefined, period: undefined, source: undefined };
  if (says.as === 'quote') return { ...about, words: says.words };
  if (says.as === 'account') return { ...about, words: says.answers.join('\n') };
  if (says.as !== 'register') return about;
  return { ...about, words: says.value, period: says.period, source: says.source };
}

function titleOf(says: Placed['says']): string | undefined {
  if (says.as === 'question') return says.question.text;
  if (says.as === 'area') return says.area.title;
  if (says.as === 'register') return says.what;
  return 'title' in says ? says.title : undefined;
}
