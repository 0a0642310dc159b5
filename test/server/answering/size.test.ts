import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import request from 'supertest';
import { pagesOf } from '../../../surveys/answering/journey.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites, visitor } from '../../support/answering.ts';

const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json')),
  'files',
);

describe('the weight of a page', () => {
  const openSite = sites();
  const users = () => {
    const template = shippedTemplates().find(({ key }) => key === 'users');
    if (!template) throw new Error('no template for users');
    return toFrozen(template, { form: 'full', sections: [], term: 'cm' });
  };

  it('is under 8 kB for a page with a question, before compression', async () => {
    const questionnaire = users();
    const person = visitor(await openSite({ questionnaire }));
    const certain = pagesOf(questionnaire, 'question').filter(({ questions }) => !questions[0]?.showIf);
    for (const { key } of certain) {
      expect(Buffer.byteLength((await person.get(`/p/${key}`)).text), key).to.be.below(8 * 1024);
    }
  });

  it('is under 45 kB for the first page with its style, script and fonts, in five requests', async () => {
    const site = await openSite({ questionnaire: users() });
    const { text } = await visitor(site).get();
    const script = await request(site.app).get(/src="([^"]+)"/.exec(text)?.[1] ?? '');
    const style = readFileSync(new URL('../../../views/assets/site.css', import.meta.url));
    const used = [...String(style).matchAll(/\/assets\/fonts\/([\w-]+\.woff2)/g)].map(
      ([, name = '']) => name,
    );
    const bytes = [
      gzipSync(text, { level: 1 }).length,
      gzipSync(style, { level: 1 }).length,
      gzipSync(script.text, { level: 1 }).length,
      ...used.map((name) => statSync(path.join(fonts, name)).size),
    ];
    expect(bytes).to.have.length(5);
    expect(bytes.reduce((sum, next) => sum + next)).to.be.below(45 * 1024);
    expect(text.match(/<(script|img|link rel="(stylesheet|preload))/g)).to.deep.equal([
      '<link rel="stylesheet',
      '<script',
    ]);
  });

  it('is under 8 kB for the script of the page without network, which is one', async () => {
    const { app, collection } = await openSite();
    const { text } = await request(app).get(`/a/${collection.tabletCode}/offline`);
    const [script = '', ...others] = text.match(/\/assets\/offline[^"]*\.js[^" ]*(?=")/g) ?? [];
    expect(others).to.deep.equal([]);
    const { text: code, headers } = await request(app).get(script);
    expect(gzipSync(code, { level: 1 }).length).to.be.within(1024, 8 * 1024);
    expect(headers['cache-control']).to.include('immutable');
  });
});
