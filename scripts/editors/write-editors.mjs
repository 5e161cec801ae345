/**
 * What editors, frameworks and language models read about the elements, from the manifest:
 * `vscode.html-custom-data.json`, `vscode.css-custom-data.json`, `web-types.json`, `llms.txt` and `frameworks/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../project.mjs';
import { tokensOf } from './design-tokens.mjs';
import { elementTypes } from './element-types.mjs';
import { elementsOf } from './elements.mjs';
import { FRAMEWORK_TYPES } from './framework-types.mjs';
import { llmsText } from './llms.mjs';
import { propertyTypes } from './property-types.mjs';
import { reactComponentTypes, reactComponents } from './react-components.mjs';
import { cssData, htmlData } from './vscode.mjs';
import { webTypes } from './web-types.mjs';

const ABOUT = '// Made by scripts/editors from the custom elements manifest.\n';

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {Record<string, string>} texts by path in `dist/` */
function outputs(elements, tokens) {
  const about = readJson(join(ROOT, 'package.json'));
  const texts = {
    description: about.description,
    readme: read('README.md'),
    events: read('docs/events.md'),
    frameworks: read('docs/frameworks.md'),
  };
  const files = {
    'vscode.html-custom-data.json': asJson(htmlData(elements)),
    'vscode.css-custom-data.json': asJson(cssData(elements, tokens)),
    'web-types.json': asJson(webTypes(elements, about)),
    'llms.txt': llmsText(elements, texts),
    'frameworks/elements.d.ts': `${ABOUT}${elementTypes(elements)}`,
    'frameworks/react-components.js': `${ABOUT}${reactComponents(elements)}`,
    'frameworks/react-components.d.ts': `${ABOUT}${reactComponentTypes(elements)}`,
  };
  for (const [name, types] of Object.entries(FRAMEWORK_TYPES)) {
    files[`frameworks/${name}.d.ts`] = `${ABOUT}${types}`;
    files[`frameworks/${name}.js`] = 'export {};\n';
  }
  return files;
}

/**
 * @param {string} out a folder that has what tsc wrote and the themes
 * @param {object} manifest from manifest.mjs
 */
export function writeEditors(out, manifest) {
  const elements = elementsOf(manifest, propertyTypes(join(out, 'index.d.ts')));
  const tokens = tokensOf(readJson(join(out, 'themes/tokens/paper.light.tokens.json')));
  for (const [path, text] of Object.entries(outputs(elements, tokens))) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
}
