import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import { isFew, promiseOf } from '../../surveys/answering/promise.ts';
import type { Amendment } from '../../surveys/audits/amendment.ts';
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { leastAnswered } from '../../surveys/audits/cards-or-link.ts';
import { type Action, nameIn, type Person } from '../../surveys/audits/people.ts';
import type { Misfit } from '../../surveys/audits/taking-version.ts';
import { missingTexts } from '../../surveys/audits/texts.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import { inLanguage, interfaceLanguages, type Say } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';
import { languagesOf } from '../answering/frame.ts';
import { collectionCrumbs, collectionName } from '../collection-names.ts';
import { showDay } from '../days.ts';
import { approvedWords, versionName } from '../designing/approving/version.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import { languageNames, nameOfLanguage } from '../language-names.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';
import type { NextStep } from '../steps/next-step.ts';
import { placeModel } from '../steps/place.ts';
import { waysOf } from './channels.ts';
import { linkOf, nextHere } from './collection-acts.ts';
import { answeredWords, followUpModel, statusTag } from './follow-up.ts';

interface CollectionPage extends InCollection, Pick<PageContext, 'may' | 'today'> {
  /** Of its audit, and what is to be done next in it. */
  readonly facts: AuditFacts | undefined;
  readonly next: NextStep | undefined;
  readonly questionnaire: Questionnaire;
  readonly answered: Answered;
  /** The version that it asks; undefined for collections from before there were any. */
  readonly asking: AskedVersion | undefined;
  /** Everyone with an account, who may have changed something. */
  readonly people: readonly Person[];
  /** How many cards with a code are made. */
  readonly cards: number;
  /** Whole address of the answering link. */
  readonly link: string;
}

export function collectionPage(about: CollectionPage): View {
  const { say, may, audit, collection, typed = untouched } = about;
  const href = `/collections/${collection.id}`;
  const least = leastAnswered(collection);
  const ifMay = (action: Action, to: string) => (may(action) ? `${href}/${to}` : undefined);
  const content = {
    crumbs: collectionCrumbs(audit, collection, say),
    heading: collection.service.name,
    lead: say('collections.lead', leadOf(about)),
    status: statusTag(collection, say),
    answered: answeredWords(about.answered, collection.invited, say),
    once:
      typeof about.answered === 'object' && collection.status === 'open' && collection.nature === 'anonymous',
    anonymising: collection.status === 'closed' && !collection.anonymised,
    floodWarning: may('decide-quarantined') && isWarned(collection, about.today),
    quarantined: ifMay('decide-quarantined', 'quarantine'),
    place: about.facts && placeModel({ ...about, path: href }, about.facts),
    ...nextHere(about),
    removal: ifMay('remove-collection', 'removal'),
    link: may('see-answering-link') ? linkOf(about) : undefined,
    followUp: followUpModel(about, typed),
    ways: waysOf(about),
    version: askedModel(about, about.asking),
    promise: promiseOf(collection).map(({ key, values }) => say(`answering.promise.${key}`, values)),
    few: isFew(collection),
    tooFew: isTooFew(collection) ? say('collections.too-few', { k: least }) : undefined,
    services: isTooFew(collection) && may('add-service') ? '/services' : undefined,
    settings: settingsOf(about),
    change: ifMay('change-collection', 'settings'),
    missing: collection.status === 'closed' ? [] : missingLines(audit, about.questionnaire, say),
    texts: may('change-texts') ? `/audits/${audit.id}/texts` : undefined,
    amended: amendmentsModel(about),
  };
  const title = collectionName(collection, say);
  return pageInCollection(about, 'collecting/collection', title, content);
}

/** So few that nothing can be shown, while that can still be mended. */
function isTooFew(collection: CollectionPage['collection']): boolean {
  const { status, nature, invited } = collection;
  return status === 'planned' && nature === 'anonymous' && invited < leastAnswered(collection);
}

function leadOf({ say, audit, collection }: CollectionPage) {
  return {
    municipality: collection.service.municipality,
    audience: say(`staff.audience.${collection.audience}`),
    round: collection.round,
    audit: audit.title,
  };
}

function settingsOf({ language, say, collection, questionnaire }: CollectionPage) {
  const day = (iso: string | undefined) => (iso ? showDay(iso, language) : say('collections.no-day'));
  const languages = languageNames(questionnaire, say);
  const asked = questionsOf(questionnaire).filter((question) => kindOf(question).asks);
  const least = leastAnswered(collection);
  const values = {
    questions: say('collections.questions', {
      title: inLanguage(questionnaire.title, language),
      count: asked.length,
    }),
    form: say(`collections.form.${collection.form}`),
    layout: say(`collections.layout.${collection.layout}`),
    access: say(`collections.access.${collection.access}`),
    languages: languages.all,
    ...(languages.unchecked === undefined ? {} : { unchecked: languages.unchecked }),
    ...(languages.notOffered === undefined ? {} : { notOffered: languages.notOffered }),
    nature: `${say(`staff.nature.${collection.nature}`)}. ${say(`collections.nature.${collection.nature}`, { k: least })}`,
    ...(collection.openedOn === undefined ? {} : { openedOn: day(collection.openedOn) }),
    lastDay: day(collection.lastDay),
    ...(collection.closedOn === undefined ? {} : { closedOn: day(collection.closedOn) }),
    ...(collection.openLinkReason === undefined ? {} : { openLinkReason: collection.openLinkReason }),
    ...(collection.releasedOn === undefined ? {} : { releasedOn: day(collection.releasedOn) }),
    ...(collection.erasedOn === undefined ? {} : { erasedOn: day(collection.erasedOn) }),
    k: say('audits.k-told', { k: least }),
  };
  return Object.entries(values).map(([name, value]) => ({
    label: say(`collections.decided.${name}`),
    value,
  }));
}

/** A sentence a language; none where nothing is missing. */
export function missingLines(audit: Audit, questionnaire: Questionnaire, say: Say): readonly string[] {
  return missingTexts(audit, languagesOf(questionnaire)).map(({ language, names }) =>
    say('audits.texts.missing', {
      language: nameOfLanguage(language, say),
      names: names.map((name) => say(`audits.texts.names.${name}`)).join(', '),
    }),
  );
}

export interface AskedVersion {
  readonly version: Version;
  /** Empty where the account is gone. */
  readonly approver: string;
  /** The newest approved after it, of the same questionnaire; only while the collection can still take it. `misfits` is why it cannot, for what was chosen. */
  readonly newer: { readonly version: Version; readonly misfits: readonly Misfit[] } | undefined;
}

export function askedModel(
  { language, say, may, collection }: Pick<PageContext, 'language' | 'say' | 'may' | 'collection'>,
  asking: AskedVersion | undefined,
) {
  if (!asking) return undefined;
  const { version, approver, newer } = asking;
  return {
    href: `/versions/${version.id}`,
    name: versionName(version, say),
    approved: approvedWords(version, approver, language, say),
    newer: newer && {
      href: `/versions/${newer.version.id}`,
      words: say('approving.asked.newer', { version: versionName(newer.version, say) }),
      misfits: newer.misfits.map((misfit) => say(`approving.asked.misfits.${misfit}`)),
      action: may('take-version') ? `/collections/${collection.id}/version` : undefined,
      revision: collection.revision,
      version: newer.version.id,
      take: say('approving.asked.take', { version: versionName(newer.version, say) }),
    },
  };
}

/** What has been changed since it opened: what, from what to what, when and by whom. */
function amendmentsModel(about: CollectionPage) {
  const { language, say, collection, people } = about;
  return collection.amendments.map((one) => ({
    when: say('collections.amended.when', {
      day: showDay(one.on, language),
      name: nameIn(people, one.by) ?? say('collections.amended.nobody'),
    }),
    what: say(one.what === 'lastDay' ? 'collections.decided.lastDay' : `audits.decided.${one.what}`),
    changes: changesOf(one, about),
  }));
}

function changesOf(one: Amendment, { language, say }: CollectionPage) {
  if (one.what === 'lastDay')
    return [{ before: showDay(one.before, language), after: showDay(one.after, language) }];
  const nothing = say('collections.amended.nothing');
  return interfaceLanguages
    .filter((tag) => one.before?.[tag] !== one.after?.[tag])
    .map((tag) => ({
      label: nameOfLanguage(tag, say),
      lang: tag,
      before: one.before?.[tag] ?? nothing,
      after: one.after?.[tag] ?? nothing,
    }));
}
