/** That the tests beside this one try all that there is, and notice what they look for. */
import { expect } from '@open-wc/testing';
import { until } from '../helpers/frame.js';
import { scene } from './fuzz.js';
import { CANARY } from './hostile-values.js';
import { pressAll } from './press.js';
import { publicElements } from './public-members.js';
import { dangersBelow } from './watch.js';

const elements = await publicElements();

describe('what hostile values are given to and looked for', () => {
  const here = scene();

  it('is each attribute and property of each element', () => {
    expect(elements.filter(({ members }) => members.length).length).to.be.greaterThan(10);
    const members = elements.flatMap((element) => element.members);
    expect(members.length).to.be.greaterThan(120);
    expect(members.filter(({ attribute }) => attribute).length).to.be.greaterThan(100);
  });

  it('are addresses and handlers that run something', () => {
    const link = here.box.appendChild(document.createElement('a'));
    link.setAttribute('href', ' java\nscript:0');
    link.setAttribute('onfocus', '0');
    expect([...dangersBelow(here.box)]).to.have.length(2);
  });

  it('is what nobody heard', async () => {
    void Promise.reject(new Error('heard'));
    await until('the fault', () => here.seen.faults.length > 0);
    expect(here.seen.faults.splice(0).join()).to.include('heard');
    console.error('said');
    expect(here.seen.faults.splice(0).join()).to.include('said');
  });

  it('is what runs when it is pressed', async () => {
    const link = here.box.appendChild(document.createElement('a'));
    link.href = `javascript:void(window.${CANARY}=1)`;
    await pressAll(here.box, () => until('the script', () => CANARY in window));
    expect([...dangersBelow(here.box)]).to.include('a script ran');
    Reflect.deleteProperty(window, CANARY);
  });
});
