import { drawCall } from './call.js';
import { make, redraw } from './dom.js';
import { currentLanguage, hourOf, text, time } from './texts.js';
import { usePhone } from './use-phone.js';

const phones = new Map();
let spoken;

/** Draws the phones; each keeps its own field, tab and scroll while messages come in. */
export function drawPhones(list, state, look) {
  if (spoken !== currentLanguage()) {
    spoken = currentLanguage();
    phones.clear();
    list.replaceChildren();
  }
  if (state.phones.length === 0) return list.replaceChildren(make('p', {}, text('phones.none')));
  for (const [index, person] of state.phones.entries()) {
    let phone = phones.get(person.phone);
    if (!phone) {
      phone = makePhone(person, index, look);
      phones.set(person.phone, phone);
      list.append(phone.element);
    }
    update(phone, person, state);
  }
}

const initials = (name) =>
  name
    .replace(/^(Dr|Docteur)\.?\s+/i, '')
    .split(/[\s-]+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');

function makePhone(person, index, look) {
  const id = `phone-${index}`;
  const thread = make('div', {
    class: 'thread',
    role: 'log',
    tabindex: 0,
    'aria-label': text('phone.thread', person),
  });
  const quick = make('div', {
    class: 'quick',
    role: 'group',
    'aria-label': text('phone.suggestions'),
  });
  const input = make('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': text('phone.write', person),
    placeholder: text('phone.placeholder'),
    autocomplete: 'off',
  });
  const form = make(
    'form',
    { class: 'write' },
    input,
    make('button', { 'aria-label': text('phone.send'), title: text('phone.send') }, '➤'),
  );
  const note = make('p', { class: 'note', role: 'status' });
  const messages = make(
    'div',
    {
      class: 'pane',
      role: 'tabpanel',
      id: `${id}-messages`,
      'aria-labelledby': `${id}-tab-messages`,
    },
    thread,
    note,
    quick,
    form,
  );
  const call = make('div', {
    class: 'pane call',
    role: 'tabpanel',
    id: `${id}-call`,
    'aria-labelledby': `${id}-tab-call`,
    hidden: true,
  });
  const tabs = makeTabs(id, { messages, call });
  const element = make(
    'article',
    { class: `phone tone-${index % 5}`, 'aria-label': person.name, id },
    make(
      'header',
      {},
      make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(person.name)),
      make(
        'div',
        {},
        make('h3', {}, person.name),
        make('p', { class: 'place' }, person.sites.map(({ city }) => city).join(', ')),
      ),
    ),
    tabs.element,
    messages,
    call,
  );
  const phone = {
    element,
    thread,
    quick,
    input,
    note,
    call,
    tabs,
    seen: new Set(),
    look,
    number: person.phone,
    ring: undefined,
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(phone, input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return phone;
}

/** A tab list with the arrow keys; another channel is one more pane. */
function makeTabs(id, panes) {
  const names = Object.keys(panes);
  const buttons = names.map((name) =>
    make(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${id}-tab-${name}`,
        'aria-controls': `${id}-${name}`,
        onclick: () => show(name),
      },
      text(`phone.${name}`),
    ),
  );
  function show(chosen) {
    for (const [index, name] of names.entries()) {
      panes[name].hidden = name !== chosen;
      buttons[index].setAttribute('aria-selected', String(name === chosen));
      buttons[index].tabIndex = name === chosen ? 0 : -1;
    }
  }
  const element = make('div', { class: 'tabs', role: 'tablist' }, buttons);
  element.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = (buttons.indexOf(document.activeElement) + step + names.length) % names.length;
    show(names[next]);
    buttons[next].focus();
  });
  show(names[0]);
  return { element, show };
}

async function send(phone, words) {
  const body = words.trim();
  if (!body) return phone.input.focus();
  phone.input.value = '';
  phone.note.textContent = text('phone.pending');
  const heard = await usePhone(phone.number, 'text', body);
  phone.lost = heard?.status !== 200;
  phone.note.textContent = '';
  phone.look();
}

function update(phone, person, state) {
  const { thread } = phone;
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60;
  const fresh = person.thread.filter(({ sid }) => !phone.seen.has(sid));
  if (person.thread.length > 0) thread.querySelector('.empty')?.remove();
  else if (!thread.firstChild)
    thread.append(make('p', { class: 'empty' }, text('phone.empty', { hint: hints(state)[0] })));
  for (const message of fresh) {
    phone.seen.add(message.sid);
    thread.append(bubble(message));
  }
  if (fresh.length > 0 && atEnd) thread.scrollTop = thread.scrollHeight;
  if (phone.lost) phone.note.textContent = text('phone.lost');
  else if (person.optedOut) phone.note.textContent = text('phone.optedOut');
  phone.lost = false;
  drawQuick(phone, person, state);
  if (person.call?.status === 'ringing' && phone.ring !== person.call.sid) {
    phone.ring = person.call.sid;
    phone.tabs.show('call');
  }
  drawCall(phone.call, person, phone.look);
}

const bubble = ({ mine, body, at }) =>
  make(
    'div',
    { class: mine ? 'bubble mine' : 'bubble' },
    make('p', {}, body),
    make('time', { datetime: at }, time(at)),
  );

function drawQuick(phone, person, state) {
  const words = suggestions(person.thread) ?? hints(state);
  redraw(phone.quick, [words, currentLanguage()], () =>
    words.map((word) =>
      make(
        'button',
        {
          type: 'button',
          'data-key': word,
          class: word.split(' ')[0].toLowerCase(),
          onclick: () => send(phone, word),
        },
        word,
      ),
    ),
  );
}

/** Answers to what the assistant asked last: each open code, or a plain yes or no. */
function suggestions(thread) {
  const codes = thread.flatMap(({ mine, body }, index) => {
    const code = mine ? undefined : /\bOUI ([A-Z0-9]{4})\b/.exec(body)?.[1];
    return code && !thread.slice(index + 1).some((later) => later.body.includes(code))
      ? [code]
      : [];
  });
  if (codes.length > 0) return codes.slice(-2).flatMap((code) => [`OUI ${code}`, `NON ${code}`]);
  const last = thread.at(-1);
  if (!last || last.mine) return undefined;
  if (/\bOUI\b/.test(last.body)) return ['OUI', 'NON'];
  return /\bANNULER\b/.test(last.body) ? ['ANNULER', text('hint.list')] : undefined;
}

/** Things to say that make sense at this hour: an opening still to come. */
function hints({ now }) {
  const hour = Math.floor(hourOf(now));
  const from = Math.max(16, hour + 1);
  const opening =
    from <= 21 ? text('hint.open', { from, to: from + 2 }) : text('hint.openTomorrow');
  return [opening, text('hint.list'), text('hint.help')];
}
