/**
 * The bill of materials, in CycloneDX's format: what depends on it knows what it gets, and can be told when something in
 * it turns out to be bad. The same sources give the same bytes: no date, no number of its own, no path of this machine.
 */
/** As the format's tools look for it. */
export const BILL = 'bom.cdx.json';

const purl = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** An SPDX identifier, or an expression of several. */
const licensesOf = (licence) => [
  /[\s()]/.test(licence) ? { expression: licence } : { license: { id: licence } },
];

const hashesOf = (integrity = '') =>
  integrity
    .split(' ')
    .filter((hash) => hash.startsWith('sha512-'))
    .map((hash) => ({ alg: 'SHA-512', content: Buffer.from(hash.slice(7), 'base64').toString('hex') }));

function component({ name, version, integrity, licences, ships }) {
  const [, group, own] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [undefined, undefined, name];
  const hashes = hashesOf(integrity);
  return {
    type: 'library',
    'bom-ref': purl({ name, version }),
    ...(group && { group }),
    name: own,
    version,
    scope: 'required',
    ...(hashes.length && { hashes }),
    licenses: licensesOf(licences.find((licence) => licence !== undefined)),
    purl: purl({ name, version }),
    properties: ships.map((value) => ({ name: 'news-article:ships-in', value })),
  };
}

/** Whether the package names it itself, or has it inside. */
const isOwn = ({ isDirect, ships }) => isDirect || ships.some((place) => place !== 'dependencies');

/**
 * @param {{ name: string, version: string, description: string, license: string }} own package.json
 * @param {ReturnType<typeof import('./packages.mjs').shippedPackages>} packages
 */
export function billOfMaterials(own, packages) {
  const refs = new Map(packages.map((each) => [each.id, purl(each)]));
  const { name, version, description, license } = own;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl(own),
        name,
        version,
        description,
        licenses: licensesOf(license),
        purl: purl(own),
      },
    },
    components: packages.map(component),
    dependencies: [
      { ref: purl(own), dependsOn: packages.filter(isOwn).map(purl) },
      ...packages.map((each) => ({
        ref: purl(each),
        dependsOn: each.needs.map((id) => refs.get(id)),
      })),
    ],
  };
}
