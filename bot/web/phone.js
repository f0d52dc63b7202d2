import { makeCall } from './call.js';
import { make } from './dom.js';
import { makeTabs } from './tabs.js';
import { text } from './texts.js';

/** The parts of one phone, still empty; another channel is one more pane in its tabs. */
export function makePhone(person, index, look) {
  const id = `phone-${index}`;
  const messages = makeWriting(person, id, 'messages', 'phone');
  const teams = makeWriting(person, id, 'teams', 'teams');
  const call = makeCall(person, look);
  const callPane = makePane(id, 'call', call.element);
  const tabs = makeTabs(id, { messages: messages.pane, teams: teams.pane, call: callPane });
  const element = make(
    'article',
    { class: `phone tone-${index % 5}`, 'aria-label': person.name, id },
    makeFace(person),
    tabs.element,
    messages.pane,
    teams.pane,
    callPane,
  );
  return { ...messages, element, teams, call, tabs, look, number: person.phone, seen: new Set() };
}

const makePane = (id, name, ...parts) =>
  make(
    'div',
    {
      class: `pane ${name}`,
      role: 'tabpanel',
      id: `${id}-${name}`,
      'aria-labelledby': `${id}-tab-${name}`,
    },
    parts,
  );

const initials = (name) =>
  name
    .replace(/^(Dr|Docteur)\.?\s+/i, '')
    .split(/[\s-]+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');

function makeFace({ name, sites }) {
  const avatar = make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name));
  const place = make('p', { class: 'place' }, sites.map(({ city }) => city).join(', '));
  return make('header', {}, avatar, make('div', {}, make('h3', {}, name), place));
}

/** A conversation that is written: what was said, quick answers, a field. */
function makeWriting(person, id, name, words) {
  const label = text(`${words}.thread`, person);
  const thread = make('div', { class: 'thread', role: 'log', tabindex: 0, 'aria-label': label });
  const quick = make('div', {
    class: 'quick',
    role: 'group',
    'aria-label': text('phone.suggestions'),
  });
  const note = make('p', { class: 'note', role: 'status' });
  const input = make('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': text(`${words}.write`, person),
    placeholder: text(`${words}.placeholder`),
    autocomplete: 'off',
  });
  const send = make('button', { 'aria-label': text('phone.send'), title: text('phone.send') }, '➤');
  const form = make('form', { class: 'write' }, input, send);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return {
    thread,
    quick,
    note,
    input,
    form,
    pane: makePane(id, name, thread, note, quick, form),
  };
}
