import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a build script without types
import { plainProperties } from '../../scripts/plain-properties.mjs';

const rewrite = (code: string): string | undefined =>
  (plainProperties as (code: string) => { toString(): string } | undefined)(code)?.toString();

describe('property decorators in the files for <script>', () => {
  it('become the calls that they come down to, in order', () => {
    assert.equal(
      rewrite(
        '_decorate([property({ attribute: "for" })], A.prototype, "htmlFor", void 0);' +
          '_decorate([property()], A.prototype, "src", void 0);' +
          '_decorate([property({ converter: (v) => f(v) })], A.prototype, "x", void 0);',
      ),
      'for (const [name, options] of Object.entries({ htmlFor: { attribute: "for" }, src: {}, x: { converter: (v) => f(v) } })) A.createProperty(name, options);',
    );
  });

  it('keep internal state internal, and classes apart', () => {
    assert.equal(
      rewrite(
        '_decorate([state()], A.prototype, "ready", void 0);_decorate([property()], B.prototype, "y", void 0);',
      ),
      'for (const [name, options] of Object.entries({ ready: { state: true, attribute: false } })) A.createProperty(name, options);' +
        'for (const [name, options] of Object.entries({ y: {} })) B.createProperty(name, options);',
    );
  });

  it('take their helper along only where another decorator is left', () => {
    const helper = 'import _decorate from "@oxc-project/runtime/helpers/decorate";';
    const own = '_decorate([property()], A.prototype, "src", void 0);';
    const query = '_decorate([query("dialog")], A.prototype, "dialog", void 0);';
    assert.doesNotMatch(rewrite(helper + own) ?? '', /_decorate/);
    assert.ok(rewrite(helper + own + query)?.startsWith(helper));
  });

  it('are left alone where they are others, and refused where they look unlike what is known', () => {
    assert.equal(rewrite('_decorate([query("dialog")], A.prototype, "dialog", void 0);'), undefined);
    assert.throws(() => rewrite('_decorate([property(), other()], A.prototype, "x", void 0);'));
  });
});
