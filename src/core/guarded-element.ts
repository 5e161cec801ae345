import { ReactiveElement } from 'lit';
import { warnOfUpdate } from './dev-warning.js';

/**
 * An element whose updates throw nothing at the page, whatever they were given: developers are told, and it stays as it
 * was. In the files for `<script>`, reactive-element.ts stands in its place and does so by itself.
 */
export class GuardedElement extends ReactiveElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warnOfUpdate(this, error);
    }
  }
}
