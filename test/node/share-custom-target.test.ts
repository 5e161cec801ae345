/** Targets of a site's own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillTemplate } from '../../src/share/custom-target.js';

const content = {
  url: 'https://paper.example/wind?a=b&c',
  headline: 'Wind & rain',
  text: '“One”\nTwo',
  label: 'AI-generated',
};
const U = 'https%3A%2F%2Fpaper.example%2Fwind%3Fa%3Db%26c';
const H = 'Wind%20%26%20rain%20(AI-generated)';
const T = `%E2%80%9COne%E2%80%9D%0ATwo%0A%0A${H}`;

describe('fillTemplate', () => {
  it('fills in the address, the headline with its label, and the whole message', () => {
    for (const [template, link] of [
      ['https://s.example/?u={url}&t={headline}&m={text}', `https://s.example/?u=${U}&t=${H}&m=${T}`],
      ['https://s.example/share/{url}/{headline}', `https://s.example/share/${U}/${H}`],
      ['http://s.example:8080?u={url}', `http://s.example:8080?u=${U}`],
      ['https://s.example/#u={url}', `https://s.example/#u=${U}`],
      ['https://s.example/#{url}', `https://s.example/#${U}`],
      ['https://s.example/?u={url}&u={url}', `https://s.example/?u=${U}&u=${U}`],
      ['https://s.example/fixed', 'https://s.example/fixed'],
      ['sms:?body={text}', `sms:?body=${T}`],
      ['sms:+4930123?&body={url}', `sms:+4930123?&body=${U}`],
      ['mailto:?subject={headline}&body={url}', `mailto:?subject=${H}&body=${U}`],
      [
        'mailto:desk@paper.example?body={text}',
        `mailto:desk@paper.example?body=${T.replaceAll('%0A', '%0D%0A')}`,
      ],
    ] as const)
      assert.equal(fillTemplate(template, content), link);
  });

  it('leaves out a parameter without value, and says nothing that is not there', () => {
    const { url } = content;
    assert.equal(
      fillTemplate('https://s.example/?data-title={headline}&u={url}&m={text}', { url }),
      `https://s.example/?u=${U}`,
    );
    assert.equal(
      fillTemplate('https://s.example/?t={headline}&u={url}', { url, headline: '{url}{text}' }),
      `https://s.example/?t=%7Burl%7D%7Btext%7D&u=${U}`,
    );
  });

  it('refuses a placeholder in scheme, host or recipient, other schemes and other placeholders', () => {
    for (const template of [
      '',
      '{url}',
      '{url}?a=b',
      '/share?u={url}',
      '//s.example/?u={url}',
      'https://{headline}/?u={url}',
      'https://{headline}.example/?u={url}',
      'https://s.example{url}',
      'https://s.example:{text}/',
      'https://s.example@{url}/',
      'https://{text}@s.example/',
      'https:{url}',
      'https://',
      'https:///{url}',
      'https://s example/?u={url}',
      'mailto:{text}',
      'mailto:{text}?body={url}',
      'mailto:a@b.example,{text}?body={url}',
      'sms:{text}',
      'tel:{text}',
      'javascript:alert({url})',
      ' javascript:alert({url})',
      'data:text/html,{text}',
      'whatsapp://send?text={text}',
      'https://s.example/?u={url}&p={post}',
      'https://s.example/?u={constructor}',
      'https://s.example/?u={url',
      'https://s.example/?u={{url}}',
    ])
      assert.equal(fillTemplate(template, content), undefined, template);
  });

  it('has none for an address that is not fit to share', () => {
    for (const url of ['javascript:alert(1)', 'wind', 'https://user:password@paper.example/', ''])
      assert.equal(fillTemplate('https://s.example/?u={url}', { ...content, url }), undefined);
  });
});
