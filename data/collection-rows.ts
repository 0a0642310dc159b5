import type { Access, Collection, CollectionStatus, Layout } from '../surveys/audits/collection.ts';
import type { Audience, Form, Nature } from '../surveys/questionnaires/definition.ts';
import type { CollectionRow, ServiceRow } from './tables.ts';

/** A collection as it is kept. Nothing has been told of it yet. */
export function readCollection(collection: Collection): CollectionRow {
  const { id, audience, round, nature, questionnaire, form, layout, access, code } = collection;
  const { status, invited, k, revision } = collection;
  return {
    ...{
      id,
      audience,
      round,
      nature,
      questionnaire,
      form,
      layout,
      access,
      code,
      status,
      invited,
      k,
      revision,
    },
    audit_id: collection.auditId,
    service_id: collection.service.id,
    version_id: collection.version ?? null,
    tablet_code: collection.tabletCode ?? null,
    interview_code: collection.interviewCode ?? null,
    handed_out: collection.handedOut ?? null,
    flood_warning: collection.floodWarning ? 1 : 0,
    last_day: collection.lastDay ?? null,
    k_cut: collection.kCut,
    opened_on: collection.openedOn ?? null,
    closed_on: collection.closedOn ?? null,
    anonymised: collection.anonymised ? 1 : 0,
    erased_on: collection.erasedOn ?? null,
    told_answered: null,
    told_on: null,
  };
}

export function showCollection(row: CollectionRow & Omit<ServiceRow, 'id'>): Collection {
  const { id, round, questionnaire, code, invited, k, revision } = row;
  return {
    ...{ id, round, questionnaire, code, invited, k, revision },
    auditId: row.audit_id,
    service: { id: row.service_id, county: row.county, municipality: row.municipality, name: row.name },
    audience: row.audience as Audience,
    nature: row.nature as Nature,
    form: row.form as Form,
    layout: row.layout as Layout,
    status: row.status as CollectionStatus,
    access: row.access as Access,
    version: row.version_id ?? undefined,
    tabletCode: row.tablet_code ?? undefined,
    interviewCode: row.interview_code ?? undefined,
    handedOut: row.handed_out ?? undefined,
    floodWarning: row.flood_warning === 1,
    lastDay: row.last_day ?? undefined,
    kCut: row.k_cut,
    openedOn: row.opened_on ?? undefined,
    closedOn: row.closed_on ?? undefined,
    anonymised: row.anonymised === 1,
    erasedOn: row.erased_on ?? undefined,
  };
}
