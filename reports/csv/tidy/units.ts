/** A row for each service x audience x round: which version was asked, when, and by which rules it is told. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { Unit } from '../../report.ts';
import { count, date, flag, key, list, number, oneOf, table, text } from './table.ts';

const people = count('people');

export const units = table('units', ({ audit, report }) =>
  report.units.map((unit) => ({ audit, report, unit, service: unit.service })),
)({
  unit_id: key(({ unit }) => unit.key),
  audit_id: key(({ audit }) => audit.id),
  audit: text(({ report }) => report.title),
  commissioner: text(({ report }) => report.commissioner),
  is_invented: flag(({ report }) => report.invented),
  county: text(({ service }) => service.county),
  county_part: text(({ service }) => service.countyPart),
  municipality: text(({ service }) => service.municipality),
  service_id: key(({ service }) => service.id),
  service: text(({ service }) => service.name),
  authorities: text(({ service }) => service.authorities?.join('; ')),
  is_pilot: flag(({ service }) => service.pilot ?? false),
  joined_services: list(({ service }) => service.joins?.join(' ')),
  audience: oneOf(...Audience.options)(({ unit }) => unit.audience),
  round: number(({ unit }) => unit.round),
  nature: oneOf('anonymous', 'named')(({ unit }) => (unit.as === 'named' ? 'named' : 'anonymous')),
  form: oneOf('full', 'short')(({ unit }) => unit.form),
  questionnaire: text(({ unit }) => unit.questionnaire),
  version: key(({ unit }) => unit.version.approved),
  version_digest: key(({ unit }) => unit.version.digest),
  opened_on: date(({ unit }) => unit.openedOn),
  closed_on: date(({ unit }) => unit.closedOn),
  made_on: date(({ report }) => report.madeOn),
  language: oneOf('sv', 'en')(({ report }) => report.language),
  k: people(({ unit }) => unit.k),
  k_cut: people(({ unit }) => unit.kCut),
  n_invited: people(({ unit }) => unit.invited),
  n_handed_out: people(({ unit }) => unit.handedOut),
  n_responses: people(({ unit }) => responsesIn(unit)),
  is_told: flag(({ unit }) => unit.as !== 'suppressed'),
  open_link_reason: text(({ unit }) => unit.openLinkReason),
  over_invited_reason: text(({ unit }) => unit.overInvitedReason),
});

function responsesIn(unit: Unit): number | undefined {
  if (unit.as === 'suppressed') return undefined;
  return unit.as === 'named' ? unit.accounts.length : unit.answered;
}
