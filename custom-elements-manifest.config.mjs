/**
 * The analyzer reads `src/`; the manifest names the modules that npm users import. A registering module is
 * named after its tag (`src/author/news-author-card.ts`), which the analyzer cannot know: `define()` is ours.
 */

const published = (path) =>
  typeof path === 'string' ? path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js') : path;

function publishedPaths() {
  const visit = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
      else visit(inner);
    }
  };
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      visit(customElementsManifest.modules);
    },
  };
}

function definitions() {
  return {
    name: 'definitions',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = new Map();
      for (const { path, declarations = [] } of modules) {
        for (const { tagName, name } of declarations)
          if (tagName) elements.set(tagName, { name, module: path });
      }
      for (const module of modules) {
        const tag = /\/(news-[a-z-]+)\.[jt]s$/.exec(module.path)?.[1];
        const declaration = elements.get(tag);
        if (declaration) module.exports.push({ kind: 'custom-element-definition', name: tag, declaration });
      }
    },
  };
}

/** Gives each event its class, from the maps of events that the modules add to the DOM's. */
function eventClasses() {
  const classes = new Map();
  return {
    name: 'event-classes',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'GlobalEventHandlersEventMap') return;
      for (const { name, type } of node.members) classes.set(name.text, type.getText());
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { events = [] } of modules.flatMap(({ declarations = [] }) => declarations))
        for (const event of events)
          if (classes.has(event.name)) event.type = { text: classes.get(event.name) };
    },
  };
}

const isPublic = ({ privacy, name }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/**
 * Leaves out what is no one's public interface, and the nameless events that the analyzer adds for dispatches
 * whose type it cannot read: events come from `@fires`.
 */
function publicInterfaceOnly() {
  return {
    name: 'public-interface-only',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
        declaration.members = declaration.members?.filter(
          (member) => isPublic(member) && !(member.static && member.kind === 'field'),
        );
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('news-'));
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts', '!src/cli/**', '!src/themes/**', '!src/frameworks/**'],
  litelement: true,
  packagejson: false,
  plugins: [definitions(), publishedPaths(), publicInterfaceOnly(), eventClasses()],
};
