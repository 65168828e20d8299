const EVENTS = {
  tcpConnected: () => 'TCP connected',
  tlsEstablished: f => `${f.protocol ?? 'TLS'} established`,
  tlsFailed: f => `TLS failed: ${f.alert ?? f.error ?? ''}`,
  notAnUpgrade: f => `not an upgrade: ${f.method ?? ''} ${f.path ?? ''}`,
  upgradeRequested: f => `upgrade ${f.path ?? ''}`,
  upgradeAccepted: f => `${f.status ?? 101} ${f.subprotocol ?? 'no subprotocol'}`,
  upgradeRefused: f => `${f.status ?? ''} refused`,
  ping: () => 'ping',
  pong: () => 'pong',
  closeFrame: f => `close ${f.code ?? ''} ${f.reason ?? ''}`,
  disconnected: f => f.how === 'aborted' ? 'connection lost' : 'disconnected',
  note: f => f.note ?? '',
};
const BAD_EVENTS = ['tlsFailed', 'notAnUpgrade', 'upgradeRefused'];
const QUIET_MS = 5000;

const eventTitle = e => EVENTS[e.event](e.facts ?? {}).trim();
const frameTitle = f => f.action ?? (f.type ? '' : 'malformed message');
const isBad = e => BAD_EVENTS.includes(e.event) || (e.event === 'disconnected' && e.facts?.how === 'aborted');
const worstOf = entry => (entry.findings ?? []).reduce((worst, f) => worst === 'fail' ? worst : severityIcon(f), undefined) ?? (entry.malformed ? 'fail' : undefined);

function hintOf(frame) {
  const payload = payloadOf(frame);
  if (frame.type === 'callError' || frame.type === 'callResultError') {
    try { return String(JSON.parse(frame.raw)[2]); } catch { return ''; }
  }
  if (!payload || typeof payload !== 'object') return '';
  const words = ['eventType', 'triggerReason', 'status', 'connectorStatus', 'reason', 'type', 'requestedMessage'].map(name => payload[name])
    .concat(payload.idTokenInfo?.status, payload.idToken?.idToken).filter(word => typeof word === 'string');
  return words.slice(0, 2).join(' ');
}

function entryLabel(entry) {
  const trouble = entry.findings?.length ? `, ${plural(entry.findings.length, 'finding')}` : '';
  if (entry.kind === 'event') return `Record ${entry.number}, ${eventTitle(entry)}, by the ${PARTIES[entry.sender]}, ${clock(entry.time)}${trouble}`;
  return `Frame ${entry.number}, ${TYPES[entry.type] ?? 'malformed'} ${entry.action ?? ''} from ${PARTIES[entry.sender]} to ${PARTIES[other(entry.sender)]}, ${clock(entry.time)}${trouble}`;
}

// The wire as a picture. stepOf gives a record's step number; choose is called with the record that the reader picks.
function sequence(result, entries, width, stepOf, choose) {
  const narrow = width < 520;
  const left = narrow ? 96 : 138;
  const right = 30;
  const x = { station: left + (narrow ? 14 : 44), csms: width - right - (narrow ? 16 : 40) };
  const proxy = (x.station + x.csms) / 2;
  const picture = s('svg', { width, class: narrow ? 'small' : '', role: 'group', 'aria-label': 'Frames and connection events between station and CSMS, oldest first' });
  const lanes = s('g', {});
  picture.append(lanes);
  let y = 6;
  let before;

  for (const entry of entries) {
    const time = Date.parse(entry.time);
    if (before !== undefined && time - before >= QUIET_MS) {
      picture.append(s('g', { class: 'gap' },
        s('line', { x1: x.station, x2: x.csms, y1: y + 13, y2: y + 13 }),
        s('text', { x: proxy, y: y + 17, 'text-anchor': 'middle', class: 'halo' }, `${duration(time - before)} later`)));
      y += 26;
    }
    before = time;
    const row = entry.kind === 'frame' ? drawFrame(entry) : drawEvent(entry);
    row.group.setAttribute('data-record', entry.number);
    picture.append(row.group);
    y += row.height;
  }

  const awaited = result.verdict === 'fail' && !result.reason?.recordNumber ? result.reason.expected ?? result.reason.message : undefined;
  if (awaited) {
    const text = clip(`Never came: ${awaited}`, Math.floor((width - 40) / 6.8));
    picture.append(s('g', { class: 'absent' }, s('rect', { x: 10, y: y + 8, width: width - 20, height: 34, rx: 7 }), s('text', { x: width / 2, y: y + 30, 'text-anchor': 'middle' }, text)));
    y += 46;
  }
  y += 10;
  picture.setAttribute('height', y);
  picture.setAttribute('viewBox', `0 0 ${width} ${y}`);
  for (const [at, style] of [[x.station, ''], [proxy, ' proxy'], [x.csms, '']])
    lanes.append(s('line', { class: `lane${style}`, x1: at, x2: at, y1: 0, y2: y }));
  picture.addEventListener('keydown', move);
  return h('div', {}, h('div', { class: 'head' }, head()), picture);

  function group(entry, style, height) {
    const worst = worstOf(entry);
    const pick = () => choose(entry.number);
    const node = s('g', {
      class: `${style}${worst ? ` found t-${worst}` : ''}`, role: 'button', tabindex: '0', 'aria-label': entryLabel(entry), onclick: pick,
      onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(); } },
    }, s('rect', { class: 'hitbox', x: 3, y, width: width - 6, height, rx: 5 }));
    const middle = y + height / 2;
    const step = stepOf(entry.number);
    node.append(s('text', { class: 'number', x: 10, y: middle + (step || narrow ? -2 : 4) }, `#${entry.number}`));
    if (!narrow) node.append(s('text', { class: 'time', x: 50, y: middle + (step ? -2 : 4) }, clock(entry.time)));
    if (narrow) node.append(s('text', { class: 'time', x: 10, y: middle + 12 }, clock(entry.time)));
    if (step) node.append(s('text', { class: 'step-no', x: narrow ? 50 : 10, y: narrow ? middle - 2 : middle + 12 }, `step ${step}`));
    if (worst) node.append(icon(worst, 16, width - right + 4, middle - 8));
    return { node, worst };
  }

  function drawFrame(frame) {
    const found = worstOf(frame);
    const height = found || frame.fault ? 62 : 44;
    const { node } = group(frame, `frame${frame.type === 'call' || frame.type === 'send' || !frame.type ? '' : ' answer'}`, height);
    const from = x[frame.sender];
    const to = x[other(frame.sender)];
    const direction = Math.sign(to - from);
    const lost = frame.fault?.startsWith('dropped');
    const end = lost ? proxy : to;
    const line = y + 30;
    const room = Math.floor((x.csms - x.station) / 7.4);
    const title = clip(frameTitle(frame), room);
    const type = TYPES[frame.type] ?? '';
    const hint = narrow ? '' : clip(hintOf(frame), Math.max(0, room - title.length - type.length + 4));
    node.append(
      s('line', { class: 'stroke', x1: from, x2: end - direction * 3, y1: line, y2: line }),
      lost ? '' : frame.type === 'call' || frame.type === 'send' || !frame.type
        ? s('path', { class: 'tip', d: `M${end},${line} l${-direction * 9},-4.5 v9 z` })
        : s('path', { class: 'tip', d: `M${end - direction * 9},${line - 4.5} L${end},${line} l${-direction * 9},4.5` }),
      s('text', { class: 'action halo', x: proxy, y: line - 8, 'text-anchor': 'middle' },
        title, type ? s('tspan', { class: 'type', dx: 7 }, type) : '', hint ? s('tspan', { class: 'hint', dx: 7 }, hint) : ''));
    if (lost) node.append(s('path', { class: 'stroke', d: `M${proxy - 6},${line - 6} l12,12 m0,-12 l-12,12` }));
    const finding = (frame.findings ?? []).find(f => severityIcon(f) === found);
    const text = finding ? `${finding.path ? finding.path + ': ' : ''}${finding.actual ? finding.actual + ' — ' : ''}${finding.message}` : frame.malformed ?? (frame.fault ? `proxy: ${frame.fault}` : '');
    if (text) node.append(s('text', { class: `${found ? 'says' : 'hint'} halo`, x: proxy, y: line + 19, 'text-anchor': 'middle' }, clip(text, Math.floor((x.csms - x.station) / 6.3))));
    return { group: node, height };
  }

  function drawEvent(event) {
    const wide = event.event === 'note';
    const height = narrow || stepOf(event.number) ? 36 : 30;
    const bad = isBad(event);
    const { node } = group(event, `event${bad ? ' bad t-fail' : ''}`, height);
    const [a, b] = event.leg === 'station' ? [x.station, proxy] : [proxy, x.csms];
    const lane = wide ? x.csms - x.station : b - a;
    const text = clip(eventTitle(event), Math.floor((lane - (narrow ? 26 : 44)) / (narrow ? 5.5 : 6.2)));
    const arrow = wide ? '' : event.sender === 'station' ? '→' : '←';
    const pill = Math.min(lane - 8, text.length * (narrow ? 5.6 : 6.4) + (wide ? 22 : narrow ? 28 : 40));
    const center = wide ? proxy : (a + b) / 2;
    const top = y + height / 2;
    node.append(
      s('rect', { class: 'pill', x: center - pill / 2, y: top - 10, width: pill, height: 20, rx: 10 }),
      s('text', { x: center, y: top + 4, 'text-anchor': 'middle' }, event.sender === 'station' ? `${text} ${arrow}`.trim() : `${arrow} ${text}`.trim()));
    return { group: node, height };
  }

  function head() {
    const size = narrow ? 86 : 104;
    const view = s('svg', { width, height: 52, viewBox: `0 0 ${width} 52`, role: 'img', 'aria-label': `Station, proxy, CSMS; the ${PARTIES[result.side]} is under test` });
    for (const party of ['station', 'csms']) {
      const sut = result.side === party;
      const middle = party === 'station' ? Math.max(x.station, size / 2 + 4) : Math.min(x.csms, width - size / 2 - 4);
      view.append(
        s('rect', { class: `actor${sut ? ' sut' : ''}`, x: middle - size / 2, y: 6, width: size, height: 40, rx: 7 }),
        s('text', { class: 'actor-name', x: middle, y: 23, 'text-anchor': 'middle' }, PARTIES[party]),
        s('text', { class: `actor-role${sut ? ' sut' : ''}`, x: middle, y: 38, 'text-anchor': 'middle' }, sut ? 'under test' : 'peer'));
    }
    view.append(
      s('text', { class: 'actor-role', x: proxy, y: 26, 'text-anchor': 'middle' }, 'proxy'),
      s('text', { class: 'actor-role', x: proxy, y: 40, 'text-anchor': 'middle' }, narrow ? '' : 'records'));
    return view;
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = event.target.closest('[data-record]');
    if (!step || !here) return;
    const rows = [...picture.querySelectorAll('[data-record]')];
    const next = rows[rows.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    choose(Number(next.dataset.record));
  }
}
