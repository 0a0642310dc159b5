import { readFileSync } from 'node:fs';

/** What is made up in a file of this folder. */
export const inventedIn = <Content>(file: string): Content =>
  JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8'));
