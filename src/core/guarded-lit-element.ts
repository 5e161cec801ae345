import { LitElement } from 'lit';
import { UPDATE_FAILED, isDevelopment } from './development.js';

/** GuardedElement, with Lit's templates. In the files for `<script>` what is below LitElement guards already. */
export class GuardedLitElement extends LitElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (isDevelopment()) console.warn(UPDATE_FAILED, this, error);
    }
  }
}
