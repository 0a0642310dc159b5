// Mocha's own listing, and at the end one plain line and one small file with the totals, for machines to read.
// CommonJS, since mocha fetches a reporter with require.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const Mocha = require('mocha');

module.exports = class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, pending, failures } = this.stats;
      const folder = join(__dirname, '..', 'output');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'totals.json'), `${JSON.stringify({ passes, pending, failures })}\n`);
      process.stdout.write(`${passes} passed, ${failures} failed\n`);
    });
  }
};
