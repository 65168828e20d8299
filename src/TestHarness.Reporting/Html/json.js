// Lays out JSON without parsing it into values: what was sent stays as it was written, duplicates and number formats included.
// Each line knows its path from the frame's array and from the payload.
function layOut(raw, payloadIndex) {
  const lines = [];
  let at = 0;
  const payload = `[${payloadIndex}]`;

  function space() {
    while (at < raw.length && ' \t\r\n'.includes(raw[at])) at++;
  }

  function take(pattern, what) {
    pattern.lastIndex = at;
    const match = pattern.exec(raw);
    if (!match) throw new Error(`expected ${what} at character ${at + 1}`);
    at = pattern.lastIndex;
    return match[0];
  }

  const string = () => take(/"(?:[^"\\]|\\.)*"/y, 'a string');

  function line(depth, path, parts) {
    const inPayload = path === payload ? '' : path.startsWith(payload) ? path.slice(payload.length).replace(/^\./, '') : undefined;
    lines.push({ depth, path, inPayload, parts });
    return lines[lines.length - 1];
  }

  function read(depth, path, prefix) {
    space();
    const open = raw[at];
    if (open === '{' || open === '[') {
      const close = open === '{' ? '}' : ']';
      at++;
      space();
      if (raw[at] === close) {
        at++;
        return line(depth, path, [...prefix, ['', open + close]]);
      }
      line(depth, path, [...prefix, ['', open]]);
      for (let index = 0; ; index++) {
        space();
        let last;
        if (open === '{') {
          const key = string();
          space();
          take(/:/y, 'a colon');
          let name = key.slice(1, -1);
          try { name = JSON.parse(key); } catch { /* an escape that JSON does not know stays as written */ }
          last = read(depth + 1, `${path}.${name}`, [['k', key], ['', ': ']]);
        } else {
          last = read(depth + 1, `${path}[${index}]`, []);
        }
        space();
        if (raw[at] === ',') {
          last.parts.push(['', ',']);
          at++;
          continue;
        }
        if (raw[at] !== close) throw new Error(`expected a comma or ${close} at character ${at + 1}`);
        at++;
        return line(depth, path, [['', close]]);
      }
    }
    if (open === '"') return line(depth, path, [...prefix, ['s', string()]]);
    return line(depth, path, [...prefix, ['n', take(/[^\s,[\]{}":]+/y, 'a value')]]);
  }

  read(0, '', []);
  space();
  if (at < raw.length) throw new Error(`something follows the message at character ${at + 1}`);
  return lines;
}

const PAYLOAD_AT = { call: 3, send: 3, callResult: 2, callError: 4, callResultError: 4 };

function linesOf(frame) {
  try {
    return layOut(frame.raw, PAYLOAD_AT[frame.type] ?? 3);
  } catch {
    return null;
  }
}

// Paths come as a.b[0], as $.a.b[0] or as the pointer /a/b/0.
function normalPath(path) {
  if (path.startsWith('/')) return path.slice(1).split('/').map((part, i) => /^\d+$/.test(part) ? `[${part}]` : (i ? '.' : '') + part).join('');
  return path.replace(/^\$\.?/, '');
}

// The line that a path names, or the closest one above it, with what is missing there.
function locate(lines, path) {
  let wanted = normalPath(path ?? '');
  const asked = wanted;
  if (!path) return null;
  for (;;) {
    const index = lines.findIndex(l => l.inPayload === wanted || (asked.startsWith('[') && l.path === wanted));
    if (index >= 0) return { index, path: lines[index].path, missing: asked.slice(wanted.length).replace(/^\./, '') };
    if (wanted === '') return null;
    const cut = Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('['));
    wanted = cut > 0 ? wanted.slice(0, cut) : '';
  }
}

function says(finding, place) {
  if (place.missing) return `${place.missing} is not there`;
  if (!finding.expected) return finding.message;
  return `expected ${/[.!]$/.test(finding.expected) ? finding.expected.slice(0, -1) : finding.expected}`;
}

// findings: what to mark; around: how many lines to keep on each side of the first mark, for an excerpt.
function jsonView(frame, findings, around) {
  const lines = linesOf(frame);
  if (!lines) return h('pre', { class: 'raw' }, frame.raw);
  const marks = new Map();
  for (const finding of findings) {
    const place = locate(lines, finding.path);
    if (place) marks.set(place.index, [...marks.get(place.index) ?? [], { finding, place }]);
  }

  let shown = lines.map((_, i) => i);
  if (around !== undefined) {
    const first = Math.min(...marks.keys());
    shown = shown.filter(i => Math.abs(i - first) <= around);
  }
  const view = h('pre', { class: 'json', tabindex: '0', 'aria-label': 'The message as JSON' });
  const indent = Math.min(...shown.map(i => lines[i].depth));
  if (shown[0] > 0) view.append(h('span', { class: 'l cut' }, '…'));
  for (const i of shown) {
    const { depth, path, parts } = lines[i];
    const marked = marks.get(i) ?? [];
    const within = [...marks.values()].flat().some(m => !m.place.missing && path !== m.place.path && (path.startsWith(m.place.path + '.') || path.startsWith(m.place.path + '[')));
    const tint = marked.length ? `hit t-${severityIcon(marked[0].finding)}` : within ? 'within t-fail' : '';
    view.append(h('span', { class: `l ${tint}` },
      '  '.repeat(depth - indent),
      parts.map(([style, text]) => style ? h('span', { class: style }, text) : text),
      marked.map(m => h('span', { class: 'mark' }, icon(severityIcon(m.finding)), clip(says(m.finding, m.place), 64)))));
  }
  if (shown[shown.length - 1] < lines.length - 1) view.append(h('span', { class: 'l cut' }, '…'));
  return view;
}

// The payload, for the few words that an arrow carries; undefined when it cannot be read.
function payloadOf(frame) {
  try {
    return JSON.parse(frame.raw)[PAYLOAD_AT[frame.type]];
  } catch {
    return undefined;
  }
}
