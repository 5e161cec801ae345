import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a build script without types
import { plainProperties } from '../../scripts/plain-properties.mjs';

const rewrite = (code: string): string | undefined =>
  (plainProperties as (code: string) => { toString(): string } | undefined)(code)?.toString();

describe('property decorators in the files for <script>', () => {
  it('become one list, in order', () => {
    assert.equal(
      rewrite(
        '_decorate([property({ attribute: "for" })], A.prototype, "htmlFor", void 0);' +
          '_decorate([property()], A.prototype, "src", void 0);' +
          '_decorate([property({ attribute: "role-name" })], A.prototype, "roleName", void 0);' +
          '_decorate([property()], A.prototype, "srcSet", void 0);' +
          '_decorate([property({ type: Boolean })], A.prototype, "open", void 0);' +
          '_decorate([property({\n\tattribute: "reading-time",\n\ttype: Number\n})], A.prototype, "readingTime", void 0);' +
          '_decorate([property({ attribute: false })], A.prototype, "article", void 0);',
      ),
      "A.createProperties('htmlFor:for src roleName srcSet:srcset open? readingTime# article!');",
    );
  });

  it('keep internal state internal, and classes apart', () => {
    assert.equal(
      rewrite(
        '_decorate([state()], A.prototype, "ready", void 0);_decorate([property()], B.prototype, "y", void 0);',
      ),
      "A.createProperties('ready!');B.createProperties('y');",
    );
  });

  it('stop the build at an option that the reactive element of these files does not know', () => {
    for (const option of ['reflect: true', 'converter: (v) => f(v)', 'hasChanged', 'type: Array'])
      assert.throws(
        () => rewrite(`_decorate([property({ ${option} })], A.prototype, "x", void 0);`),
        /left out/,
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
