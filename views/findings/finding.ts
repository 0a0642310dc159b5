import { findingForm } from '../../surveys/findings/finding.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, untouched } from '../fields.ts';
import { pageInAudit } from '../shell.ts';
import { sourceButtons } from './choosing.ts';
import { commentsModel } from './comments.ts';
import { decisionsModel } from './decisions.ts';
import { easeOf } from './ease.ts';
import { placedModel, strengthRules } from './evidence.ts';
import type { FindingPage } from './finding-page.ts';
import { meanwhileModel } from './meanwhile.ts';
import { findingCrumbs, findingPath } from './paths.ts';
import { proposalLine } from './proposal-line.ts';
import { suggestionAdvice, suggestionWords, verdictChoices, verdictTag } from './verdicts.ts';

export function findingPage(about: FindingPage): View {
  const { audit, finding, told, say, may, meanwhile, typed = untouched } = about;
  const title = say('findings.number', { number: finding.number, count: told.findings.length });
  const isWritten = may('write-findings') && (!finding.concluded || meanwhile !== undefined);
  const path = findingPath(finding);
  const next = told.findings[finding.number];
  const model = {
    crumbs: findingCrumbs(audit, say, title),
    path,
    revision: (meanwhile?.theirs ?? finding).revision,
    placed: finding.evidence.map(({ id }) => id).join(' '),
    ...(isWritten ? { form: formModel(about) } : { read: readModel(about) }),
    savedAt: about.savedAt && say('findings.saved-at', { time: about.savedAt }),
    meanwhile: meanwhile && meanwhileModel(about, meanwhile),
    concluded: finding.concluded,
    mayReopen: finding.concluded && may('decide-findings') && !meanwhile,
    mayDecide: isWritten && may('decide-findings') && !meanwhile,
    evidence: finding.evidence.map((one) => ({
      ...placedModel(one, say),
      removal: isWritten && !meanwhile ? `${path}/evidence/${one.id}/removal` : undefined,
    })),
    strengthRules: strengthRules(say),
    warnings: finding.warnings.map((warning) => say(`findings.warnings.${warning}`)),
    decisions: decisionsModel(finding.decisions, about),
    proposals: told.proposals
      .filter(({ id }) => finding.proposals.includes(id))
      .map((one) => proposalLine(one, about)),
    newProposal: may('write-findings')
      ? `/audits/${audit.id}/proposals/new?finding=${finding.id}`
      : undefined,
    // With the words, which are kept on the way to the proposal.
    adding: isWritten && !meanwhile ? `${path}/adding` : undefined,
    ...commentsModel(about, typed, isWritten ? 'finding-form' : undefined),
    next: next && { href: findingPath(next), label: say('findings.next') },
    all: `/audits/${audit.id}/findings`,
    removal: isWritten && !meanwhile ? `${path}/removal` : undefined,
  };
  return pageInAudit(about, 'findings/finding', title, model, typed.problems);
}

function formModel({ finding, areas, sources, say, typed = untouched }: FindingPage) {
  const declared = findingForm([...areas.keys()]);
  const { heading, area, reason } = formFields(declared, say, typed, {
    heading: { start: finding.heading, label: say('findings.fields.heading'), hint: true },
    area: { start: finding.area, optionLabel: (key) => areas.get(key ?? '') ?? key ?? '' },
    reason: { start: finding.reason },
  });
  const chosen = typed.form.has('heading') ? typed.form.get('verdict')?.[0] : finding.verdict;
  return {
    // A sentence takes more than one line on a phone.
    heading: { ...heading, area: true },
    ease: easeOf(heading.value, say),
    area: withNone(area, say),
    reason,
    choices: verdictChoices(chosen, say),
    problem: problemOn('verdict', typed.problems, say),
    evidenceProblem: problemOn('evidence', typed.problems, say),
    suggestion: suggestionAdvice(finding.suggestion, say),
    sources: sourceButtons(sources, say),
  };
}

/** A finding need not be of any area. */
function withNone<F extends { readonly options: readonly { readonly chosen: boolean }[] | undefined }>(
  field: F,
  say: FindingPage['say'],
) {
  const options = field.options ?? [];
  const none = { value: '', label: say('findings.no-area'), chosen: !options.some(({ chosen }) => chosen) };
  return { ...field, options: [none, ...options] };
}

function readModel({ finding, areas, say }: FindingPage) {
  const { heading, verdict, reason, area } = finding;
  return {
    heading,
    verdict: verdictTag(verdict, say),
    reason,
    area: area && (areas.get(area) ?? area),
    suggestion: suggestionWords(finding.suggestion, say),
  };
}
