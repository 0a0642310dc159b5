import { expect } from 'chai';
import { asksAbout, depthOf, holds } from '../../../surveys/questionnaires/conditions.ts';

const isYes = { question: 'q1', is: 'yes' };
const isRed = { question: 'q2', is: 'red' };

describe('a condition', () => {
  it('holds when the choice was made', () => {
    expect(holds(isYes, { q1: 'yes' })).to.equal(true);
  });

  it('holds when the choice is one of several made', () => {
    expect(holds(isRed, { q2: ['blue', 'red'] })).to.equal(true);
  });

  it('holds on a number by its digits', () => {
    expect(holds({ question: 'q1', anyOf: ['9', '10'] }, { q1: 10 })).to.equal(true);
  });

  it('does not hold on a question that was skipped', () => {
    expect(holds(isYes, {})).to.equal(false);
  });

  it('without a choice does not hold on a question that was skipped either', () => {
    expect(holds({ question: 'q1', isNot: 'no' }, {})).to.equal(false);
  });

  it('without a choice holds on an answer without it', () => {
    expect(holds({ question: 'q2', isNot: 'red' }, { q2: ['blue'] })).to.equal(true);
  });

  it('of all parts needs every one', () => {
    expect(holds({ all: [isYes, isRed] }, { q1: 'yes', q2: ['blue'] })).to.equal(false);
  });

  it('of any part needs one', () => {
    expect(holds({ any: [isYes, isRed] }, { q1: 'no', q2: ['red'] })).to.equal(true);
  });

  it('tells the questions that it asks about', () => {
    expect(asksAbout({ all: [isYes, { any: [isRed] }] })).to.deep.equal(['q1', 'q2']);
  });

  it('tells how deep it is nested', () => {
    expect(depthOf({ all: [isYes, { any: [isRed] }] })).to.equal(2);
  });
});
