/** What this project adds to Storybook's own window: the panel "Disclosure". */
import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { ADDON } from './disclosure-findings.js';
import { DisclosurePanel, DisclosureTitle } from './disclosure-panel.js';

addons.register(ADDON, () => {
  addons.add(`${ADDON}/panel`, {
    type: types.PANEL,
    title: () => createElement(DisclosureTitle),
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active }) => createElement(DisclosurePanel, { active }),
  });
});
