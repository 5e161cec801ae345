/**
 * Writes test/schema-org-terms.json: the schema.org types that emitted metadata may use, with their own
 * properties and what each takes, and the members of the digital source types.
 *
 *   node scripts/schema-org-terms.mjs schemaorg-current-https.jsonld 30.0 2026-03-19
 *
 * The file is a release of the vocabulary, `data/releases/<version>/` of github.com/schemaorg/schemaorg.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const TARGET = new URL('../test/schema-org-terms.json', import.meta.url);

/** Roots: every type below `Article`, and these. What they inherit from comes by itself. */
const WANTED = ['Person', 'NewsMediaOrganization', 'CorrectionComment', 'ImageObject', 'WebPage', 'Place'];
const SOURCE_TYPES = 'IPTCDigitalSourceEnumeration';

const [file, version, date] = process.argv.slice(2);
if (!file || !version || !date) {
  console.error('usage: node scripts/schema-org-terms.mjs FILE VERSION DATE');
  process.exit(1);
}

const graph = JSON.parse(readFileSync(file, 'utf8'))['@graph'];
const list = (value) => (value === undefined ? [] : [value].flat());
const name = (node) => node['@id'].replace(/^schema:/, '');
const names = (node, key) => list(node[key]).map(name).sort();
const isA = (node, type) => list(node['@type']).includes(type);

const parents = new Map(
  graph.filter((node) => isA(node, 'rdfs:Class')).map((node) => [name(node), names(node, 'rdfs:subClassOf')]),
);
const lineage = (type) => [type, ...(parents.get(type) ?? []).flatMap(lineage)];
const types = [...parents.keys()].filter(
  (type) => WANTED.includes(type) || lineage(type).includes('Article'),
);
const all = [...new Set(types.flatMap(lineage))].filter((type) => parents.has(type)).sort();

const properties = graph.filter((node) => isA(node, 'rdf:Property'));
const ownOf = (type) =>
  Object.fromEntries(
    properties
      .filter((node) => names(node, 'schema:domainIncludes').includes(type))
      .sort((a, b) => (name(a) < name(b) ? -1 : 1))
      .map((node) => [name(node), names(node, 'schema:rangeIncludes').join(' ')]),
  );

const terms = {
  about: `Terms of schema.org ${version} (${date}), CC BY-SA 3.0, as scripts/schema-org-terms.mjs takes them from schemaorg-current-https.jsonld.`,
  types: Object.fromEntries(
    all.map((type) => [type, { parents: parents.get(type), properties: ownOf(type) }]),
  ),
  digitalSourceTypes: graph
    .filter((node) => isA(node, `schema:${SOURCE_TYPES}`))
    .map(name)
    .sort(),
};
writeFileSync(TARGET, `${JSON.stringify(terms, null, 2)}\n`);
