const byKey = new Map(run.cases.map(c => [c.key, c]));
const href = (result, record) => `#${result.key}${record ? '/' + record : ''}`;
const entryOf = (result, number) => (result.wire ?? []).find(e => e.number === number);
const nameOf = entry => entry.kind === 'frame' ? `${TYPES[entry.type] ?? 'malformed'} ${entry.action ?? ''}`.trim() : eventTitle(entry);

function recordLink(result, number, text) {
  const entry = entryOf(result, number);
  return h('a', { class: 'chip', href: href(result, number), title: entry ? nameOf(entry) : undefined }, text ?? `#${number}`);
}

function whereFound(result, finding) {
  if (!finding.recordNumber) return finding.path ? value(finding.path) : 'nothing came';
  const entry = entryOf(result, finding.recordNumber);
  const kind = entry?.kind === 'event' ? 'record' : 'frame';
  return [h('a', { href: href(result, finding.recordNumber), class: 'to-frame' }, `${kind} ${finding.recordNumber}${entry ? ', ' + nameOf(entry) : ''}`),
    finding.path ? [', at ', value(finding.path)] : ''];
}

const REASON_LABELS = { fail: 'Why it failed', error: 'What went wrong', inconclusive: 'Why it is undecided', notApplicable: 'Why it does not apply', pass: 'Note' };

function reasonCard(result) {
  const reason = result.reason;
  if (!reason) return null;
  const entry = entryOf(result, reason.recordNumber);
  let excerpt;
  if (entry?.kind === 'frame') {
    const same = (entry.findings ?? []).find(f => f.message === reason.message);
    const marks = [{ severity: 'violation', ...same, ...reason }];
    const lines = linesOf(entry);
    const cut = lines && locate(lines, reason.path) ? 4 : undefined;
    excerpt = h('figure', { class: 'excerpt' },
      h('figcaption', {}, h('span', {}, `${PARTIES[entry.sender]} → ${PARTIES[other(entry.sender)]}, ${clock(entry.time)}`), h('a', { href: href(result, entry.number) }, `Show frame ${entry.number}`)),
      lines && cut === undefined ? h('pre', { class: 'json' }, clip(entry.raw, 600)) : jsonView(entry, marks, cut));
  }
  return h('div', { class: `card reason t-${result.verdict}` },
    h('p', { class: 'label' }, REASON_LABELS[result.verdict]),
    h('p', { class: 'message' }, reason.message),
    h('div', { class: `split${excerpt ? '' : ' one'}` },
      facts([
        ['Expected', value(reason.expected)],
        ['Actual', value(reason.actual), 'actual'],
        ['Where', reason.recordNumber || reason.path ? whereFound(result, reason) : result.verdict === 'fail' ? 'no frame: it is about something that did not come' : undefined],
        ['Requirement', reason.requirementId],
      ]),
      excerpt));
}

function notes(result) {
  const known = result.declaredKnownFailure;
  const link = known && /^https?:\/\//.test(known.writtenIn) ? h('a', { href: known.writtenIn, rel: 'noreferrer' }, known.writtenIn) : known?.writtenIn;
  return [
    known && h('div', { class: 'card note t-warning' }, h('b', {}, result.verdict === 'fail' ? 'Declared beforehand, so it does not fail the run. ' : 'This failure was declared beforehand, and did not happen. '),
      `${known.reason} Written in: `, link),
    result.warnings && h('div', { class: 'card note t-warning' }, h('b', {}, plural(result.warnings.length, 'warning')), h('ul', {}, result.warnings.map(w => h('li', {}, w)))),
  ];
}

const STEP_ICONS = { passed: 'pass', failed: 'fail', inconclusive: 'inconclusive', error: 'error', skipped: 'notApplicable' };

function steps(result) {
  if (!result.steps) return null;
  return h('section', { id: 'steps' }, h('h2', {}, 'Steps', h('span', { class: 'muted' }, result.source ? `${result.source.file}, line ${result.source.line}` : '')),
    h('ol', { class: 'card steps' }, result.steps.map((step, i) => {
      const trouble = ['failed', 'inconclusive', 'error'].includes(step.status);
      return h('li', { class: `${trouble ? 'trouble ' : ''}s-${step.status} t-${STEP_ICONS[step.status]}` },
        icon(STEP_ICONS[step.status]),
        h('div', {},
          h('span', { class: 'visually-hidden' }, `Step ${i + 1}, ${step.status}: `),
          h('span', { class: 'keyword' }, step.keyword), ' ', step.text,
          step.table && h('table', {}, h('tbody', {}, step.table.map(row => h('tr', {}, row.map(cell => h('td', {}, cell)))))),
          step.docString && h('pre', {}, step.docString),
          step.error && h('p', { class: 'wrong' }, step.error),
          step.records && h('div', { class: 'records' }, step.records.map(number => recordLink(result, number)))),
        h('span', { class: 'took' }, step.status === 'skipped' ? 'not run' : duration(step.durationMs)));
    })));
}

function findingFacts(result, finding, withWhere) {
  return facts([
    ['Expected', value(finding.expected)],
    ['Actual', value(finding.actual), finding.severity === 'violation' ? 'actual' : ''],
    ['At', withWhere ? undefined : value(finding.path)],
    ['Requirement', finding.requirementId],
    ['Seen by', finding.layer],
  ]);
}

function inspect(result, number, stepOf) {
  const entry = entryOf(result, number);
  const answer = (result.wire ?? []).find(e => e.answers === number);
  const call = entry.answers && entryOf(result, entry.answers);
  const first = Date.parse(result.wire[0].time);
  const after = (a, b) => duration(Date.parse(b.time) - Date.parse(a.time));
  const step = stepOf(number);
  const pieces = [
    h('h3', {}, h('span', { class: 'muted mono' }, `#${number}`), nameOf(entry),
      h('button', { class: 'ghost close', type: 'button', onclick: event => event.target.closest('.inspector').classList.add('idle') }, 'Close')),
    facts([
      ['From', entry.kind === 'frame' ? `${PARTIES[entry.sender]} to ${PARTIES[other(entry.sender)]}` : `${PARTIES[entry.sender]}, seen on the ${PARTIES[entry.leg]}’s leg`],
      ['Time', `${clock(entry.time)} UTC, ${duration(Date.parse(entry.time) - first)} after the first record`],
      ['Message id', value(entry.messageId)],
      ['Answers', call && [recordLink(result, entry.answers), ` after ${after(call, entry)}`]],
      ['Answered by', answer && [recordLink(result, answer.number), ` after ${after(entry, answer)}`]],
      ['Step', step && `${step}: ${result.steps[step - 1].keyword} ${result.steps[step - 1].text}`],
      ['Connection', `${entry.connection}${entry.identity ? `, station ${entry.identity}` : ''}`],
      ['Malformed', entry.malformed, 'actual'],
      ['Proxy', entry.fault],
    ]),
    (entry.findings ?? []).map(finding => h('div', { class: `problem t-${severityIcon(finding)}` },
      h('p', {}, icon(severityIcon(finding)), finding.message), findingFacts(result, finding))),
  ];
  if (entry.kind === 'event') {
    pieces.push(facts(Object.entries(entry.facts ?? {}).map(([name, text]) => [name, text.includes('\n') ? h('pre', { class: 'raw' }, text) : value(text)])));
  } else {
    const isReason = result.reason?.recordNumber === number && !(entry.findings ?? []).some(f => f.path === result.reason.path);
    const marks = [...entry.findings ?? [], ...isReason ? [{ severity: 'violation', ...result.reason }] : []];
    const readable = linesOf(entry) !== null;
    pieces.push(
      readable && jsonView(entry, marks),
      h('details', { open: !readable }, h('summary', {}, `As received, ${plural(entry.size, 'byte')}`),
        h('pre', { class: 'raw' }, entry.raw)));
  }
  return pieces;
}

function wire(result, chosen) {
  const all = result.wire ?? [];
  if (!all.length) return h('section', { id: 'wire' }, h('h2', {}, 'On the wire'), h('p', { class: 'card empty' }, 'Nothing was on the wire.'));
  const owner = new Map((result.steps ?? []).flatMap((step, i) => (step.records ?? []).map(number => [number, i + 1])));
  const stepOf = number => owner.get(number);
  const panel = h('div', { class: 'inspector idle', 'aria-live': 'polite', 'aria-label': 'The record chosen' }, h('p', { class: 'placeholder' }, 'Choose an arrow to see what was sent.'));
  const picture = h('div', { class: 'sequence' });
  let framesOnly = false;
  let current = chosen;
  let width = 0;

  function draw() {
    if (!width) return;
    const shown = framesOnly ? all.filter(e => e.kind === 'frame' || e.findings) : all;
    picture.replaceChildren(sequence(result, shown, width, stepOf, number => show(number, true)));
    highlight();
  }

  function highlight() {
    for (const row of picture.querySelectorAll('[data-record]'))
      row.classList.toggle('selected', Number(row.dataset.record) === current);
  }

  function show(number, picked) {
    if (!entryOf(result, number)) return;
    current = number;
    panel.replaceChildren(...[inspect(result, number, stepOf)].flat(Infinity).filter(Boolean));
    if (picked || matchMedia('(min-width: 901px)').matches) panel.classList.remove('idle');
    if (picked) history.replaceState(null, '', href(result, number));
    highlight();
  }

  new ResizeObserver(([size]) => {
    const now = Math.floor(size.contentRect.width);
    if (now && Math.abs(now - width) > 1) {
      width = now;
      draw();
    }
  }).observe(picture);
  show(chosen ?? result.reason?.recordNumber ?? (all.find(e => e.findings) ?? all.find(e => e.kind === 'frame') ?? all[0]).number, chosen !== undefined);

  const sample = answer => s('svg', { class: answer ? 'answer' : '', 'aria-hidden': 'true' }, s('line', { class: 'stroke', x1: 0, x2: 30, y1: 5, y2: 5 }),
    s('path', { class: 'tip', d: answer ? 'M25,0.5 L34,5 L25,9.5' : 'M34,5 l-9,-4.5 v9 z' }));
  const section = h('section', { id: 'wire' },
    h('h2', {}, 'On the wire', h('span', { class: 'muted' }, `${plural(all.filter(e => e.kind === 'frame').length, 'frame')}, ${plural(all.filter(e => e.kind === 'event').length, 'connection event')}; times in UTC${result.virtualTime ? ', by the simulated clock of the test bench' : ''}`)),
    h('div', { class: 'card' },
      h('div', { class: 'legend' },
        h('span', {}, sample(false), 'request'), h('span', {}, sample(true), 'answer'), h('span', {}, icon('fail'), ' violation'), h('span', {}, icon('warning'), ' warning'),
        h('label', {}, h('input', { type: 'checkbox', onchange: event => { framesOnly = event.target.checked; draw(); } }), 'Frames only')),
      h('div', { class: 'wire' }, picture, panel)));
  section.show = number => {
    show(number, true);
    picture.querySelector(`[data-record="${number}"]`)?.scrollIntoView({ block: 'center' });
  };
  return section;
}

function findings(result) {
  const all = result.findings ?? [];
  if (!all.length) return null;
  const rows = all.map(finding => h('tr', { class: `t-${severityIcon(finding)}` },
    h('td', {}, icon(severityIcon(finding)), finding.severity),
    h('td', {}, finding.message),
    h('td', { 'data-label': 'Where' }, whereFound(result, finding)),
    h('td', { 'data-label': 'Expected' }, value(finding.expected)),
    h('td', { 'data-label': 'Actual' }, value(finding.actual)),
    h('td', { 'data-label': 'Requirement' }, finding.requirementId, h('span', { class: 'muted' }, ` ${finding.layer}, ${PARTIES[finding.side]}`))));
  return h('section', { id: 'findings' }, h('h2', {}, 'Findings', h('span', { class: 'muted' }, 'what the validation saw, on both sides')),
    h('div', { class: 'card scroll' }, h('table', { class: 'findings' },
      h('thead', {}, h('tr', {}, ['Severity', 'Finding', 'Where', 'Expected', 'Actual', 'Requirement'].map(name => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, rows))));
}

function about(result) {
  const status = result.status.mandatory ? 'Mandatory in its profile' : result.status.condition ? `Conditional: ${result.status.condition}` : 'Not part of certification';
  return h('section', { id: 'about' }, h('h2', {}, 'About this case'), h('div', { class: 'card about' }, facts([
    ['Under test', result.systemUnderTest],
    ['Use case', result.useCase],
    ['Block', `${result.block} ${result.blockName ?? ''}`],
    ['Status', status],
    ['Evaluation', result.status.evaluation],
    ['Requirements', (result.requirements ?? []).join(', ')],
    ['Tags', (result.tags ?? []).join(', ')],
    ['Feature file', result.source && value(`${result.source.file}:${result.source.line}`)],
    ['Trace', result.traceFile && h('a', { href: result.traceFile.split('/').map(encodeURIComponent).join('/') }, result.traceFile)],
    ['Started', `${moment(result.startedAt)}, took ${duration(result.durationMs)}`],
    ['Run it again', value(result.rerun)],
  ])));
}

function caseView(result, chosen, found) {
  const at = found.indexOf(result);
  const step = (to, text) => to ? h('a', { class: 'ghost', href: href(to) }, text) : null;
  const picture = wire(result, chosen);
  const view = h('main', { id: 'main', tabindex: '-1' },
    partialBanner(),
    h('nav', { class: 'crumbs', 'aria-label': 'Cases' },
      h('a', { class: 'ghost', href: filterHash() }, '← All cases'),
      h('span', { class: 'muted' }, at >= 0 ? `${at + 1} of ${found.length}` : ''),
      h('span', { class: 'spacer' }),
      step(found[at - 1], 'Previous'), step(found[at + 1], 'Next')),
    h('div', { class: 'title' }, verdictBadge(result.verdict), h('div', {},
      h('h1', {}, h('code', {}, result.id), result.title),
      h('div', { class: 'chips' }, [`${PARTIES[result.side]} under test`, `OCPP ${result.version}`, result.profile, `${result.block} ${result.blockName ?? ''}`].map(text => h('span', { class: 'chip' }, text)),
        result.declaredKnownFailure && h('span', { class: 'chip tinted t-warning' }, 'declared')))),
    reasonCard(result), notes(result), steps(result), picture, findings(result), about(result));
  return { view, show: picture.show };
}
