const FILTERS = ['side', 'version', 'profile', 'block'];
const filters = { side: '', version: '', profile: '', block: '', verdicts: new Set(), text: '', by: 'verdict' };
const page = document.getElementById('page');
let shownCase;
let showRecord;

function haystack(result) {
  result.haystack ??= [result.id, result.title, result.profile, result.useCase, result.blockName, result.reason?.message, result.reason?.path, result.reason?.requirementId,
    ...result.requirements ?? [], ...result.tags ?? [], ...(result.findings ?? []).map(f => f.message), ...new Set((result.wire ?? []).map(e => e.action))].join('\n').toLowerCase();
  return result.haystack;
}

function matching(but) {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = run.cases.filter(c =>
    FILTERS.every(name => !filters[name] || c[name] === filters[name]) &&
    (but === 'verdicts' || !filters.verdicts.size || filters.verdicts.has(c.verdict)) &&
    words.every(word => haystack(c).includes(word)));
  return filters.by === 'id' ? found : found.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

function filterHash(changes = {}) {
  const all = { ...filters, ...changes };
  const query = new URLSearchParams();
  for (const name of FILTERS) if (all[name]) query.set(name, all[name]);
  if (all.verdicts.size) query.set('verdict', [...all.verdicts].join(','));
  if (all.text) query.set('text', all.text);
  if (all.by !== 'verdict') query.set('by', all.by);
  return '#' + (query.size ? '?' + query : '');
}

function readFilters(query) {
  const given = new URLSearchParams(query);
  for (const name of FILTERS) filters[name] = given.get(name) ?? '';
  filters.verdicts = new Set((given.get('verdict') ?? '').split(',').filter(v => VERDICTS.includes(v)));
  filters.text = given.get('text') ?? '';
  filters.by = given.get('by') ?? 'verdict';
}

function partialBanner() {
  if (!run.partial) return null;
  const ran = run.selected === undefined ? `${plural(run.cases.length, 'case')} ran.` : `${run.cases.length} of ${plural(run.selected, 'selected case')} ran.`;
  return h('div', { class: 'partial', role: 'alert' }, icon('inconclusive'), h('div', {},
    h('strong', {}, `This run is partial: ${run.partialReason}.`), `${ran} What did not run says nothing about the product.`));
}

function headline() {
  const all = run.totals.all;
  const asked = all.total - all.notApplicable;
  const undeclared = all.fail - all.declaredFailures;
  if (!all.total) return ['inconclusive', 'No test case ran'];
  if (undeclared) return ['fail', `${undeclared} of ${plural(asked, 'test case')} failed`];
  if (all.error) return ['error', `${all.error} of ${plural(asked, 'test case')} ended in an error`];
  if (all.inconclusive) return ['inconclusive', `${all.inconclusive} of ${plural(asked, 'test case')} could not be decided`];
  if (!asked) return ['notApplicable', 'No test case applies to this product'];
  if (all.fail) return ['pass', `Of ${plural(asked, 'test case')}, ${all.fail} failed as declared; all others passed`];
  return ['pass', asked === 1 ? 'The test case passed' : `All ${asked} test cases passed`];
}

function lineup([sut, ...others]) {
  const peer = run.peers.find(p => p.role !== sut.role) ?? { role: other(sut.role), name: `the ${PARTIES[other(sut.role)]}` };
  const box = (system, tested) => h('div', { class: `system${tested ? ' sut' : ''}` },
    h('div', { class: 'role' }, `${PARTIES[system.role]} ${tested ? 'under test' : 'as peer'}`),
    h('div', { class: 'name' }, system.name),
    [[system.vendor, system.model].filter(Boolean).join(' '), system.firmware && `Firmware ${system.firmware}`,
      system.versions && `OCPP ${system.versions.join(', ')}`, tested && system.address, tested && system.statementPath && `Statement ${system.statementPath}`,
      system.reference && 'Part of the harness',
      ...tested ? others.map(more => `Also: ${[more.name, more.statementPath && `statement ${more.statementPath}`].filter(Boolean).join(', ')}`) : []].filter(Boolean).map(text => h('div', { class: 'fact' }, text)));
  const boxes = [box(sut, true), h('div', { class: 'link', role: 'img', 'aria-label': 'through the recording proxy' }), box(peer, false)];
  return h('div', { class: `card lineup${sut.role === 'csms' ? ' flip' : ''}` }, sut.role === 'csms' ? boxes.reverse() : boxes);
}

function verdictPanel() {
  const all = run.totals.all;
  return h('div', { class: 'card verdicts' },
    h('div', { class: 'share', 'aria-hidden': 'true' }, VERDICTS.filter(v => all[v]).map(v => {
      const part = h('span', { class: v });
      part.style.flexGrow = all[v];
      return part;
    })),
    h('div', { class: 'counts', role: 'group', 'aria-label': 'Show only cases with these verdicts' }, VERDICTS.map(v => h('button', {
      class: `count ${v}${all[v] ? '' : ' none'}`, type: 'button', 'aria-pressed': String(filters.verdicts.has(v)), 'data-verdict': v,
      onclick: () => {
        if (!filters.verdicts.delete(v)) filters.verdicts.add(v);
        refresh();
        const place = document.getElementById('list');
        if (filters.verdicts.size && place.getBoundingClientRect().top > innerHeight * 0.6) place.scrollIntoView();
      },
    }, icon(v), h('b', {}, all[v]), h('span', { class: 'word' }, WORDS[v]),
    v === 'fail' && all.declaredFailures ? h('span', { class: 'aside' }, `${all.declaredFailures} declared`) : ''))));
}

function matrix() {
  const blocks = run.totals.byBlock ?? [];
  const rows = run.totals.byProfile ?? [];
  if (!rows.length) return null;
  const profiles = [...new Set(rows.map(r => r.profile))];
  const cell = (row, block) => {
    const cases = run.cases.filter(c => c.profile === row.profile && c.side === row.side && c.version === row.version && c.block === block.block);
    if (!cases.length) return h('td', {});
    const asked = cases.filter(c => c.verdict !== 'notApplicable');
    const worst = ['error', 'fail', 'inconclusive', 'pass', 'notApplicable'].find(v => cases.some(c => c.verdict === v));
    const passed = cases.filter(c => c.verdict === 'pass').length;
    const words = VERDICTS.filter(v => cases.some(c => c.verdict === v)).map(v => `${cases.filter(c => c.verdict === v).length} ${WORDS[v].toLowerCase()}`).join(', ');
    const target = cases.length === 1 ? href(cases[0]) : filterHash({ profile: row.profile, side: row.side, version: row.version, block: block.block, verdicts: new Set(), text: '' });
    return h('td', {}, h('a', { class: `cell t-${worst}`, href: target, title: words, 'aria-label': `${row.profile}, ${PARTIES[row.side]}, ${row.version}, block ${block.block}: ${words}` },
      icon(worst), asked.length ? `${passed}/${asked.length}` : cases.length));
  };
  return h('section', {}, h('h2', {}, 'By profile and block', h('span', { class: 'muted' }, 'passed of those that apply; each cell leads to its cases')),
    h('div', { class: 'card scroll' }, h('table', { class: 'matrix' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Profile'), h('th', { scope: 'col' }, 'Under test'), blocks.map(b => h('th', { scope: 'col' }, b.block, h('small', {}, b.name))))),
      profiles.map(profile => h('tbody', {}, rows.filter(r => r.profile === profile).map((row, i, same) => h('tr', {},
        i === 0 ? h('th', { scope: 'rowgroup', rowspan: same.length }, profile) : null,
        h('td', { class: 'sub' }, `${PARTIES[row.side]} ${row.version}`),
        blocks.map(block => cell(row, block)))))))));
}

function caseRow(result) {
  const reason = result.verdict === 'pass' ? undefined : result.reason;
  const entry = reason?.recordNumber && entryOf(result, reason.recordNumber);
  return h('li', {}, h('a', { class: `row t-${result.verdict}`, href: href(result), 'data-case': result.key },
    icon(result.verdict),
    h('div', {},
      h('span', { class: 'visually-hidden' }, WORDS[result.verdict] + ': '),
      h('span', { class: 'id' }, result.id), h('span', {}, result.title),
      reason && h('div', { class: 'why' }, reason.message),
      reason && h('div', { class: 'proof' },
        [entry && `${entry.kind} ${entry.number}, ${nameOf(entry)}`, reason.path && h('code', {}, reason.path), reason.actual && [' found ', h('code', {}, clip(reason.actual, 80))], reason.requirementId && `[${reason.requirementId}]`]
          .filter(Boolean).flatMap((piece, i) => i ? [' ', piece] : [piece])),
      (result.declaredKnownFailure || result.warnings) && h('div', {},
        result.declaredKnownFailure && h('span', { class: 'chip tinted t-warning' }, 'declared beforehand'),
        result.warnings && h('span', { class: 'chip tinted t-warning' }, icon('warning'), plural(result.warnings.length, 'warning')))),
    h('div', { class: 'where' }, `${PARTIES[result.side]} ${result.version}, ${result.profile}, ${duration(result.durationMs)}`)));
}

function choices(name, label, titles) {
  const values = [...new Set(run.cases.map(c => c[name]))].toSorted();
  return h('label', {}, label, h('select', { 'data-filter': name, onchange: event => { filters[name] = event.target.value; refresh(); } },
    h('option', { value: '' }, 'All'), values.map(v => h('option', { value: v, selected: filters[name] === v }, titles?.(v) ?? v))));
}

function refresh() {
  history.replaceState(null, '', filterHash());
  list();
}

function list() {
  const found = matching();
  const active = FILTERS.some(name => filters[name]) || filters.verdicts.size || filters.text;
  for (const button of document.querySelectorAll('.count'))
    button.setAttribute('aria-pressed', String(filters.verdicts.has(button.dataset.verdict)));
  for (const select of document.querySelectorAll('[data-filter]')) select.value = filters[select.dataset.filter];
  const clear = active ? h('button', { class: 'ghost', type: 'button', onclick: () => { readFilters(''); document.getElementById('text').value = ''; refresh(); } }, 'Clear filters') : null;
  document.getElementById('tally').replaceChildren(...[
    h('span', { role: 'status' }, `${found.length} of ${plural(run.cases.length, 'case')}`),
    filters.verdicts.size ? h('span', {}, 'only ', [...filters.verdicts].map(v => WORDS[v].toLowerCase()).join(', ')) : null, clear].filter(Boolean));
  document.getElementById('cases').replaceChildren(...found.length ? found.map(caseRow) : [h('li', { class: 'empty' }, run.cases.length ? 'No case fits these filters.' : 'No case ran.')]);
}

function overview() {
  const [verdict, text] = headline();
  const tried = Object.entries(run.selection).map(([name, values]) => `${name} ${values.join(', ')}`).join('; ');
  const blockName = letter => `${letter} ${run.cases.find(c => c.block === letter)?.blockName ?? ''}`;
  return h('main', { id: 'main', tabindex: '-1' },
    partialBanner(),
    h('h1', { class: 'headline' }, icon(verdict), h('span', {}, text)),
    h('p', { class: 'lead' }, `${moment(run.startedAt)}, took ${duration(Date.parse(run.endedAt) - Date.parse(run.startedAt))}. ${tried ? `Selected: ${tried}. ` : ''}${run.strict ? 'Strict: warnings count as failures. ' : ''}`),
    run.warnings?.length > 0 && h('div', { class: 'card note t-warning' }, h('b', {}, plural(run.warnings.length, 'warning')), h('ul', {}, run.warnings.map(warning => h('li', {}, warning)))),
    h('div', { class: 'lineups' }, Object.keys(PARTIES).map(role => run.systemsUnderTest.filter(s => s.role === role)).filter(systems => systems.length).map(lineup)),
    verdictPanel(), matrix(),
    h('section', { id: 'list' }, h('h2', {}, 'Test cases'), h('div', { class: 'card' },
      h('form', { class: 'filters', role: 'search', onsubmit: event => event.preventDefault() },
        h('label', { class: 'search' }, 'Search', h('input', { id: 'text', type: 'search', value: filters.text, placeholder: 'Id, title, reason, requirement or message', oninput: event => { filters.text = event.target.value; refresh(); } })),
        choices('side', 'Side', v => PARTIES[v]), choices('version', 'Version'), choices('profile', 'Profile'), choices('block', 'Block', blockName),
        h('label', {}, 'Order', h('select', { onchange: event => { filters.by = event.target.value; refresh(); } },
          h('option', { value: 'verdict' }, 'Problems first'), h('option', { value: 'id', selected: filters.by === 'id' }, 'As run')))),
      h('div', { class: 'tally', id: 'tally' }), h('ul', { class: 'cases', id: 'cases' }))));
}

const THEMES = ['light dark', 'light', 'dark'];
const THEME_WORDS = { 'light dark': 'system', light: 'light', dark: 'dark' };

function bar() {
  let theme = 'light dark';
  try { theme = THEMES.find(t => t === localStorage.getItem('ocpp-report-theme')) ?? theme; } catch { /* some browsers keep nothing for files */ }
  const button = h('button', { class: 'ghost', type: 'button', onclick: () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    try { localStorage.setItem('ocpp-report-theme', theme); } catch { /* the choice lasts for this page then */ }
    apply();
  } });
  function apply() {
    document.documentElement.style.colorScheme = theme;
    button.replaceChildren(h('span', { class: 'word' }, 'Theme: '), THEME_WORDS[theme]);
    button.setAttribute('aria-label', `Theme: ${THEME_WORDS[theme]}`);
  }
  apply();
  return h('header', { class: 'bar' },
    h('a', { class: 'brand', href: '#' }, s('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('rect', { width: 16, height: 16, rx: 4, fill: '#0b5c8f' }), s('path', { d: 'M9 2 4.5 9H8l-1 5 4.5-7H8z', fill: '#fff' })), 'OCPP conformance report'),
    h('span', { class: 'run' }, `Run ${run.id}, harness ${run.harness.version}${run.harness.commit ? ` (${run.harness.commit.slice(0, 10)})` : ''}`),
    button);
}

function route() {
  const hash = location.hash.slice(1);
  const [key, number] = hash.split('/').map(decodeURIComponent);
  const result = byKey.get(key);
  const record = number === undefined ? undefined : Number(number);
  if (result && shownCase === result && record !== undefined) {
    showRecord?.(record);
    return;
  }
  shownCase = result;
  if (!result) readFilters(hash.startsWith('?') ? hash.slice(1) : '');
  const shown = result ? caseView(result, record, matching()) : { view: overview() };
  showRecord = shown.show;
  page.replaceChildren(bar(), shown.view);
  document.title = result ? `${WORDS[result.verdict]}: ${result.id} ${result.version}` : `OCPP conformance ${run.id}${run.partial ? ' (partial)' : ''}`;
  if (!result) list();
  scrollTo({ top: 0, behavior: 'instant' });
  if (record !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => showRecord?.(record)));
  else if (hash.startsWith('?')) document.getElementById('list').scrollIntoView({ behavior: 'instant' });
}

addEventListener('hashchange', route);
route();
