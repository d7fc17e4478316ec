// The report page's own script. It shows what the extension sends, remembers where a person was, and sends back which
// line a person wants to see. It knows nothing of plans.
(() => {
  const vscode = globalThis.acquireVsCodeApi();
  const main = document.getElementById('report');
  /** @type {{target: string | null, scroll: number, open: string[]}} */
  const state = { target: null, scroll: 0, open: [], ...vscode.getState() };
  let first = true;

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'failed') main.textContent = data.text;
    if (data.type === 'show') show(data);
  });

  function show({ target, html, place }) {
    const scroll = first ? state.scroll : window.scrollY;
    const focused = document.activeElement?.closest('[data-line]')?.dataset.line;
    main.innerHTML = html;
    main.removeAttribute('aria-busy');
    for (const details of main.querySelectorAll('details[data-key]')) {
      details.open = state.open.includes(details.dataset.key);
    }
    for (const row of main.querySelectorAll('[data-uri][data-line]')) makeLink(row);
    window.scrollTo(0, scroll);
    if (focused !== undefined) linkOf(main.querySelector(`[data-line="${focused}"]`))?.focus();
    first = false;
    state.target = target;
    vscode.setState(state);
    if (place) reveal(place);
  }

  /** A row's name is what the keyboard and a screen reader find. */
  function makeLink(row) {
    const link = linkOf(row);
    link.tabIndex = 0;
    link.setAttribute('role', 'link');
  }

  function linkOf(row) {
    if (!row || row.matches('.name')) return row;
    return row.querySelector('.name:not([data-line])') ?? row;
  }

  /** A phase by its path, or the last one that begins at or before a line. */
  function reveal({ section, line }) {
    const rows = [...main.querySelectorAll('[data-section]')];
    const wanted =
      rows.find((row) => row.dataset.section === section) ??
      (line === undefined ? undefined : rows.findLast((row) => Number(row.dataset.line) <= line));
    for (const row of main.querySelectorAll('.here')) row.classList.remove('here');
    if (!wanted) return;
    wanted.classList.add('here');
    wanted.scrollIntoView({ block: 'center' });
    linkOf(wanted)?.focus({ preventScroll: true });
  }

  function open(target) {
    const row = target.closest('[data-uri][data-line]');
    if (!row) return false;
    vscode.postMessage({ type: 'open', uri: row.dataset.uri, line: Number(row.dataset.line) });
    return true;
  }

  main.addEventListener('click', (event) => {
    // A person who marks text wants the text.
    if (window.getSelection()?.toString()) return;
    if (open(event.target)) event.preventDefault();
  });
  main.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.target.getAttribute('role') === 'link' && open(event.target)) event.preventDefault();
  });
  main.addEventListener(
    'toggle',
    () => {
      state.open = [...main.querySelectorAll('details[open][data-key]')].map(({ dataset }) => dataset.key);
      vscode.setState(state);
    },
    true,
  );
  let resting;
  window.addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      state.scroll = window.scrollY;
      vscode.setState(state);
    }, 100);
  });

  vscode.postMessage({ type: 'ready' });
})();
