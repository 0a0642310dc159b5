import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import type { Store } from '../../../surveys/storage.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, emailOf, form, keepCollection, type Office, offices, password } from '../office.ts';

describe('reports that several ask for at once', () => {
  const openOffice = offices();

  /** A closed collection; how many of its reports are being made now, each until `go` is called. */
  const setUp = async (office: Office) => {
    const audit = anAudit();
    await office.store.audits.add(audit);
    const questionnaire = aQuestionnaire({ questions: [aScale('q1')] });
    const collection = await keepCollection(office.store, questionnaire, { auditId: audit.id });
    for (let i = 0; i < 6; i += 1) await office.store.responses.add(collection.id, { q1: 'always' });
    await closeNow(office.store, collection);
    const making: (() => void)[] = [];
    const lendTo: Store['lendTo'] = async (use) => {
      await new Promise<void>((go) => making.push(go));
      return office.store.lendTo(use);
    };
    Object.assign(office.services, { store: { ...office.store, lendTo } });
    return { making, address: `${await office.listen()}/collections/${collection.id}/report.pdf` };
  };

  it('are made one at a time, and not for those who have gone', async () => {
    const office = await openOffice();
    const { making, address } = await setUp(office);
    const cookie = await signIn(new URL(address).origin);
    const leaver = new AbortController();
    const ask = (signal?: AbortSignal) =>
      fetch(address, { headers: { cookie }, ...(signal && { signal }) }).then(async (response) => ({
        status: response.status,
        start: Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5),
      }));
    const first = ask();
    await until(() => making.length === 1);
    const [gone, last] = [ask(leaver.signal).catch(() => 'gone'), ask()];
    await wait(300); // long enough for those two to have begun, if they could
    expect(making).to.have.length(1);
    leaver.abort();
    expect(await gone).to.equal('gone');
    making[0]?.();
    expect(await first).to.deep.equal({ status: 200, start: '%PDF-' });
    await until(() => making.length === 2);
    making[1]?.();
    expect(await last).to.deep.equal({ status: 200, start: '%PDF-' });
    expect(making).to.have.length(2);
  });
});

async function signIn(origin: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form({ email: emailOf('fou'), password }),
    redirect: 'manual',
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(10);
}
