// Stands in for the module `vscode` where tests are only counted: whatever is asked of it is there and does nothing.

const Module = /** @type {any} */ (require('node:module'));

/** @type {any} */
const nothing = new Proxy(() => {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
  construct: () => nothing,
});

const load = Module._load;
Module._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  request === 'vscode' ? nothing : load.call(Module, request, ...rest);
