import { expect } from 'chai';
import { pageInAudit, pageInCollection, staffPage } from '../../views/shell.ts';
import { say } from '../support/say.ts';
import { aCollection, anAudit } from '../support/things.ts';

const audit = anAudit({ invented: true });
const collection = aCollection({ auditId: audit.id });
const about = { language: 'sv', say, audit, collection } as const;

/** The last crumb is the page itself. */
const crumbsOf = (view: { readonly model: object }) =>
  (view.model as { crumbs: { label: string; href?: string }[] }).crumbs.map(
    ({ label, href }) => href ?? label,
  );

describe('a page for staff', () => {
  it('is headed by its title, unless it has another heading', () => {
    const view = staffPage(about, 'template', 'Titel', { lead: 'Mer' });
    expect([view.title, view.layout]).to.deep.equal(['Titel', 'staff']);
    expect(view.model).to.deep.include({ heading: 'Titel', summary: undefined, lead: 'Mer' });
    expect(staffPage(about, 'template', 'Titel', { heading: 'Annat' }).model).to.include({
      heading: 'Annat',
    });
  });

  it('tells what is wrong with its form, in the title too', () => {
    const message = 'services.missing.name';
    const view = staffPage(about, 'template', 'Titel', {}, [{ field: 'name', message }]);
    expect(view.title).to.equal(say('staff.problem-title', { title: 'Titel' }));
    expect(view.model).to.deep.include({ summary: [{ href: '#name', text: say(message) }] });
  });

  it('lies beneath its audit or its collection, and says that they are invented', () => {
    const inAudit = pageInAudit(about, 'template', 'Titel', {});
    expect(crumbsOf(inAudit)).to.deep.equal(['/audits', `/audits/${audit.id}`, 'Titel']);
    const inCollection = pageInCollection(about, 'template', 'Titel', {});
    expect(crumbsOf(inCollection)).to.deep.equal([
      '/audits',
      `/audits/${audit.id}`,
      `/collections/${collection.id}`,
      'Titel',
    ]);
    for (const { model } of [inAudit, inCollection]) expect(model).to.include({ invented: true });
  });
});
