import { make, redraw } from './dom.js';
import { makeKeypad } from './keypad.js';
import { canSpeak, hush, isSpeaking, speak, switchSpeech } from './speech.js';
import { currentLanguage, text } from './texts.js';
import { usePhone } from './use-phone.js';

/** The telephone of one person: rings, says, listens to keys and words. */
export function makeCall(person, look) {
  const line = make('p', { class: 'line', role: 'status' });
  const aloud = makeAloud();
  const said = make('ol', { class: 'said', 'aria-live': 'polite', tabindex: 0 });
  said.setAttribute('aria-label', text('call.said'));
  new ResizeObserver(() => showLast(said)).observe(said);
  const controls = make('div', { class: 'controls' });
  const element = make(
    'div',
    { class: 'talk' },
    make('div', { class: 'head' }, line, aloud),
    said,
    controls,
  );
  const parts = { person, look, line, said, controls, call: undefined, busy: false };
  return {
    element,
    draw: (fresh) => draw(parts, fresh),
    focus: () => controls.querySelector('[data-next]')?.focus(),
  };
}

function makeAloud() {
  const button = make('button', { type: 'button', class: 'plain aloud' }, text('call.aloud'));
  button.hidden = !canSpeak();
  button.setAttribute('aria-pressed', String(isSpeaking()));
  button.addEventListener('click', () => {
    switchSpeech();
    for (const one of document.querySelectorAll('.aloud'))
      one.setAttribute('aria-pressed', String(isSpeaking()));
  });
  return button;
}

const live = ['queued', 'ringing', 'in-progress'];

function draw(parts, { call, locale }) {
  const { line, said, controls } = parts;
  const before = parts.call;
  parts.call = call;
  const words = text(lineOf(call));
  if (line.textContent !== words) line.textContent = words;
  hear(said, before, call, locale);
  const status = live.includes(call?.status) ? call.status : 'idle';
  redraw(controls, [status, currentLanguage()], () => controlsOf(parts, status));
  controls.classList.toggle('several', call?.awaits === 'digits');
  return call?.status;
}

/** Adds what was said since; a call that was over when the page came is not read out. */
function hear(said, before, call, locale) {
  const heard = call?.sid === before?.sid ? (before?.said.length ?? 0) : 0;
  if (heard === 0) said.replaceChildren();
  const fresh = (call?.said ?? []).slice(heard);
  if (fresh.length === 0) return;
  said.append(...fresh.map((words) => make('li', {}, words)));
  showLast(said);
  if (before || live.includes(call.status)) speak(fresh, locale);
}

/** What was said last is read from its beginning, however long it is. */
function showLast(said) {
  const top = said.lastElementChild?.offsetTop ?? 0;
  said.scrollTop = top - said.offsetTop;
}

function lineOf(call) {
  if (!call) return 'call.idle';
  if (['queued', 'ringing'].includes(call.status)) return 'call.ringing';
  if (call.status === 'in-progress') return 'call.active';
  return call.status === 'completed' ? 'call.over' : 'call.missed';
}

/** One act at a time: a key pressed while the assistant thinks is lost, as on any phone. */
async function act(parts, name, value) {
  if (parts.busy) return;
  parts.busy = true;
  hush();
  await usePhone(parts.person.phone, name, value);
  parts.busy = false;
  parts.look();
}

function controlsOf(parts, status) {
  const button = (name, kind, more = {}) =>
    make(
      'button',
      { type: 'button', class: kind, 'data-key': name, onclick: () => act(parts, name), ...more },
      text(`call.${name}`),
    );
  if (status === 'ringing')
    return make(
      'div',
      { class: 'row' },
      button('answer', 'yes', { 'data-next': true }),
      button('decline', 'no'),
      button('ignore', 'plain'),
    );
  if (status === 'in-progress') return talking(parts, button);
  if (status === 'queued') return [];
  return make('div', { class: 'row' }, button('call', 'plain', { 'data-next': true }));
}

function talking(parts, button) {
  const waits = () => parts.call?.awaits;
  const keypad = makeKeypad(waits, (keys) => act(parts, 'press', keys));
  const words = make('input', {
    'aria-label': text('call.words'),
    placeholder: text('call.words'),
    autocomplete: 'off',
    'data-key': 'words',
  });
  const form = make(
    'form',
    { class: 'write' },
    words,
    make('button', { class: 'small' }, text('call.speak')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const spoken = words.value.trim();
    if (!spoken || !waits()) return words.focus();
    words.value = '';
    act(parts, 'speak', spoken);
  });
  const silent = button('silent', 'plain', { onclick: () => waits() && act(parts, 'silent') });
  return [keypad, form, make('div', { class: 'row' }, button('hangUp', 'no'), silent)];
}
