import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeInBrowser, expectNoAxeViolations } from './browser.ts';
import { screens, takeShots } from './screenshots.ts';

const good = '<!doctype html><html lang="en"><title>T</title><main><h1>Hello</h1><p>World</p></main></html>';
const bad = good.replace('<p>World</p>', '<img src="x.png">');

describeInBrowser('the browser of the tests', (open) => {
  let server: Server;
  let url: string;

  before((done) => {
    server = createServer((request, response) => {
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/good' ? good : bad);
    }).listen(0, '127.0.0.1', done);
    server.once('listening', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
  });
  after(() => server.close());

  it('finds nothing wrong on a sound page that forbids foreign scripts', async () => {
    const page = await open();
    await page.goto(`${url}/good`);
    await expectNoAxeViolations(page);
  });

  it('tells what is wrong and where', async () => {
    const page = await open();
    await page.goto(`${url}/bad`);
    const refused = await expectNoAxeViolations(page).catch((error: Error) => error.message);
    expect(refused).to.include('image-alt').and.to.include('img');
  });

  it('saves a picture for a phone and one for a desk, light and dark', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${url}/good`);
    await takeShots(page, 'own-test/hello', ['light', 'dark']);
    const names = ['hello-360', 'hello-1280', 'hello-dark-360', 'hello-dark-1280'];
    expect(names.filter((name) => !existsSync(join(screens, 'own-test', `${name}.png`)))).to.deep.equal([]);
    expect(page.viewportSize()).to.deep.equal({ width: 320, height: 640 });
    rmSync(join(screens, 'own-test'), { recursive: true });
  });
});
