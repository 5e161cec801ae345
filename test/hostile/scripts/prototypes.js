/** As old libraries leave a page: what `for … in` finds everywhere, and stand-ins that know less than the natives. */
Array.prototype.each = function (visit) {
  for (let at = 0; at < this.length; at++) visit(this[at], at);
};
Array.prototype.include = function (item) {
  return this.indexOf(item) >= 0;
};
// Prototype 1.6: JSON.stringify() then writes lists as texts
Array.prototype.toJSON = function () {
  return `[${this.join(', ')}]`;
};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Date.prototype.toJSON = function () {
  return 'a date';
};
String.prototype.contains = function (part) {
  return this.indexOf(part) >= 0;
};
Function.prototype.bindAsEventListener = function (context) {
  return this.bind(context);
};
Object.prototype.extend = function (other) {
  for (const name in other) this[name] = other[name];
  return this;
};
Object.prototype.length_ = 1;
Element.prototype.addClass = function (name) {
  this.className += ` ${name}`;
  return this;
};
// lists by number alone: what iterates is not known to it
Array.from = function (list) {
  const result = [];
  for (let at = 0; at < (list.length || 0); at++) result.push(list[at]);
  return result;
};
Number.prototype.times = function (act) {
  for (let at = 0; at < this; at++) act(at);
};
window.$ = (id) => document.getElementById(id);
