/** The page of approval: what stops it, what is worth a look first, what has changed, and what has been approved. */

import type { Reset } from '../../../surveys/accounts/reset.ts';
import type { Person } from '../../../surveys/audits/people.ts';
import type { ApprovalStatus } from '../../../surveys/designing/approving/approval-status.ts';
import { type Design, sourceOf, type Version } from '../../../surveys/designing/document/design.ts';
import { canBeAnswered, type Say } from '../../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import { problemsOf } from '../../../surveys/questionnaires/reading.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage, namesWithin, nameWithin } from '../../language-names.ts';
import type { OutlookBox } from '../../outlook-box.ts';
import { approvedAfter } from '../../people/reset-words.ts';
import { staffPage } from '../../shell.ts';
import { type BodyWording, readable } from '../../titles.ts';
import { problemsByPlace } from '../card-problems.ts';
import { differenceLines } from '../differences.ts';
import { type DesignPage, designFrame, questionAddress, questionNamed, wordingOf } from '../frame.ts';
import { approvedWords, versionName } from './version.ts';
import { type LookedAt, worthALook } from './worth-a-look.ts';

interface ApprovalPage extends LookedAt {
  readonly outlook: OutlookBox | undefined;
  readonly approvalStatus: ApprovalStatus;
  /** The newest version as it was frozen. */
  readonly before: Questionnaire | undefined;
  /** Nothing is wrong with it. */
  readonly ready: boolean;
  /** Nothing but letters differ from the newest version. */
  readonly correction: boolean;
  readonly teamNames: readonly string[];
  /** The newest first; an approver without a name has no account any more. */
  readonly versions: readonly {
    readonly version: Version;
    readonly approver: string;
    /** Of the approver's password, that they had not confirmed then. */
    readonly reset: Reset | undefined;
  }[];
  /** Everyone with an account. */
  readonly people: readonly Person[];
}

export function approvalPage(about: ApprovalPage): View {
  const { language, say, audit, may, approvalStatus, ready, before } = about;
  const frame = designFrame(about, 'approval');
  const next = (newestIn(approvalStatus)?.number ?? 0) + 1;
  const mayApprove = may('approve-design');
  const offered = ready && approvalStatus.as !== 'approved' && mayApprove;
  const mayCollect = stateOf(about) === 'approved' && may('add-collection');
  return staffPage(about, 'designing/approving/approval', say('approving.title'), {
    ...frame,
    stands: standsWords(about, say),
    version: offered ? `${frame.home}/approval/version` : undefined,
    versionLabel: say('approving.approve-version', { number: next }),
    correction: offered && about.correction ? `${frame.home}/approval/correction` : undefined,
    collect: mayCollect ? `/audits/${audit.id}/collections/new` : undefined,
    notCorrection: offered && approvalStatus.as === 'changed' && !about.correction,
    others: mayApprove ? undefined : othersWords(about),
    problems: ready ? [] : [...languageProblem(about), ...problemPlaces(about)],
    look: approvalStatus.as === 'approved' ? [] : worthALook(about),
    outlook: about.outlook && {
      ...about.outlook,
      asking: { action: `${frame.home}/forecast`, invited: about.forecast.invited },
    },
    changes: before && changesOf(about, before),
    versions: about.versions.map(({ version, approver, reset }) => ({
      marked: reset && approvedAfter(reset, about, about.people),
      href: `/versions/${version.id}`,
      name: versionName(version, say),
      approved: approvedWords(version, approver, language, say),
      digest: version.digest.slice(0, 8),
      file: `/versions/${version.id}.json`,
    })),
  });
}

function standsWords(about: ApprovalPage, say: Say) {
  const newest = newestIn(about.approvalStatus);
  const key = stateOf(about);
  const version = newest ? versionName(newest, say) : '';
  return {
    title: say(`approving.stands.${key}.title`, { version }),
    why: say(`approving.stands.${key}.why`, { version }),
    done: key === 'approved',
  };
}

function stateOf({ approvalStatus, ready, correction }: ApprovalPage) {
  if (approvalStatus.as === 'approved') return 'approved';
  if (!ready) return 'unfinished';
  if (approvalStatus.as === 'draft') return 'ready';
  return correction ? 'corrected' : 'changed';
}

function newestIn(approvalStatus: ApprovalStatus): Version | undefined {
  return approvalStatus.as === 'draft' ? undefined : approvalStatus.version;
}

/** For those who read the page and may not approve: who may. */
function othersWords({ teamNames, may, audit, say }: ApprovalPage) {
  const names = say('approving.others', { names: teamNames.join(', ') });
  const mayComment = may('comment-design');
  const words = mayComment ? `${names} ${say('approving.you-can-comment')}` : names;
  return {
    words: teamNames.length > 0 ? words : say('approving.nobody'),
    link: may('change-team') ? `/audits/${audit.id}/team` : undefined,
  };
}

/** A questionnaire that nobody could answer, though nothing is wrong with its words. */
function languageProblem({ design, say }: DesignPage) {
  if (canBeAnswered(design.body)) return [];
  const languages = namesWithin(design.body.languages, say);
  const href = `/designs/${design.id}/languages`;
  return [
    { href, name: say('designing.tabs.languages'), lines: [say('approving.no-language', { languages })] },
  ];
}

/** By the thing that they stand at, in the order of the page where they are put right. */
export function problemPlaces(about: DesignPage) {
  const { design } = about;
  const wording = wordingOf(about);
  const found = problemsByPlace(design.body, wording);
  const { untranslated, places } = untranslatedOf(about);
  const left = [...found]
    .map(([key, problems]) => ({
      key,
      lines: problems.filter(({ calm, text }) => !calm && !(key === '' && text === untranslated)),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, lines }) => ({
      href: key === '' ? `/designs/${design.id}#whole` : placeIn(design, key),
      name: nameOf(key, wording),
      lines: lines.map(({ text }) => text),
    }));
  return [...left, ...places];
}

/** Words of the whole and of its lists in another language: they lead to those that are missing, not to the page of questions. */
function untranslatedOf({ design, say }: DesignPage) {
  const missing = problemsOf(design.body).filter(
    ({ field, message }) => message === 'questionnaire.missing-translation' && !field.startsWith('sections.'),
  );
  const languages = [...new Set(missing.map(({ values }) => String(values?.language)))];
  const words = (tags: readonly string[]) =>
    say('designing.card-problems.untranslated', {
      languages: tags.map((tag) => nameWithin(tag, say)).join(', '),
    });
  return {
    untranslated: words(languages),
    places: languages.map((tag) => ({
      href: `/designs/${design.id}/languages/${tag}?show=missing#translating`,
      name: nameOfLanguage(tag, say),
      lines: [words([tag])],
    })),
  };
}

/** A question is opened where it stands, so that what is wrong can be put right at once. */
function placeIn(design: Design, key: string): string {
  const isSection = design.body.sections.some((section) => section.key === key);
  return isSection ? `/designs/${design.id}#part-${key}` : questionAddress(design, key);
}

function nameOf(key: string, { body, language, term, say }: BodyWording): string {
  const question = questionsOf(body).find((one) => one.key === key);
  if (question) {
    const text = readable(question.text ?? {}, sourceOf(body), term) || say('approving.no-text');
    return questionNamed(numbersOf(body).get(key), text, say);
  }
  const section = body.sections.find((one) => one.key === key);
  if (!section) return say('approving.whole');
  return say('approving.section', {
    title: readable(section.title ?? {}, language, term) || say('approving.no-text'),
  });
}

function changesOf(about: ApprovalPage, before: Questionnaire) {
  if (about.approvalStatus.as !== 'changed') return undefined;
  return {
    title: about.say('approving.changes'),
    lines: differenceLines(before, about.design.body, wordingOf(about)),
  };
}
