/** Chromium's accessibility tree as a small plain tree, without ignored and purely structural nodes. */

/** Roles that only group boxes; their children take their place. */
const STRUCTURAL = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'Iframe']);

/** Text is said by its parent's name or by one node of role `text`. */
const ROLE_NAMES = { StaticText: 'text', RootWebArea: 'document', image: 'img' };

const PROPERTIES = [
  'level',
  'expanded',
  'checked',
  'pressed',
  'disabled',
  'focused',
  'invalid',
  'required',
  'modal',
  'valuetext',
  'url',
];

function describe(node) {
  const role = node.role?.value ?? 'none';
  const result = { role: ROLE_NAMES[role] ?? role, name: node.name?.value ?? '' };
  if (node.description?.value) result.description = node.description.value;
  if (node.value?.value !== undefined && node.value.value !== '') result.value = node.value.value;
  for (const { name, value } of node.properties ?? []) {
    // `false` is what a node says that has the state but not now: worth keeping for `expanded` alone.
    const keep = value.value !== false || name === 'expanded' || name === 'pressed' || name === 'checked';
    if (PROPERTIES.includes(name) && keep && value.value !== 'false') result[name] = value.value;
  }
  return result;
}

function treeFrom(byId) {
  const build = (node) => {
    const children = (node.childIds ?? [])
      .map((id) => byId.get(id))
      .filter(Boolean)
      .flatMap(build);
    if (node.ignored || STRUCTURAL.has(node.role?.value)) return children;
    // A node whose only child is its own text says that text twice.
    const said =
      children.length === 1 && children[0].role === 'text' && children[0].name === node.name?.value;
    return [{ ...describe(node), children: said ? [] : children }];
  };
  return build;
}

/** The DOM node ids of a described node and everything in it, shadow roots and frames included. */
function domIds(node) {
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.pseudoElements ?? [])];
  if (node.contentDocument) inner.push(node.contentDocument);
  return [node.backendNodeId, ...inner.flatMap(domIds)];
}

/** The topmost accessibility nodes of a DOM subtree: an inline host with blocks in it has none of its own. */
function rootsWithin(nodes, byId, ids) {
  const inside = (node) => node !== undefined && ids.has(node.backendDOMNodeId);
  return nodes.filter((node) => inside(node) && !inside(byId.get(node.parentId)));
}

function frameIds({ frame, childFrames = [] }) {
  return [frame.id, ...childFrames.flatMap(frameIds)];
}

/**
 * The tree of the element that the page put into `globalThis.__axRoot`, or of the whole page.
 * @param {import('playwright-core').Page} page
 */
export async function accessibilityTree(page) {
  const client = await page.context().newCDPSession(page);
  try {
    await client.send('Accessibility.enable');
    await client.send('DOM.enable');
    const { result } = await client.send('Runtime.evaluate', { expression: 'globalThis.__axRoot' });
    const { frameTree } = await client.send('Page.getFrameTree');
    const nodes = [];
    for (const frameId of frameIds(frameTree)) {
      nodes.push(...(await client.send('Accessibility.getFullAXTree', { frameId })).nodes);
    }
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    let roots = [nodes[0]];
    if (result.objectId !== undefined) {
      const options = { objectId: result.objectId, depth: -1, pierce: true };
      const { node } = await client.send('DOM.describeNode', options);
      roots = rootsWithin(nodes, byId, new Set(domIds(node)));
    }
    const built = roots.flatMap(treeFrom(byId));
    return built.length === 1 ? built[0] : { role: 'generic', name: '', children: built };
  } finally {
    await client.detach();
  }
}
