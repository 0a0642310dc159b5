import { expect } from 'chai';
import { addAccounts, addressOf } from '../../../server/demo/accounts.ts';
import { checkReports } from '../../../server/demo/checking.ts';
import { county } from '../../../server/demo/county.ts';
import { loadCounty } from '../../../server/demo/loading.ts';
import { planAudits } from '../../../server/demo/planning.ts';
import { today } from '../../../server/services.ts';
import { may } from '../../../surveys/audits/people.ts';
import { action, isOver, isTold } from '../../../surveys/records/kinds/action.ts';
import { planOf } from '../../../surveys/records/plan.ts';
import { isOverdue } from '../../../surveys/records/record.ts';
import { loadsDemo } from '../../support/long-run.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { offices } from '../office.ts';

if (loadsDemo)
  describe('the audits of the demo', () => {
    const openOffice = offices();

    it('are there for each account that is in them, and some are not; two have their drafts checked', async () => {
      const office = await openOffice({ empty: true });
      const { services } = office;
      const accounts = await addAccounts(services);
      await loadCounty(services);
      for (const { email, role } of accounts) {
        if (!may({ role }, 'see-audits')) continue;
        const { id: personId = '' } = (await services.store.people.byEmail(email)) ?? {};
        const text = pageOf(await (await office.as({ personId })).get('/audits').expect(200)).text;
        const seen = county.audits.filter(({ title }) => text.includes(title));
        expect(seen, email).to.deep.equal(
          county.audits.filter(({ members }) => members.map(addressOf).includes(email)),
        );
        expect(seen.length, email).to.be.within(1, county.audits.length - 1);
      }
      for (const { token, open } of await checkReports(services)) {
        const page = pageOf(await office.visitor().get(`/f/${token}`).expect(200));
        expect(page.heading === say('fact-check.reader.answers')).to.equal(!open);
      }
    }).timeout(60_000);

    it('have a plan done well, and one with what is late, and what is done and told to nobody', async () => {
      const { services } = await openOffice({ empty: true });
      await addAccounts(services);
      await loadCounty(services);
      expect(await planAudits(services)).to.have.length(1);
      const plans = await Promise.all(
        (await services.store.audits.list()).map(
          async ({ id }) => (await planOf(services.store, id)).actions,
        ),
      );
      const planned = plans.filter(({ length }) => length > 0).map((all) => all.map(({ values }) => values));
      const ofDemo = (are: (one: (typeof planned)[number][number]) => boolean) =>
        planned.map((all) => all.filter(are).length);
      expect(ofDemo((one) => isOverdue(action.due?.(one), today(services))).sort()).to.deep.equal([0, 2]);
      expect(ofDemo((one) => isOver(one) && !isTold(one)).sort()).to.deep.equal([0, 1]);
    }).timeout(60_000);
  });
