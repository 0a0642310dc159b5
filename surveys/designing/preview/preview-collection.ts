/** A collection that is not there, to show a questionnaire in the making on the pages of those who answer. */

import { pagesOf } from '../../answering/journey.ts';
import type { Open } from '../../answering/links.ts';
import type { Audit } from '../../audits/audit.ts';
import type { Collection, Layout } from '../../audits/collection.ts';
import { plannedCollection } from '../../audits/planned.ts';
import type { Form, Questionnaire } from '../../questionnaires/definition.ts';

/** So many that nobody is told that they are few. */
const invited = 100;

/** An open collection in the audit that asks the questionnaire; the audit's title stands for the service. */
export function previewCollection(
  audit: Audit,
  questionnaire: Questionnaire,
  { form, layout }: { readonly form: Form; readonly layout: Layout },
): Open {
  return {
    code: '',
    channel: 'link',
    codeDigest: undefined,
    used: false,
    collection: collectionOf(audit, questionnaire, form, layout),
    audit,
    questionnaire,
    pages: pagesOf(questionnaire, layout),
  };
}

function collectionOf(audit: Audit, questionnaire: Questionnaire, form: Form, layout: Layout): Collection {
  const chosen = {
    id: '',
    service: { id: '', county: '', municipality: '', name: audit.title },
    version: undefined,
    access: 'link',
    code: '',
    tabletCode: undefined,
    interviewCode: undefined,
    round: 1,
    form,
    layout,
    invited,
    lastDay: undefined,
  } as const;
  return { ...plannedCollection(audit, questionnaire, chosen), status: 'open' };
}
