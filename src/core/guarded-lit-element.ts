import { LitElement } from 'lit';
import { warnOfUpdate } from './dev-warning.js';

/** GuardedElement, with Lit's templates. In the files for `<script>` what is below LitElement guards already. */
export class GuardedLitElement extends LitElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warnOfUpdate(this, error);
    }
  }
}
