'use strict';

const VERDICTS = { pass: 'passed', fail: 'failed', inconclusive: 'inconclusive', error: 'error', notApplicable: 'not applicable' };
const KEPT = 300;
const $ = id => document.getElementById(id);
const key = document.querySelector('meta[name="run-key"]').content;
const run = { plan: [], ended: [], running: new Map(), prompt: null, over: null };
let skew = 0;

function h(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes ?? {})) node.setAttribute(attribute, value);
  node.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

const title = one => [h('b', {}, `${one.id} (${one.version})`), ` ${one.title}`];

function drawPrompt() {
  const prompt = run.prompt;
  $('prompt').hidden = !prompt;
  $('idle').hidden = !!prompt;
  document.title = prompt ? `● ${prompt.text}` : run.over ? 'Run is over' : 'OCPP test run';
  if (!prompt) return;
  $('question').textContent = prompt.text;
  const facts = [['EVSE', prompt.evse], ['Connector', prompt.connector], ['Card (idToken)', prompt.idToken]].filter(([, value]) => value !== null && value !== undefined);
  $('where').replaceChildren(...facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, String(value)))));
  $('note').value = '';
  $('trouble').textContent = '';
  for (const button of document.querySelectorAll('button')) button.disabled = false;
  drawLeft();
  $('question').focus();
}

function drawLeft() {
  if (!run.prompt) return;
  const left = Math.max(0, Math.round(run.prompt.patience - (Date.now() - skew - run.prompt.askedAt) / 1000));
  $('left').textContent = `${left} seconds left; without an answer the case is inconclusive.`;
}

function drawProgress() {
  const done = run.ended.length;
  const ended = new Set(run.ended.map(one => one.key));
  const byKey = new Map(run.plan.map(one => [one.key, one]));
  $('count').textContent = `${done} of ${run.plan.length} cases`;
  $('bar').max = Math.max(1, run.plan.length);
  $('bar').value = done;
  $('totals').replaceChildren(...Object.entries(VERDICTS)
    .map(([verdict, words]) => [verdict, words, run.ended.filter(one => one.verdict === verdict).length])
    .filter(([, , count]) => count > 0)
    .map(([verdict, words, count]) => h('li', { class: verdict }, `${count} ${words}`)));
  $('running').replaceChildren(...(run.running.size === 0 ? [h('li', { class: 'muted' }, run.over ? 'The run is over.' : '…')]
    : [...run.running].map(([which, step]) => h('li', {}, ...title(byKey.get(which) ?? { id: which, version: '', title: '' }), h('span', { class: 'more' }, step ?? 'being prepared')))));
  const next = run.plan.filter(one => !ended.has(one.key) && !run.running.has(one.key)).slice(0, 4);
  $('next').replaceChildren(...(next.length === 0 ? [h('li', { class: 'muted' }, 'nothing')] : next.map(one => h('li', {}, ...title(one)))));
  $('ended').replaceChildren(...run.ended.toReversed().map(one => h('li', {}, h('b', { class: one.verdict }, VERDICTS[one.verdict]), ' ', ...title(one), one.reason ? h('span', { class: 'more' }, one.reason) : '')));
}

function drawOver() {
  if (!run.over) return;
  $('line').textContent = 'The run is over.';
  $('idle-text').textContent = run.over.report ? `The run is over. Its report: ${run.over.report}` : 'The run is over.';
}

function record(one) {
  const list = $('records');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  if ($('wire-case').textContent !== one.key) $('wire-case').textContent = one.key;
  const item = one.event
    ? h('li', { class: 'event' }, h('span', {}, one.time), h('span', {}, one.event), h('span', {}, one.text))
    : h('li', {}, h('span', {}, one.time), h('span', {}, `${one.sender} ${one.sender === 'station' ? '→' : '←'}`), h('span', {}, `${one.action ?? ''} ${one.type ?? 'malformed'}`.trim()), h('code', {}, one.text));
  for (const finding of one.findings ?? []) item.append(h('span', { class: `finding ${finding.severity === 'warning' ? 'inconclusive' : 'fail'}` }, finding.text));
  list.append(item);
  while (list.children.length > KEPT) list.firstChild.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
}

async function answer(outcome) {
  const prompt = run.prompt;
  if (!prompt) return;
  for (const button of document.querySelectorAll('button')) button.disabled = true;
  try {
    const response = await fetch('answer', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Run-Key': key }, body: JSON.stringify({ prompt: prompt.id, outcome, note: $('note').value }) });
    if (response.ok || run.prompt !== prompt) return;
    $('trouble').textContent = (await response.json()).detail;
  } catch {
    $('trouble').textContent = 'The run could not be reached.';
  }
  for (const button of document.querySelectorAll('button')) button.disabled = false;
}

function follow() {
  const events = new EventSource('events');
  const on = (type, act) => events.addEventListener(type, event => { act(JSON.parse(event.data)); });
  on('picture', data => {
    skew = Date.now() - data.now;
    Object.assign(run, { plan: data.plan, ended: data.ended, running: new Map(data.running.map(one => [one.key, one.step])), over: data.over });
    $('what').textContent = data.what;
    $('line').textContent = 'live';
    $('records').replaceChildren();
    data.records.filter(one => run.running.size === 0 || run.running.has(one.key)).forEach(record);
    if (run.prompt?.id !== data.prompt?.id) { run.prompt = data.prompt; drawPrompt(); }
    drawProgress();
    drawOver();
    if (run.over) events.close();
  });
  on('started', data => { run.running.set(data.key, null); $('records').replaceChildren(); drawProgress(); });
  on('step', data => { run.running.set(data.key, data.step); drawProgress(); });
  on('ended', data => { run.running.delete(data.key); run.ended.push(data); drawProgress(); });
  on('record', record);
  on('prompt', data => { run.prompt = data.prompt; drawPrompt(); });
  on('over', data => { run.over = data; run.running.clear(); drawPrompt(); drawProgress(); drawOver(); events.close(); });
  events.onerror = () => { if (!run.over) $('line').textContent = 'The run cannot be reached; trying again…'; };
}

for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => answer(button.dataset.outcome));
setInterval(drawLeft, 1000);
follow();
