/** Styles, scripts, fonts and pictures, under addresses that change with their content. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

const folder = fileURLToPath(new URL('../../views/assets/', import.meta.url));
const require = createRequire(import.meta.url);
const fonts = path.join(
  path.dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')),
  'files',
);
const chart = path.join(path.dirname(require.resolve('chart.js')), 'chart.umd.js');

const keep = { immutable: true, maxAge: '1y', index: false } as const;
const addresses = new Map<string, string>();

export function assets(): RequestHandler {
  const router = Router();
  router.get('/chart.js', (_request, response) => response.sendFile(chart, keep));
  router.get('/answering.js', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('js').send(answeringScript());
  });
  router.use('/fonts', express.static(fonts, keep));
  router.use(express.static(folder, keep));
  return router;
}

/** The address of a file in views/assets, of `chart.js` or `answering.js`, with a digest of its content. */
export function assetUrl(name: string): string {
  const known = addresses.get(name);
  if (known) return known;
  const content = contentOf(name);
  const address = `/assets/${name}?v=${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
  addresses.set(name, address);
  return address;
}

/** Addresses of the typefaces that the pages of those who answer are set in. */
export function fontUrls(): readonly string[] {
  const css = readFileSync(path.join(folder, 'site.css'), 'utf8');
  return [...css.matchAll(/url\("(\/assets\/fonts\/[^"]+)"\)/g)].map(([, address = '']) => address);
}

function contentOf(name: string): Buffer | string {
  if (name === 'answering.js') return answeringScript();
  return readFileSync(name === 'chart.js' ? chart : path.join(folder, name));
}

/** Every script of the answering pages as one file, in the order of their names: a request costs a second over 2G. */
function answeringScript(): string {
  script ??= readdirSync(path.join(folder, 'answering'))
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => readFileSync(path.join(folder, 'answering', name), 'utf8'))
    .join('\n');
  return script;
}

let script: string | undefined;
