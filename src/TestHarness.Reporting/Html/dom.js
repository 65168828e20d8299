'use strict';

const SVG = 'http://www.w3.org/2000/svg';
const run = JSON.parse(document.getElementById('data').textContent);

const VERDICTS = ['fail', 'error', 'inconclusive', 'pass', 'notApplicable'];
const WORDS = { pass: 'Pass', fail: 'Fail', inconclusive: 'Inconclusive', notApplicable: 'Not applicable', error: 'Error' };
const PARTIES = { station: 'Station', csms: 'CSMS' };
const TYPES = { call: 'CALL', callResult: 'CALLRESULT', callError: 'CALLERROR', callResultError: 'CALLRESULTERROR', send: 'SEND' };

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false && child !== ''));
  return node;
}

const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);
const s = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

function icon(name, size, x, y) {
  const place = size ? { width: size, height: size, x, y } : {};
  return s('svg', { class: `icon ${name}`, 'aria-hidden': 'true', ...place }, s('use', { href: `#i-${name}` }));
}

const plural = (count, one, many = one + 's') => `${count} ${count === 1 ? one : many}`;
const verdictBadge = verdict => h('span', { class: `badge t-${verdict}` }, icon(verdict), WORDS[verdict]);
const other = party => party === 'station' ? 'csms' : 'station';
const clip = (text, length) => text.length > length ? text.slice(0, Math.max(1, length - 1)) + '…' : text;

function duration(milliseconds) {
  if (milliseconds < 1) return '<1 ms';
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60000) return `${(milliseconds / 1000).toFixed(1).replace('.0', '')} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`;
}

const clock = time => new Date(time).toISOString().slice(11, 23);
const moment = time => new Date(time).toISOString().replace('T', ' ').replace(/\.\d+Z/, ' UTC');

function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value, style]) => [h('dt', {}, name), h('dd', { class: style }, value)]));
}

const value = text => text === undefined ? undefined : h('span', { class: 'value' }, text);
const severityIcon = finding => finding.severity === 'violation' ? 'fail' : 'warning';
