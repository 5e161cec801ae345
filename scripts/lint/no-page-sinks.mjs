/**
 * The ESLint rule `house/no-page-sinks`: no text becomes markup, code or a style attribute. It goes by names, since types
 * say nothing of what came through `any`; as keys and strings too, as in `Object.assign(element, { innerHTML })`. Where
 * the library needs one, it has src/core/trusted-types.ts.
 */

/** Never named: as an identifier, a member, a key, an import or a string. */
const NEVER = {
  markup: [
    ...['insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'],
    ...['DOMParser', 'parseFromString', 'XSLTProcessor', 'execCommand', 'writeln'],
    ...['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic'],
  ],
  code: ['eval', 'Function', 'execScript', 'importScripts', 'Worker', 'SharedWorker'],
  policy: ['trustedTypes', 'createPolicy', 'createHTML', 'createScript', 'createScriptURL'],
  style: ['styleMap'],
};
/** May be read, as `element.outerHTML`, and nothing else. */
const READ_ONLY = new Set(['innerHTML', 'outerHTML', 'srcdoc']);

const KIND = new Map(Object.entries(NEVER).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const DOCUMENT = /^(?:page|doc|top|\w*document)$/i;
const TIMERS = new Set(['setTimeout', 'setInterval']);
const NAMING = new Set([
  'setAttribute',
  'setAttributeNS',
  'toggleAttribute',
  'createAttribute',
  'createAttributeNS',
]);
const RUNNING_ADDRESS = /^[\s\0-\x1f]*(?:javascript|vbscript|data:text\/html)/i;
const RUNNING_ATTRIBUTE = /^(?:on\w+|style|srcdoc)$/i;
const RUNNING_ELEMENT = /^(?:script|iframe|frame|object|embed|base|portal)$/i;
const TEMPLATE = /^(?:html|svg|mathml)$/;
/** A Lit template's text begins anywhere, also within a tag. */
const IN_TEMPLATE =
  /(?:\s[.?]?(?:on[a-z]+|style|srcdoc|innerHTML|outerHTML)\s*=|<(?:script|iframe|frame|object|embed|base)\b)/i;
const IN_MARKUP = /<[a-z][^<>]*\s(?:on[a-z]+|style|srcdoc)\s*=/i;

/** The name that an expression ends in: of `a.b` it is b, of `a['b']` too. */
function nameOf(node) {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression') return node.computed ? textOf(node.property) : node.property.name;
  if (node?.type === 'ChainExpression' || node?.type === 'TSNonNullExpression')
    return nameOf(node.expression);
  return undefined;
}

function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0].value.cooked;
  return undefined;
}

/** Whether a timer or the like would be handed a text. */
function isText(node) {
  if (node?.type === 'TemplateLiteral') return true;
  if (node?.type === 'BinaryExpression')
    return node.operator === '+' && (isText(node.left) || isText(node.right));
  return textOf(node) !== undefined;
}

/** Whether a member stands where it is read: not assigned to, taken apart into, or counted up. */
function isRead(member) {
  const { parent } = member;
  if (parent.type === 'AssignmentExpression' || parent.type === 'AssignmentPattern')
    return parent.left !== member;
  if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.left !== member;
  if (parent.type === 'Property') return parent.parent.type !== 'ObjectPattern' || parent.value !== member;
  return !['UpdateExpression', 'ArrayPattern', 'RestElement'].includes(parent.type);
}

const messages = {
  markup: '"{{name}}" parses a text as HTML: only core/trusted-types.ts may.',
  code: '"{{name}}" runs a text as code: nothing may.',
  policy: '"{{name}}" makes Trusted Types: only core/trusted-types.ts may.',
  style: '"{{name}}" writes a style attribute, which a strict CSP blocks: use style.setProperty.',
  timer: 'A timer with a text runs it as code.',
  constructed: 'A call of "constructor" may be that of Function, which runs a text as code.',
  address: 'An address that runs or shows what is in it.',
  attribute: 'The attribute "{{name}}" is code, markup or a style, which a strict CSP blocks.',
  element: 'An element "{{name}}" loads or runs what it is given.',
  template: 'Code, markup or a style attribute in a template: "{{name}}".',
};

function create(context) {
  const report = (node, messageId, name = '') => context.report({ node, messageId, data: { name } });

  /** @param node an identifier, or a text that may name something */
  function checkName(node, name) {
    const kind = KIND.get(name);
    if (kind) report(node, kind, name);
    else if (READ_ONLY.has(name) && !isMemberRead(node)) report(node, 'markup', name);
  }

  function isMemberRead(node) {
    const { parent } = node;
    return parent.type === 'MemberExpression' && parent.property === node && isRead(parent);
  }

  function checkText(node, text) {
    checkName(node, text);
    if (RUNNING_ADDRESS.test(text)) report(node, 'address');
    const found = IN_MARKUP.exec(text);
    if (found) report(node, 'template', found[0]);
  }

  function checkCall(node) {
    const name = nameOf(node.callee);
    const [first, second] = node.arguments;
    if (TIMERS.has(name) && isText(first)) report(node, 'timer');
    // of a page's `Document`; linkedom's function of that name is for the command
    if (name === 'parseHTML' && node.callee.type === 'MemberExpression') report(node, 'markup', name);
    if (name === 'constructor') report(node, 'constructed');
    if (name === 'write' && DOCUMENT.test(nameOf(node.callee.object) ?? '')) report(node, 'markup', name);
    if (name === 'register' && nameOf(node.callee.object) === 'serviceWorker') report(node, 'code', name);
    const named = textOf(name?.endsWith('NS') ? second : first);
    if (named === undefined) return;
    if (NAMING.has(name) && RUNNING_ATTRIBUTE.test(named)) report(node, 'attribute', named);
    if (/^createElement(?:NS)?$/.test(name) && RUNNING_ELEMENT.test(named)) report(node, 'element', named);
  }

  return {
    Identifier: (node) => checkName(node, node.name),
    Literal: (node) => typeof node.value === 'string' && checkText(node, node.value),
    CallExpression: checkCall,
    NewExpression: checkCall,
    TemplateElement(node) {
      const text = node.value.cooked ?? node.value.raw;
      const { parent } = node.parent;
      const isTemplate =
        parent.type === 'TaggedTemplateExpression' && TEMPLATE.test(nameOf(parent.tag) ?? '');
      const found = isTemplate && IN_TEMPLATE.exec(text);
      if (found) report(node, 'template', found[0].trim());
      else checkText(node, text);
    },
  };
}

export const noPageSinks = { meta: { type: 'problem', schema: [], messages }, create };
