// Mocha's own listing, and at the end one plain line and one small file with the totals and what failed, for machines to read.
// CommonJS, since mocha fetches a reporter with require.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const Mocha = require('mocha');

module.exports = class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    // A file that could not be read or stopped its worker is a failure of no test: its name says where to look.
    runner.prependListener(Mocha.Runner.constants.EVENT_TEST_FAIL, (test) => {
      if (test.type === undefined && test.file) test.title += `: ${relative(process.cwd(), test.file)}`;
    });
    // At once, too: a run that is stopped says why what had failed did.
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (_test, error) =>
      process.stdout.write(`${error.stack ?? error.message}\n`),
    );
  }

  // In parallel the run "ends" once for every file that could not be read; what comes later would be left out.
  epilogue() {}

  done(failures, end) {
    super.epilogue();
    const { passes, pending } = this.stats;
    const failed = this.failures.map(
      (test) => `${test.fullTitle()}: ${test.err?.message ?? 'no reason told'}`,
    );
    const totals = { passes, pending, failures: Math.max(failures, this.stats.failures), failed };
    const folder = join(__dirname, '..', 'output');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'totals.json'), `${JSON.stringify(totals)}\n`);
    process.stdout.write(`${passes} passed, ${totals.failures} failed\n`);
    end(failures);
  }
};
