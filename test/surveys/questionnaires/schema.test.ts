/** The published JSON Schema is what the code gives. After a change: `UPDATE_SCHEMA=1 npx mocha <this file>`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import { Questionnaire } from '../../../surveys/questionnaires/definition.ts';

const file = new URL('../../../surveys/questionnaires/questionnaire.schema.json', import.meta.url);

describe('the published schema', () => {
  it('is the one that questionnaires are read by', () => {
    const schema = `${JSON.stringify(z.toJSONSchema(Questionnaire, { io: 'input' }), null, 2)}\n`;
    if (process.env.UPDATE_SCHEMA) writeFileSync(file, schema);
    expect(readFileSync(file, 'utf8')).to.equal(schema);
  });
});
