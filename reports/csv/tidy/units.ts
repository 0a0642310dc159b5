/** A row for each service x audience x round: which version was asked, when, and by which rules it is told. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { Unit } from '../../report.ts';
import { date, flag, key, list, number, oneOf, people, table, text } from './table.ts';

export const units = table(
  'units',
  {
    unit_id: key,
    audit_id: key,
    audit: text,
    commissioner: text,
    is_invented: flag,
    county: text,
    county_part: text,
    municipality: text,
    service_id: key,
    service: text,
    authorities: text,
    is_pilot: flag,
    joined_services: list,
    audience: oneOf(...Audience.options),
    round: number,
    nature: oneOf('anonymous', 'named'),
    form: oneOf('full', 'short'),
    questionnaire: text,
    version: key,
    version_digest: key,
    opened_on: date,
    closed_on: date,
    made_on: date,
    language: oneOf('sv', 'en'),
    k: people,
    k_cut: people,
    n_invited: people,
    n_handed_out: people,
    n_responses: people,
    is_told: flag,
    open_link_reason: text,
    over_invited_reason: text,
  },
  ({ audit, report }) =>
    report.units.map((unit) => ({
      unit_id: unit.key,
      audit_id: audit.id,
      audit: report.title,
      commissioner: report.commissioner,
      is_invented: report.invented,
      ...placeOf(unit),
      ...askedOf(unit),
      made_on: report.madeOn,
      language: report.language,
      ...answeredIn(unit),
    })),
);

function placeOf({ service }: Unit) {
  return {
    county: service.county,
    county_part: service.countyPart,
    municipality: service.municipality,
    service_id: service.id,
    service: service.name,
    authorities: service.authorities?.join('; '),
    is_pilot: service.pilot ?? false,
    joined_services: service.joins?.join(' '),
  };
}

function askedOf(unit: Unit) {
  return {
    audience: unit.audience,
    round: unit.round,
    nature: unit.as === 'named' ? 'named' : 'anonymous',
    form: unit.form,
    questionnaire: unit.questionnaire,
    version: unit.version.approved,
    version_digest: unit.version.digest,
    opened_on: unit.openedOn,
    closed_on: unit.closedOn,
  };
}

function answeredIn(unit: Unit) {
  return {
    k: unit.k,
    k_cut: unit.kCut,
    n_invited: unit.invited,
    n_handed_out: unit.handedOut,
    n_responses: responsesIn(unit),
    is_told: unit.as !== 'suppressed',
    open_link_reason: unit.openLinkReason,
    over_invited_reason: unit.overInvitedReason,
  };
}

function responsesIn(unit: Unit): number | undefined {
  if (unit.as === 'suppressed') return undefined;
  return unit.as === 'named' ? unit.accounts.length : unit.answered;
}
