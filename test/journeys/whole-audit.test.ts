/**
 * A whole audit, from an empty commission to the follow-up, by five people who each do what is theirs, the manager of the
 * service, and somebody who answers: in a browser, without script, led on by what the pages say comes next.
 */
import { makingsEnded } from '../../server/reporting/making.ts';
import type { Store } from '../../surveys/storage.ts';
import { emailOf, type Office, offices, password } from '../server/office.ts';
import {
  alsoAgree,
  conclude as concludeOn,
  propose,
  release as releaseResults,
} from '../support/analysing/concluding.ts';
import { describeInBrowser } from '../support/browser.ts';
import { neededOfCommission } from '../support/commissions.ts';
import { signIn } from '../support/designing/approval.ts';
import { type Hand, isAt, sees, starting } from '../support/designing/hand.ts';
import { passed } from '../support/designing/looks.ts';
import { mouseOn } from '../support/designing/mouse.ts';
import { alsoReportedInBrowser } from '../support/long-run.ts';
import { releaseNumber, written } from '../support/reporting.ts';
import { say } from '../support/say.ts';
import { aPerson } from '../support/things.ts';

const title = 'CM-teamet Exempelköping 2026';
const approved = say('approving.stands.approved.title', { version: say('approving.version', { number: 1 }) });

type People = Readonly<Record<'fou' | 'bo' | 'siv' | 'reader' | 'archivist' | 'manager' | 'user', Hand>>;

if (alsoReportedInBrowser)
  describeInBrowser('a whole audit, by five people', (open) => {
    const openOffice = offices();
    afterEach(makingsEnded);

    it('goes from the commission to the follow-up', async () => {
      const office = await openOffice();
      await withSecondAuditor(office);
      const hand = async () => mouseOn(await open({ locale: 'sv-SE', javaScriptEnabled: false }), false);
      const people = {
        ...{ fou: await hand(), bo: await hand(), siv: await hand(), reader: await hand() },
        ...{ archivist: await hand(), manager: await hand(), user: await hand() },
      };
      await office.as('archivist');
      await office.as('lead');
      const base = await office.listen();
      for (const [who, email] of [
        ['fou', emailOf('fou')],
        ['bo', emailOf('lead')],
        ['siv', 'siv@exempel.se'],
        ['reader', emailOf('reader')],
        ['archivist', emailOf('archivist')],
      ] as const)
        await signIn(people[who], base, email, password);
      await begin(people);
      await agree(people, base);
      await question(people, base);
      await collect(people, base, office);
      await conclude(people, base);
      await report(people, base);
      await feedBack(people, base);
      await plan(people, base);
      await followUp(people, base, office);
      await end(people, base, office);
    }).timeout(300_000);
  });

async function withSecondAuditor({ store }: Office): Promise<void> {
  const siv = aPerson({ id: 'siv', email: 'siv@exempel.se', name: 'Siv Ek', role: 'auditor' });
  await store.people.add(siv);
  const hash = (await store.people.byEmail(emailOf('fou')))?.passwordHash ?? '';
  await store.people.setPassword(siv.id, hash);
}

/** What the page says is to be done next, from the overview on. */
async function onward({ page, press }: Hand, base: string, next: string): Promise<void> {
  await page.goto(base);
  await press('link', say(`audits.next.${next}.button`));
}

/** FoU writes down what is decided, and lets the others in. */
async function begin({ fou }: People): Promise<void> {
  await fou.press('link', say('audits.new'));
  await fou.unfold(say('audits.more'));
  for (const [name, text] of Object.entries({
    title,
    commissioner: 'Exempelköpings kommun',
    auditors: 'Två personer med egen erfarenhet',
    contact: 'Kim, 000-00 00 00',
    feedback: 'På en träff i december',
    keptUntil: '2027-12-31',
  }))
    await fou.write(say(`audits.fields.${name}`), text);
  await fou.choose(say('audits.fields.template'), /^Frågor till dig som har CM/);
  await fou.press('button', say('audits.make'));
  await isAt(fou, title);
  await fou.press('link', say('audits.next.team.button'));
  for (const name of [/lead/, /Siv Ek/, /reader/, /archivist/]) await fou.tick('checkbox', name);
  await fou.press('button', say('team.save'));
  await sees(fou, say('team.saved'));
}

/** Both parties write the commission the same afternoon, and approve it. */
async function agree({ bo, siv, reader }: People, base: string): Promise<void> {
  const label = (name: string) => say('records.needed', { label: say(`commission.fields.${name}`) });
  await onward(reader, base, 'commission');
  await reader.write(label('commissionerPurpose'), neededOfCommission.commissionerPurpose);
  await reader.press('button', say('records.save'));
  await onward(bo, base, 'commission');
  for (const [name, text] of Object.entries(neededOfCommission))
    if (name !== 'commissionerPurpose') await bo.write(label(name), text);
  await bo.tick('checkbox', /reader/);
  await bo.press('button', say('records.save'));
  await sees(bo, say('commission.state.waits-both'));
  await approveAs('auditors', bo);
  await siv.page.goto(bo.page.url());
  await approveAs('auditors', siv);
  await onward(reader, base, 'agree');
  await approveAs('commissioner', reader);
  await sees(reader, say('commission.state.approved'));
}

async function approveAs(party: string, hand: Hand): Promise<void> {
  await hand.press('link', say('commission.to.approve'));
  await hand.press(
    'button',
    say('commission.approval.own', { party: say(`commission.approval.parties.${party}`) }),
  );
  await sees(hand, say('commission.approval.saved'));
}

/** The auditors take the questions of the template, and the other one approves them. */
async function question({ siv }: People, base: string): Promise<void> {
  await onward(siv, base, 'approve');
  await siv.press('link', say('designing.tabs.approval'));
  await siv.press('link', say('approving.approve-version', { number: 1 }));
  await siv.press('button', say('approving.confirm.button', { number: 1 }));
  await isAt(siv, approved);
}

/** FoU opens a collection; somebody answers it, and others do. */
async function collect({ fou, siv, user }: People, base: string, { store }: Office): Promise<void> {
  await onward(fou, base, 'plan');
  for (const [name, text] of Object.entries({
    county: 'Exempellän',
    municipality: 'Exempelköping',
    name: 'CM-teamet Exempelköping',
  }))
    await fou.write(say(`services.fields.${name}`), text);
  await fou.write(say('collections.fields.invited'), '24');
  await fou.tick('radio', starting(say('collections.access.link')));
  await fou.write(starting(say('collections.fields.openLinkReason')), 'Alla svarar hemifrån.');
  await fou.press('button', say('collections.make'));
  await fou.press('link', say('collections.open'));
  await fou.press('button', say('collections.opening.button'));
  await sees(fou, say('collections.notices.opened'));
  await answer(
    user,
    await fou.page.getByRole('textbox', { name: say('collections.link-copy'), exact: true }).inputValue(),
    base,
  );
  await answeredLikeIt(store);

  await onward(siv, base, 'wait');
  await siv.press('link', say('collections.close'));
  await siv.press('button', say('collections.closing.button'));
  await sees(siv, say('staff.answered.exactly', { exactly: 13, invited: 24 }));
}

/** Twelve others say the same. */
async function answeredLikeIt({ collections, responses }: Store): Promise<void> {
  const [collection] = await collections.list();
  for await (const answers of responses.each(collection?.id ?? ''))
    for (let i = 0; i < 12; i++) await responses.add(collection?.id ?? '', answers);
}

/** Says something of whatever is asked, until there is nothing more. */
async function answer({ page, press }: Hand, link: string, base: string): Promise<void> {
  await page.goto(`${base}${new URL(link).pathname}`);
  await press('button', say('answering.start'));
  for (let i = 0; i < 80; i++) {
    const send = page.getByRole('button', { name: say('answering.send'), exact: true });
    if (await send.isVisible()) break;
    const choice = page.getByRole('radio').first();
    if (await choice.isVisible()) await choice.check();
    await press('button', say('answering.next'));
  }
  await press('button', say('answering.send'));
  await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
}

/** One auditor says what the answers mean, and what should be done; the other stands behind it too. */
async function conclude({ bo, siv }: People, base: string): Promise<void> {
  for (const hand of [bo, siv]) {
    await onward(hand, base, 'declare');
    await hand.press('button', say('declaration.sign'));
    await sees(hand, say('declaration.notices.signed'));
  }
  await onward(bo, base, 'release');
  await bo.press('link', say('results.nav.findings'));
  await concludeOn(bo, passed(bo.page), ['figure']);
  await propose(bo, passed(bo.page));
  await siv.page.goto(base);
  await siv.press('link', title);
  await siv.press('link', say('audits.to-step.analysis'));
  await alsoAgree(siv, passed(siv.page));
  await releaseResults(siv, passed(siv.page));
}

/** The auditors write a few words, and let the report go; the commissioner and the archive read it. */
async function report({ bo, siv, reader, archivist }: People, base: string): Promise<void> {
  await onward(siv, base, 'report');
  await siv.press('link', say('releases.home.writing'));
  await siv.press('link', say('document.parts.method'));
  await siv.write(say('writing.own'), written);
  await siv.press('button', say('writing.save-and-see'));
  await sees(siv, say('writing.notices.saved'));
  await onward(bo, base, 'report');
  await releaseNumber({ ...bo, isLookedAt: false }, 1);
  for (const hand of [reader, archivist]) {
    await onward(hand, base, 'report-read');
    await sees(hand, say('releases.version', { number: 1 }));
  }
}

/** FoU and auditors plan how those who answered are told, and do it; then they write what was said. */
async function feedBack({ bo, fou }: People, base: string): Promise<void> {
  await onward(fou, base, 'tell-plan');
  await fou.press('link', say('feedback.new'));
  await fou.choose(say('feedback.fields.to'), say('feedback.tos.users'));
  await fou.write(say('feedback.fields.plannedOn'), '2026-03-20');
  await fou.choose(say('feedback.fields.way'), say('feedback.ways.meeting'));
  await fou.write(say('feedback.fields.who'), 'Två av revisorerna');
  await fou.press('button', say('records.save'));
  await onward(bo, base, 'tell');
  await bo.press('link', starting(say('records.change')));
  await bo.write(starting(say('feedback.fields.heldOn')), '2026-03-10');
  await bo.write(starting(say('feedback.fields.reactions')), 'Bra att ni kom tillbaka.');
  await bo.press('button', say('records.save'));
  await sees(bo, 'Bra att ni kom tillbaka.');
}

/** The manager of the service answers by a link; FoU writes down what is done. */
async function plan({ fou, manager, reader }: People, base: string): Promise<void> {
  await onward(fou, base, 'answers');
  await fou.press('link', say('plan.links.title'));
  await fou.write(say('plan.fields.receiver'), 'enhetschefen');
  await fou.press('button', say('plan.links.make'));
  await isAt(fou, say('plan.links.made'));
  const link = await fou.page.getByLabel(say('fact-check.links.address')).inputValue();
  await manager.page.goto(`${base}${new URL(link).pathname}`);
  await manager.press('link', starting(say('plan.by-link.to-answer')));
  await manager.choose(say('answer.fields.outcome'), say('answer.outcomes.yes'));
  await manager.write(say('action.fields.what'), 'Brev två veckor innan CM byts.');
  await manager.choose(say('action.fields.type'), say('action.types.routine'));
  await manager.write(say('action.fields.responsible'), 'Enhetschefen');
  await manager.choose(say('action.fields.level'), say('action.levels.team'));
  await manager.choose(say('action.fields.authority'), say('action.authoritys.municipality'));
  await manager.write(say('action.fields.doneBy'), '2026-03-15');
  await manager.write(say('action.fields.measure'), 'Samma fråga i uppföljningen.');
  await manager.press('button', say('plan.by-link.send'));
  await sees(manager, say('plan.by-link.sent'));

  await onward(fou, base, 'action');
  await fou.press('link', /^Ändra\s*: Brev/);
  await fou.choose(starting(say('action.fields.status')), say('action.statuss.done'));
  await fou.press('button', say('records.save'));
  await onward(fou, base, 'action-tell');
  await fou.press('link', starting(say('plan.told.write')));
  await fou.write(starting(say('action.fields.toldOn')), '2026-03-10');
  await fou.write(starting(say('action.fields.toldWay')), 'På väggen i Gula huset');
  await fou.press('button', say('records.save'));
  await reader.page.goto(base);
  await reader.press('link', title);
  await reader.press('link', say('audits.to-step.plan'));
  await sees(reader, 'På väggen i Gula huset');
}

/** One click plans three follow-ups; when it is time the questions are made of what was found, and it is told how it went. */
async function followUp({ bo }: People, base: string, office: Office): Promise<void> {
  await bo.page.goto(base);
  await bo.press('link', title);
  await bo.press('link', say('audits.to-step.follow-up'));
  await bo.press('button', say('follow-up.plan'));
  await sees(bo, say('follow-up.planned', { count: 3 }));
  office.setNow('2026-06-20T09:00:00Z');
  await office.admit(bo.page, 'lead');
  await onward(bo, base, 'follow-up-late');
  await bo.press('button', starting(say('follow-up.make')));
  await bo.press('link', starting(say('audits.steps.follow-up')));
  await bo.press('link', starting(say('records.change')));
  await bo.choose(starting(say('follow-up.fields.status')), say('follow-up.statuss.done'));
  await bo.write(starting(say('follow-up.fields.doneOn')), '2026-06-20');
  await bo.write(starting(say('follow-up.fields.done')), 'Breven skickas nu.');
  await bo.press('button', say('records.save'));
  await bo.press('link', starting(say('follow-up.told.link')));
  await sees(bo, 'Breven skickas nu.');
  await sees(bo, 'Brev två veckor innan CM byts.');
}

/** Those who answered know what came of it: the audit is closed without a reason, and stays to be read. */
async function end({ bo, archivist }: People, base: string, office: Office): Promise<void> {
  await bo.page.goto(base);
  await bo.press('link', title);
  await bo.press('link', say('closing-audit.link'));
  await sees(bo, say('closing-audit.means.told'));
  await bo.press('button', say('closing-audit.do'));
  await sees(bo, say('closing-audit.notices.closed'));
  await office.admit(archivist.page, 'archivist');
  await archivist.page.goto(base);
  await archivist.press('link', title);
  await sees(archivist, say('audits.step-closed'));
}
