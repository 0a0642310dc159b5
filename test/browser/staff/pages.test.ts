import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { digestOf } from '../../../server/http/signed-in.ts';
import { inPieces } from '../../../surveys/grouping.ts';
import { withdraw } from '../../../surveys/reporting/releasing.ts';
import { makeDraft, releaseDraft } from '../../server/county/made.ts';
import { type Office, offices } from '../../server/office.ts';
import { linkOf, release, withProposals } from '../../server/plan/with-plan.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import { languagesRead, pagesSeenOneIn, wordsCounted } from '../../support/long-run.ts';
import { aMaking, releaseNow } from '../../support/releases.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { type Shown, shownOn, showWordiest } from '../../support/shown-words.ts';
import { anInvitation } from '../../support/things.ts';
import { fillOffice } from './filled.ts';

/** Addresses by the name of their picture; `:state` is filled in with one of `fillOffice`. */
const signedInPages = {
  overview: '/',
  audits: '/audits',
  'new-audit': '/audits/new',
  audit: ':audit',
  'audit-empty': ':empty',
  'audit-ready': ':ready',
  'audit-closed': ':shut',
  team: ':ready/team',
  texts: ':audit/texts',
  'texts-planned': ':ready/texts',
  'team-leaving': ':ready/leaving',
  'no-version': ':empty/collections/new',
  'new-collection': ':ready/collections/new',
  'opening-all': ':ready/opening',
  'handing-out-all': ':ready/handing-out',
  'new-collection-named': ':readyNamed',
  version: ':version',
  'collection-planned': ':planned',
  'collection-open': ':open',
  'collection-closed': ':told',
  cards: ':planned/cards',
  'in-person': ':open/in-person',
  'settings-planned': ':planned/settings',
  'settings-open': ':open/settings',
  opening: ':planned/opening',
  closing: ':open/closing',
  removal: ':planned/removal',
  'results-waiting': ':open/results',
  results: ':told/results',
  'results-small': ':small/results',
  'results-unreleased': ':unreleased/results',
  'over-invited': ':unreleased/more-than-invited',
  'results-hidden': ':hidden/results',
  'results-named': ':named/results',
  'audit-results': ':audit/results',
  comparisons: ':audit/comparisons',
  'comparison-services': ':audit/comparisons/services',
  'comparison-profile': ':audit/comparisons/alliance',
  'comparison-empty': ':audit/comparisons/voices',
  'comparison-matrix': ':audit/comparisons/integrated',
  'integration-rules': ':audit/comparisons/integrated/rules',
  mapping: ':audit/mapping',
  'mapping-project': ':audit/mapping-project',
  'mapping-project-empty': ':empty/mapping-project',
  county: '/county',
  'county-report': '/county-report',
  themes: ':audit/themes',
  tables: ':audit/tables',
  'report-preview': ':audit/report/preview?cut=full',
  'report-preview-easy': ':audit/report/preview?cut=easy',
  meeting: ':audit/report/meeting/1',
  'meeting-finding': ':audit/report/meeting/2',
  codebook: ':audit/tables/codebook',
  figures: ':audit/figures',
  findings: ':audit/findings',
  finding: ':finding',
  'finding-decided': ':findingDecided',
  proposal: ':proposal',
  'register-data': ':audit/register-data',
  commission: ':audit/commission',
  'commission-begun': ':begun/commission',
  'commission-empty': ':empty/commission',
  'commission-history': ':audit/commission/history',
  'commission-history-empty': ':empty/commission/history',
  'commission-approval': ':audit/commission/approval',
  'commission-approval-lacks': ':begun/commission/approval',
  'opening-lacks': ':begunPlanned/opening',
  around: ':audit/around',
  information: ':audit/information',
  'information-users': ':audit/information/users',
  'information-managers': ':audit/information/managers',
  'accessibility-statement': '/accessibility/statement',
  accessibility: '/accessibility',
  'through-it-all': ':audit/through-it-all',
  direction: ':audit/direction/new',
  fidelity: ':service/fidelity/new',
  privacy: ':audit/privacy',
  assessment: ':audit/assessment',
  disposal: ':audit/disposal',
  'audit-settings': ':empty/settings',
  'begin-from-template': ':audit/designs/new?from=users',
  groups: ':audit/groups',
  'group-purposes': ':audit/group-purposes',
  'groups-new': ':audit/groups/new',
  training: ':audit/training',
  decisions: ':audit/decisions',
  'decisions-new': ':audit/decisions/new',
  background: ':audit/background',
  'background-new': ':audit/background/new',
  criteria: ':audit/criteria',
  'criteria-new': ':audit/criteria/new',
  observations: ':audit/observations',
  'good-examples': ':audit/good-examples',
  'good-examples-new': ':audit/good-examples/new',
  'instrument-results': ':audit/instrument-results',
  'instrument-results-new': ':audit/instrument-results/new',
  log: ':audit/log',
  'log-new': ':audit/log/new',
  feedback: ':audit/feedback',
  'feedback-empty': ':empty/feedback',
  'feedback-new': ':audit/feedback/new',
  'feedback-change': ':audit/feedback/held',
  'feedback-removal': ':audit/feedback/held/removal',
  'feedback-invitation': ':audit/feedback/late/invitation',
  'feedback-invitation-ar': ':audit/feedback/late/invitation?language=ar',
  'follow-ups': ':audit/follow-ups',
  'follow-ups-empty': ':empty/follow-ups',
  'follow-up-new': ':audit/follow-ups/new',
  'follow-up-change': ':audit/follow-ups/followed',
  'follow-up-told': ':audit/follow-ups/followed/told',
  plan: ':audit/plan',
  'plan-empty': ':empty/plan',
  'plan-links': ':audit/plan/links',
  'plan-links-empty': ':empty/plan/links',
  'answer-new': ':audit/answers/new?proposal=silent',
  'action-new': ':audit/actions/new',
  'action-change': ':audit/actions/an-action',
  writing: ':audit/report/writing',
  'writing-about': ':audit/report/writing/about',
  'writing-chapter': ':audit/report/writing/influence',
  'writing-words': ':audit/report/writing/words',
  'writing-history': ':audit/report/writing/history',
  'writing-revision': ':audit/report/writing/history/1',
  'fact-checks': ':audit/fact-check',
  'fact-checks-empty': ':empty/fact-check',
  'fact-check': ':factCheck',
  'fact-check-draft': ':factCheck/draft',
  'fact-comment': ':factComment',
  services: '/services',
  service: ':service',
  'service-card': ':service/card',
  agreement: ':service/agreement',
  'key-figures': ':service/key-figures',
  'services-import': '/services/import',
  glossary: '/glossary',
  'instruments-new': '/instruments/new',
  organisations: '/organisations',
  'organisations-new': '/organisations/new',
  owner: ':audit/owner',
  people: '/people',
  person: '/people/person-reader',
  'person-ending': '/people/person-reader/ending',
  account: '/account',
  resets: '/account/resets',
  'second-factor': '/account/second-factor',
  acts: '/acts',
  'audit-acts': ':audit/acts',
  questionnaires: '/questionnaires',
  questionnaire: '/questionnaires/users',
  import: '/questionnaire-import',
} as const;

/** Pages that are for auditors alone, under that of an audit. */
const textPages = {
  'text-card': 'free-texts',
  'text-list': 'free-texts/list',
  'text-board': 'themes',
  'text-quotes': 'quotes',
  declaration: 'declaration',
} as const;

/** The same of the report in the making. */
const writingPages = {
  'writing-own': '',
  'writing-about-own': '/about',
  'writing-chapter-own': '/influence',
  'writing-easy': '/easy',
  'writing-words-own': '/words',
  'writing-placing': '/influence/placing?kind=finding',
} as const;

/** The same of questions in the making. */
const designPages = {
  designer: '',
  'design-about': '/about',
  bank: '/bank',
  'design-try': '/try',
  'design-lists': '/lists',
  'new-list': '/new-list',
  'design-areas': '/areas',
  'design-non-answers': '/non-answers',
  'design-map': '/map',
  'design-overview': '/overview',
  'design-languages': '/languages',
  'design-language': '/languages/en',
  'design-media': '/media',
  'language-help': '/language-help',
  forecast: '/forecast',
  'design-history': '/history',
  'design-comments': '/comments',
  'design-approval': '/approval',
  'design-approval-version': '/approval/version',
  'design-package': '/package',
  condition: '/questions/a02/condition',
  same: '/questions/a02/same',
} as const;

describeInBrowser('every page of staff', (open) => {
  const openOffice = offices();
  const shown: Shown[] = [];
  if (wordsCounted) after(() => showWordiest(shown));

  /** Axe, nothing wider than the screen, one main heading, and a picture. */
  async function examine(page: Page, address: string, name: string, dark = false): Promise<void> {
    for (const language of languagesRead) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}language=${language}`);
      await examineHere(page, name);
    }
    shown.push(await shownOn(page, name));
    await saveShot(page, `staff/${name}`, dark ? ['light', 'dark'] : ['light']);
  }

  async function examineHere(page: Page, name: string): Promise<void> {
    expect(await page.locator('h1').count(), name).to.equal(1);
    await expectEasyToPress(page, name);
  }

  async function signIn(page: Page, office: Office): Promise<string> {
    await office.admit(page, 'fou');
    return office.listen();
  }

  const signedIn = Object.entries(signedInPages).filter((_, i) => i % pagesSeenOneIn === 0);
  for (const [i, some] of inPieces(signedIn, 20).entries()) {
    it(`is sound: signed in, part ${i + 1}`, async () => {
      const office = await openOffice();
      const made = await fillOffice(office);
      const page = await open({ reducedMotion: 'reduce' });
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' && !line.text().includes('409')) broken.push(line.text());
      });
      const base = await signIn(page, office);
      for (const [name, address] of some) {
        const path = address.replace(/:(\w+)/, (_, state: string) => made[state] ?? '');
        const isDark = ['overview', 'audit', 'results', 'new-collection'].includes(name);
        await examine(page, `${base}${path}`, name, isDark);
      }
      expect(broken).to.deep.equal([]);
    }).timeout(300_000);
  }

  // They are looked at in use, each in its own test.
  if (wordsCounted)
    it('is easy to read: the questions as its auditors write them', async () => {
      const office = await openOffice();
      const made = await fillOffice(office);
      const page = await open();
      await office.admit(page, 'auditor');
      const base = await office.listen();
      for (const [name, path] of Object.entries(designPages)) {
        await page.goto(`${base}${made.design}${path}?language=sv`);
        shown.push(await shownOn(page, name));
      }
    }).timeout(120_000);

  it('is sound: what people wrote, for its auditors', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open({ reducedMotion: 'reduce' });
    await office.admit(page, 'auditor');
    const base = await office.listen();
    for (const [name, path] of Object.entries(textPages))
      await examine(
        page,
        `${base}${made.audit}/${path}`,
        name,
        name === 'text-card' || name === 'text-board',
      );
    await page.goto(`${base}${made.audit}/free-texts`);
    for (const folded of ['free-texts.mask', 'quotes.choose'])
      await page.locator('summary', { hasText: say(folded) }).click();
    await examineHere(page, 'text-card-open');
    await page.getByRole('button', { name: say('free-texts.save-next') }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'text-card-wrong');
  }).timeout(120_000);

  it('is sound: the report as its auditors write it', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open();
    await office.admit(page, 'auditor');
    const home = `${await office.listen()}${made.audit}/report/writing`;
    for (const [name, path] of Object.entries(writingPages))
      await examine(page, home + path, name, name === 'writing-chapter-own');
    await page.goto(`${home}/about`);
    await page.getByRole('button', { name: say('writing.logo.save') }).click();
    await page.goto(`${home}/influence`);
    for (const folded of ['writing.how.title', 'writing.draft.title'])
      await page.locator('summary', { hasText: say(folded) }).click();
    await examineHere(page, 'writing-chapter-open');
  }).timeout(120_000);

  it('is sound: releasing results, by an auditor', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open();
    await office.admit(page, 'auditor');
    await examine(page, `${await office.listen()}${made.unreleased}/release`, 'release');
  });

  it('is sound: closing an audit, by an auditor', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open();
    await office.admit(page, 'auditor');
    const base = await office.listen();
    await examine(page, `${base}${made.shut}/reopening`, 'audit-reopening');
    await examine(page, `${base}${made.audit}/closing`, 'audit-closing-open');
    await examine(page, `${base}${made.empty}/closing`, 'audit-closing');
    await page.getByRole('button', { name: say('closing-audit.do') }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'audit-closing-wrong');
  });

  it('is sound: answering a fact check and writing a proposal, by an auditor', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open();
    await office.admit(page, 'auditor');
    const base = await office.listen();
    await examine(page, `${base}${made.proposal}`, 'proposal-auditor');
    await examine(page, `${base}${made.factComment}`, 'fact-comment-auditor');
    await page.getByRole('button', { name: say('fact-check.comments.save'), exact: true }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'fact-comment-wrong');
  });

  it('is sound: the draft of a report, by whoever has the link', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const base = await office.listen();
    const page = await open();
    await examine(page, `${base}/f/facts`, 'facts', true);
    await page.locator('details.fact-box summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi är sex.');
    await page.getByRole('button', { name: say('fact-check.reader.send') }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'facts-wrong');
    await page.getByLabel(say('fact-check.reader.name')).fill('Eva Ek');
    await page.getByRole('button', { name: say('fact-check.reader.send') }).click();
    await page.getByRole('heading', { name: say('fact-check.reader.thanks') }).waitFor();
    await examineHere(page, 'facts-thanks');
    await saveShot(page, 'staff/facts-thanks');
    office.setNow('2026-04-02T09:00:00Z');
    await examine(page, `${base}/f/facts`, 'facts-over');
    await office.store.factChecks.showAnswers(made.factCheck?.split('/').at(-1) ?? '', true);
    await examine(page, `${base}/f/facts`, 'facts-answers');
  }).timeout(60_000);

  it('is sound: proposals that a service answers, by whoever has the link', async () => {
    const office = await openOffice();
    const { auditor, home, first } = await withProposals(office);
    await release(auditor, home);
    const link = await linkOf(auditor, home);
    const base = await office.listen();
    const page = await open();
    await examine(page, `${base}${link}`, 'answering', true);
    await examine(page, `${base}${link}/${first.id}`, 'answering-one', true);
    await page.getByRole('button', { name: say('plan.by-link.send') }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'answering-wrong');
    await page.getByLabel(say('answer.fields.outcome'), { exact: true }).selectOption('yes');
    await page.getByRole('button', { name: say('plan.by-link.send') }).click();
    await page.getByText(say('plan.by-link.sent')).waitFor();
    await examineHere(page, 'answering-sent');
  }).timeout(60_000);

  it('is sound: the report of the county, in the making, as a draft and released', async () => {
    const office = await openOffice();
    const { store } = office;
    await fillOffice(office);
    const page = await open({ reducedMotion: 'reduce' });
    await office.admit(page, 'fou');
    const base = await office.listen();
    const at = `${base}/county-report`;
    const [kind, about] = ['county', 'person-fou'] as const;
    const making = aMaking({ kind, about, by: about, done: 4, of: 10 });
    await store.makings.begin(making);
    await examine(page, `${at}/making`, 'county-making');
    await examine(page, at, 'county-report-going');
    await store.makings.end(making.id, { state: 'failed', result: 'conflict' });
    await examine(page, `${at}/making`, 'county-failed');
    const draft = await makeDraft(await office.as('fou'));
    await examine(page, `${base}${draft}`, 'county-draft');
    await examine(page, `${base}${draft}/page`, 'county-draft-page');
    await examine(page, `${base}${draft}/release`, 'county-release');
    const version = await releaseDraft(await office.as('fou'), draft, { public: 'yes' });
    await examine(page, `${base}${version}`, 'county-version');
    await examine(page, at, 'county-report-versions');
    await examine(page, `${at}?of=${version.split('/').at(-1)}`, 'county-report-again');
    await examine(page, `${base}${version}/withdrawal`, 'county-withdrawal');
  }).timeout(120_000);

  it('is sound: the report, before and after it is released, and in public', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit: home = '' } = await fillOffice(office);
    const auditId = home.split('/').at(-1) ?? '';
    const page = await open({ reducedMotion: 'reduce' });
    await office.admit(page, 'auditor');
    const base = await office.listen();
    const at = `${base}${home}`;
    await examine(page, `${at}/report`, 'report-draft');
    await examine(page, `${at}/report/release`, 'report-release');
    await page.getByRole('button', { name: say('releases.release.button') }).waitFor();
    const making = aMaking({ about: auditId, done: 4, of: 10 });
    await store.makings.begin(making);
    await examine(page, `${at}/report/making`, 'report-making');
    await store.makings.end(making.id, { state: 'failed', result: 'bug' });
    await examine(page, `${at}/report/making`, 'report-failed');
    const token = 'a'.repeat(32);
    const first = await releaseNow(store, auditId);
    const { id } = await releaseNow(store, auditId, {
      number: 2,
      changes: { sv: 'En slutsats till.' },
      publicToken: token,
    });
    await examine(page, `${at}/report`, 'report', true);
    await examine(page, `${at}/releases/${first.id}`, 'report-version-older');
    await examine(page, `${at}/releases/${id}`, 'report-version');
    await page.getByText(say('releases.archive.check')).click();
    await examineHere(page, 'report-version-archive');
    await examine(page, `${at}/releases/${id}/page`, 'report-page');
    await examine(page, `${at}/slip`, 'slip');
    await examine(page, `${at}/report/release`, 'report-release-second');
    await examine(page, `${base}/r/${token}`, 'report-public');
    await examine(page, `${base}/r/unknown`, 'report-public-none');
    await examine(page, `${at}/releases/${id}/withdrawal`, 'report-withdrawal');
    await page.getByRole('button', { name: say('releases.withdrawal.button') }).click();
    await page.locator('.errors').waitFor();
    await examineHere(page, 'report-withdrawal-wrong');
    await withdraw(store, id, { on: '2026-03-21', by: 'person-auditor', why: 'Ett tal var fel.' });
    await examine(page, `${at}/report`, 'report-withdrawn');
    await examine(page, `${at}/releases/${id}`, 'report-version-withdrawn');
    await examine(page, `${base}/r/${token}`, 'report-public-withdrawn');
  }).timeout(120_000);

  it('is sound: signing in and the one-time links', async () => {
    const office = await openOffice();
    await office.store.invitations.add(
      anInvitation({ tokenDigest: digestOf('token'), lastDay: '2026-03-17' }),
    );
    const base = await office.listen();
    const page = await open();
    await examine(page, `${base}/sign-in`, 'sign-in', true);
    await examine(page, `${base}/invitation/token`, 'invitation');
    const none = await openOffice({ empty: true });
    none.services.firstToken.value = 'token';
    const emptyBase = await none.listen();
    await examine(page, `${emptyBase}/sign-in`, 'sign-in-first');
    await examine(page, `${emptyBase}/first-account/token`, 'first-account');
  });

  it('is sound: what is wrong, what is done, and what is empty', async () => {
    const office = await openOffice();
    const page = await open();
    const base = await signIn(page, office);
    await examine(page, `${base}/`, 'overview-empty');
    for (const [name, path, button] of [
      ['new-audit-wrong', '/audits/new', say('audits.make')],
      ['services-wrong', '/services', say('services.send')],
      ['people-wrong', '/people', say('people.send')],
      ['import-wrong', '/questionnaire-import', say('questionnaires-pages.send')],
    ] as const) {
      await page.goto(`${base}${path}`);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.locator('.errors').waitFor();
      await examineHere(page, name);
      await saveShot(page, `staff/${name}`);
    }
    await page.goto(`${base}/people`);
    await page.getByLabel(say('people.fields.name')).fill('Mo Berg');
    await page.getByLabel(say('people.fields.email')).fill('mo@exempel.se');
    await page.getByRole('button', { name: say('people.send') }).click();
    await examineHere(page, 'invited');
    await saveShot(page, 'staff/invited');
  });
});
