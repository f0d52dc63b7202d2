import { make, redraw } from './dom.js';
import { makePhone } from './phone.js';
import { drawTeams, startTeams } from './teams.js';
import { currentLanguage, hourOf, text, time } from './texts.js';
import { usePhone } from './use-phone.js';

/** Where a person looks first: the channel he is reached by. */
const paneOf = { sms: 'messages', teams: 'teams', voice: 'call' };
const phones = new Map();
let spoken;
let kept = new Map();

/** Draws the phones; each keeps its own field, tab and scroll while messages come in. */
export function drawPhones(list, state, look) {
  if (spoken !== currentLanguage()) {
    spoken = currentLanguage();
    kept = new Map(
      Array.from(phones, ([number, { input, teams, tabs }]) => [
        number,
        { words: input.value, teams: teams.input.value, tab: tabs.chosen() },
      ]),
    );
    phones.clear();
    list.replaceChildren();
  }
  if (state.phones.length === 0) return list.replaceChildren(make('p', {}, text('phones.none')));
  for (const [index, person] of state.phones.entries()) {
    let phone = phones.get(person.phone);
    if (!phone) {
      phone = addPhone(person, index, look);
      phones.set(person.phone, phone);
      list.append(phone.element);
      phone.tabs.show(paneOf[person.channels[0]] ?? 'messages');
      restore(phone, kept.get(person.phone));
    }
    update(phone, person, state);
  }
}

/** Brings a phone's call in sight, the keyboard on its keypad. */
export function showCall(number) {
  const { element, tabs, call } = phones.get(number);
  tabs.show('call');
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  call.focus();
}

/** Puts the keyboard on a phone's tabs. */
export const focusPhone = (number) => phones.get(number).tabs.focus();

function addPhone(person, index, look) {
  const phone = makePhone(person, index, look);
  keepAtEnd(phone);
  keepAtEnd(phone.teams);
  startTeams(phone.teams);
  phone.form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(phone, phone.input.value);
  });
  return phone;
}

/** The newest message stays in sight, whatever becomes of the room for it, unless the reader has scrolled up. */
function keepAtEnd(phone) {
  const { thread } = phone;
  phone.atEnd = true;
  thread.addEventListener('scroll', () => {
    phone.atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 40;
  });
  new ResizeObserver(() => {
    if (phone.atEnd) thread.scrollTop = thread.scrollHeight;
  }).observe(thread);
}

/** Another language draws the phones anew: what was being written stays. */
function restore({ input, teams, tabs }, before) {
  if (!before) return;
  input.value = before.words;
  teams.input.value = before.teams;
  tabs.show(before.tab);
}

async function send(phone, words) {
  const body = words.trim();
  if (!body) return phone.input.focus();
  phone.input.value = '';
  phone.sending = true;
  phone.look();
  const heard = await usePhone(phone.number, 'text', body);
  phone.sending = false;
  phone.lost = heard?.status !== 200;
  phone.look();
}

function update(phone, person, state) {
  const { thread } = phone;
  const fresh = person.thread.filter(({ sid }) => !phone.seen.has(sid));
  const first = !phone.drawn;
  phone.drawn = true;
  if (person.thread.length > 0) thread.querySelector('.empty')?.remove();
  else if (!thread.firstChild)
    thread.append(make('p', { class: 'empty' }, text('phone.empty', { hint: hints(state)[0] })));
  for (const message of fresh) {
    phone.seen.add(message.sid);
    thread.append(bubble(message));
  }
  phone.note.textContent = noteOf(phone, person);
  drawQuick(phone, person, state);
  const told = drawTeams(phone.teams, person, state, hints(state));
  const rings = phone.call.draw(person) === 'ringing';
  phone.element.classList.toggle('rings', rings);
  if (rings) phone.tabs.mark('call');
  if (!first && fresh.length > 0) phone.tabs.mark('messages');
  if (!first && told) phone.tabs.mark('teams');
  if (phone.atEnd) thread.scrollTop = thread.scrollHeight;
}

function noteOf({ sending, lost }, { optedOut }) {
  if (sending) return text('phone.pending');
  if (lost) return text('phone.lost');
  return optedOut ? text('phone.optedOut') : '';
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
  return [opening, text('hint.list')];
}
