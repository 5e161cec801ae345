import { NewsAiDisclosure } from './ai-disclosure.js';

NewsAiDisclosure.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-ai-disclosure': NewsAiDisclosure;
  }
}

export { NewsAiDisclosure };
