// A thread for thread.test.ts, which does as it is told.
import { parentPort, threadId } from 'node:worker_threads';

const jobs = {
  say: ({ word }) => ({ value: `${word} by ${threadId}` }),
  fail: () => ({ bug: new Error('a bug') }),
  crash: () => process.exit(3),
  loop: () => {
    for (;;);
  },
};

parentPort.on('message', ({ name, input }) => parentPort.postMessage(jobs[name](input)));
