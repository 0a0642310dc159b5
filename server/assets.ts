/** Styles, scripts, fonts and pictures, under addresses that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

const folder = fileURLToPath(new URL('../views/assets/', import.meta.url));
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
  router.use('/fonts', express.static(fonts, keep));
  router.use(express.static(folder, keep));
  return router;
}

/** The address of a file in views/assets, or of `chart.js`, with a digest of its content. */
export function assetUrl(name: string): string {
  const known = addresses.get(name);
  if (known) return known;
  const content = readFileSync(name === 'chart.js' ? chart : path.join(folder, name));
  const address = `/assets/${name}?v=${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
  addresses.set(name, address);
  return address;
}
