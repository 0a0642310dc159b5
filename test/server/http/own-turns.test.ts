import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import type { Request, Response } from 'express';
import { ownTurns } from '../../../server/app.ts';

describe('requests of staff that come at once', () => {
  it('leave a turn of the event loop between them to those who answer', async () => {
    const happened: string[] = [];
    const begin = ownTurns();
    const all = [1, 2, 3].map((number) =>
      begin({} as Request, {} as Response, () => happened.push(`staff ${number}`)),
    );
    for (let turns = 0; turns < 6; turns += 1) {
      await turn();
      happened.push('others');
    }
    await Promise.all(all);
    const withoutRepeats = happened.filter((one, at) => one !== happened[at - 1]);
    expect(withoutRepeats.join(', ')).to.match(/staff 1, others, staff 2, others, staff 3/);
  });
});
