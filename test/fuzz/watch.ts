/** Hears what goes wrong in a page: what is thrown, what runs, what leads elsewhere. */
import { elementsBelow } from '../helpers/composed-tree.js';
import { takeFaults } from '../helpers/heard-faults.js';
import { CANARY, HOSTILE_HOST } from './hostile-values.js';

/** Attributes that a browser follows, by itself or when pressed. */
const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href'];
const RUNS = /^(?:javascript|vbscript|data|file|blob):/i;
/** What browsers leave out of an address. */
const LEFT_OUT = /^[\0- ]+|[\t\n\r]/g;

/** Whether an address runs something, or brings a document of its own. */
export const leads = (address: string): boolean => RUNS.test(address.replace(LEFT_OUT, ''));

export interface Watch {
  /** What was thrown and heard by nobody, each with what was being done. */
  readonly faults: string[];
  /** What developers were told: warnings and findings, their text. */
  readonly told: string[];
  /** What is being done now. */
  doing: string;
  /** Adds a fault of what is being done. */
  fault(what: string, error?: unknown): void;
  end(): void;
}

function describe(error: unknown): string {
  try {
    const stack = error instanceof Error ? error.stack : '';
    return `${String(error)} ${stack?.split('\n').slice(0, 8).join(' | ') ?? ''}`;
  } catch {
    return 'what throws itself';
  }
}

export function watch(): Watch {
  const faults: string[] = [];
  const told: string[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    // observers of sizes that are told in the next frame: no fault, and said by browsers of every page
    if (!event.message?.startsWith('ResizeObserver loop')) self.fault('thrown', event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    self.fault('rejected', event.reason);
  };
  const onLint = ({ message }: { readonly message: string }): unknown => told.push(message);
  // mocha hears the same, and would take the next test for the one that failed
  const { onerror } = window;
  window.onerror = null;
  const { warn, error } = console;
  console.warn = (...words: unknown[]) => void told.push(words.map(describe).join(' '));
  console.error = (...words: unknown[]) => self.fault('console.error', words.map(describe).join(' '));
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onRejection, true);
  addEventListener('news-lint', onLint);
  const self = {
    faults,
    told,
    doing: '',
    fault: (what: string, error?: unknown) => {
      faults.push(`${self.doing}: ${what}${error === undefined ? '' : `: ${describe(error)}`}`);
    },
    end: () => {
      Object.assign(console, { warn, error });
      takeFaults(); // asked for, each of them
      window.onerror = onerror;
      removeEventListener('error', onError, true);
      removeEventListener('unhandledrejection', onRejection, true);
      removeEventListener('news-lint', onLint);
    },
  };
  return self;
}

/** What leads to a script, or was taken for markup, below a root. */
export function* dangersBelow(root: ParentNode): Generator<string> {
  if (CANARY in window) yield 'a script ran';
  if ('polluted' in {}) yield 'a prototype was changed';
  for (const element of elementsBelow(root)) {
    // of its own attributes a browser follows none
    if (element.localName.includes('-')) continue;
    for (const { name, value } of element.attributes) {
      if (ADDRESSES.includes(name) && value.split(',').some(leads))
        yield `<${element.localName} ${name}="${value.slice(0, 60)}">`;
      if (name.startsWith('on')) yield `<${element.localName} ${name}>`;
    }
    if (URL.parse(element.getAttribute('src') ?? '', 'https://a.example')?.hostname === HOSTILE_HOST)
      yield `a request to ${HOSTILE_HOST}`;
  }
}
