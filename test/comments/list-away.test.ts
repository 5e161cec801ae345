import { expect } from '@open-wc/testing';
import { until } from '../helpers/frame.js';
import { $, clean, listOf } from './lists.js';

describe('a list that nobody answers', () => {
  const { warn } = console;
  const warnings: string[] = [];

  before(() => (console.warn = (text: string) => void warnings.push(text)));
  after(() => (console.warn = warn));
  afterEach(clean);

  // in this order: it is said once
  it('is no fault where a router has taken it out of the page meanwhile', async () => {
    const list = listOf(undefined);
    await until('the skeleton', () => $(list, '.skeleton'));
    list.remove();
    await until('that nobody answers', () => $(list, '[part=empty]'));
    await list.updateComplete;
    expect(warnings).to.deep.equal([]);
  });

  it('is told to developers', async () => {
    listOf(undefined);
    await until('the warning', () => warnings.some((text) => text.includes('has nobody to ask')));
  });
});
