import { expect } from 'chai';
import request from 'supertest';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { mixed, type Site, sites } from '../../support/answering.ts';
import { templatesWalked } from '../../support/long-run.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

/** What a browser's history keeps of a page, and where the page can lead to. */
interface Seen {
  readonly title: string;
  readonly address: string;
  readonly leads: readonly string[];
  readonly referrer: string | undefined;
}

/** Every address of a link's own pages that there is: none names a question. */
const own =
  /^\/a\/[\w-]+(\/(start|over|check|send|promise|leave|pause|words|resting|resume|thanks|help|helped|continue|nowhere|p\/\d+|try\/(\d|done)))?$/;
const query = /^(language|from|page|fresh|lost|stay|visit|done)=/;
const anchor = /^(#(q_\d+|helped|main|promise|_notes|words|code|give)?)?$/;

describe('what a browser remembers of somebody who answers', () => {
  const openSite = sites();

  const askedBy: Readonly<Record<string, Questionnaire>> = {
    'one of every kind': mixed,
    ...Object.fromEntries(
      shippedTemplates()
        .filter(({ key }) => templatesWalked(key))
        .map((template) => [template.key, toFrozen(template, { form: 'full', sections: [], term: 'cm' })]),
    ),
  };

  for (const [name, questionnaire] of Object.entries(askedBy))
    for (const layout of ['question', 'section'] as const)
      it(`names no question, answer or service, whatever way is gone (${name}, a ${layout} a page)`, async () => {
        const site = await openSite({ questionnaire, collection: { layout } });
        for (const pick of [0, 1, 2]) {
          const seen = await walked(site, pick);
          for (const one of seen) expectNeutral(one, site, questionnaire);
          expect(seen.map(({ title }) => title)).to.include(say('answering.page-title', { number: 1 }));
        }
      });

  it('is the same title and address for a page whose place another question has', async () => {
    const site = await openSite({ questionnaire: mixed });
    const [yes, no] = [await walked(site, 0), await walked(site, 1)];
    const third = (seen: readonly Seen[]) =>
      seen.filter(({ address }) => address.endsWith('/p/3')).map(({ title }) => title);
    expect(third(yes)).to.deep.equal(third(no));
  });

  it('leads on from an address of before, which named its question, with all that stood behind it', async () => {
    const { app, link } = await openSite({ questionnaire: mixed });
    const { headers } = await request(app).get(`${link}/p/often?fresh=1&language=en&from=check`).expect(303);
    expect(headers.location).to.equal(`${link}/p/3?language=en&from=check&fresh=1`);
  });
});

function expectNeutral(
  { title, address, leads, referrer }: Seen,
  site: Site,
  questionnaire: Questionnaire,
): void {
  const texts = questionsOf(questionnaire).map(({ text }) => text.sv ?? '');
  const told = [site.collection.service.name, ...texts].find((words) => title.includes(words));
  expect(told, `${address}: ${title}`).to.equal(undefined);
  expect(title).to.match(new RegExp(`^(${say('answering.error')}: )?${say('answering.survey')}`));
  expect(title, 'no total').not.to.match(/\d\D+\d/);
  for (const one of [address, ...leads]) {
    const url = new URL(one, 'http://here.invalid');
    if (!url.pathname.startsWith('/a/')) continue;
    expect(url.pathname).to.match(own);
    expect(url.hash).to.match(anchor);
    for (const part of url.search
      .slice(1)
      .split('&')
      .filter((some) => some !== ''))
      expect(part).to.match(query);
  }
  expect(referrer).to.equal('same-origin');
}

/** From the first page to the thanks, with a mistake on the way; `pick` is which choice is taken of each question. */
async function walked({ app, link }: Site, pick: number): Promise<readonly Seen[]> {
  const agent = request.agent(app);
  const seen: Seen[] = [];
  const look = async (address: string) => {
    const shown = await agent.get(address);
    const page = pageOf(shown);
    const leads = page.reachable.flatMap(({ href, sentTo }) =>
      [href, sentTo].filter((one) => one !== undefined),
    );
    seen.push({ title: page.title, address, leads, referrer: shown.headers['referrer-policy'] });
    return { shown, page };
  };
  const send = async (address: string, body: URLSearchParams) => {
    const sent = await agent.post(address).type('form').send(body.toString());
    return String(sent.headers.location ?? address);
  };
  for (const place of ['', '/promise', '/try/1', '/pause', '/resume', '/nowhere'])
    await look(`${link}${place}`);
  let at = await send(`${link}/start`, new URLSearchParams());
  for (let step = 0; at.includes('/p/') && step < 200; step++) {
    const { page } = await look(at);
    const action = page.button(say('answering.next')).sentTo ?? at;
    const wrong = new URLSearchParams({
      ...page.unseen,
      _do: 'next',
      [page.fields()[0]?.attribute('name') ?? 'x']: 'nonsense',
    });
    if (step === 0) await look(await send(action, wrong));
    at = await send(action, answersOn(page, pick));
  }
  expect(at).to.match(/\/check$/);
  const { page } = await look(at);
  const changed = page.all('link').find(({ href }) => href?.includes('from=check'))?.href;
  if (changed) await look(changed.replace(/#.*/, ''));
  await look(await send(`${link}/send`, new URLSearchParams(page.unseen)));
  return seen;
}

function answersOn(page: ReturnType<typeof pageOf>, pick: number): URLSearchParams {
  const body = new URLSearchParams({ ...page.unseen, _do: 'next' });
  const byName = new Map<string, string[]>();
  for (const field of page.fields()) {
    const name = field.attribute('name') ?? '';
    const isText = field.attribute('rows') !== undefined;
    const value = isText ? 'Hej' : field.attribute('value');
    if (value !== undefined) byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  for (const [name, values] of byName) body.append(name, values[pick % values.length] ?? '');
  return body;
}
