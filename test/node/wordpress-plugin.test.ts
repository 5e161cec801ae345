/** The WordPress plugin: its zip, installed in WordPress by the form that there is for it, in a browser. */
import { after, before, describe } from 'node:test';
import { skipReason } from '../servers/needed.js';
import { noWordPress } from '../servers/wordpress.js';
import { stagePlugin, type StagedSite } from './wordpress-plugin-fixture.js';
import { ownersHave } from './wordpress-plugin-owners.js';
import { readersHave } from './wordpress-plugin-readers.js';

const skip = skipReason(noWordPress());

describe('the WordPress plugin', { skip: skip ?? false }, () => {
  let staged: StagedSite;

  before(async () => {
    staged = await stagePlugin();
  });
  after(() => staged?.site.stop());

  readersHave(() => staged);
  ownersHave(() => staged); // who at last removes it
});
