import { drawCard } from './cards.js';
import { make, redraw } from './dom.js';
import { postActivity, pressButton } from './teams-api.js';
import { contentOf, keepThread, takeIn, teamsThread } from './teams-thread.js';
import { currentLanguage, text, time } from './texts.js';

/** Makes a drawn Teams pane send; its person and the page's state come with each drawing. */
export function startTeams(pane) {
  pane.bubbles = new Map();
  pane.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = pane.input.value.trim();
    if (!words) return pane.input.focus();
    pane.input.value = '';
    send(pane, words);
  });
}

/** Draws what came; gives true when something came that was not asked for here. */
export function drawTeams(pane, person, state, hints) {
  Object.assign(pane, { person, state, hints });
  const fresh = takeIn(person);
  pane.atEnd ||= fresh;
  draw(pane);
  return fresh;
}

function draw(pane) {
  const { thread, person, bubbles } = pane;
  const entries = teamsThread(person);
  const empty = thread.querySelector('.empty');
  if (entries.length > 0) empty?.remove();
  else if (!empty) thread.append(make('p', { class: 'empty' }, text('teams.empty')));
  for (const entry of entries) {
    const key = JSON.stringify(entry);
    const known = bubbles.get(entry.id);
    if (known?.key === key) continue;
    const element = bubble(pane, entry);
    if (known) known.element.replaceWith(element);
    else thread.append(element);
    bubbles.set(entry.id, { key, element });
  }
  for (const [id, { element }] of bubbles) {
    if (entries.some((entry) => entry.id === id)) continue;
    element.remove();
    bubbles.delete(id);
  }
  pane.note.textContent = noteOf(pane);
  drawChips(pane, entries.at(-1));
  if (pane.atEnd) thread.scrollTop = thread.scrollHeight;
}

function noteOf({ sending, lost }) {
  if (sending) return text('phone.pending');
  return lost ? text('teams.lost') : '';
}

function bubble(pane, entry) {
  const { mine, cards = [], at } = entry;
  const kind = mine ? 'bubble mine' : 'bubble';
  const element = make(
    'div',
    { class: cards.length > 0 ? `${kind} with-card` : kind, tabindex: -1, 'data-entry': entry.id },
    entry.text && make('p', {}, entry.text),
    make('time', { datetime: at }, time(at)),
  );
  for (const content of cards) putCard(pane, entry, content, element);
  return element;
}

async function putCard(pane, entry, content, element) {
  const press = (action) => pressed(pane, entry, action);
  const drawn = await drawCard(content, press).catch(() => make('p', {}, text('teams.noCard')));
  element.querySelector('time').before(drawn);
  const { thread } = pane;
  if (!pane.atEnd) return;
  // a card that is too long for the pane is read from its beginning
  const long = element.offsetHeight > thread.clientHeight;
  thread.scrollTop = long ? element.offsetTop - thread.offsetTop - 8 : thread.scrollHeight;
}

async function pressed(pane, entry, action) {
  if (pane.sending) return;
  const { person, bubbles } = pane;
  const held = bubbles.get(entry.id)?.element.contains(document.activeElement);
  begin(pane);
  const card = await pressButton(person, entry.id, action);
  if (card) Object.assign(entry, { cards: [card], text: '' });
  end(pane, card === false);
  if (card && held) bubbles.get(entry.id)?.element.focus();
}

async function send(pane, words, shown = words) {
  if (pane.sending) return;
  const { person, state } = pane;
  const thread = teamsThread(person);
  const mine = { id: crypto.randomUUID(), mine: true, text: shown, at: state.now };
  thread.push(mine);
  begin(pane);
  const answers = await postActivity(person, { type: 'message', text: words });
  if (answers) {
    for (const answer of answers.filter(({ type }) => type === 'message'))
      thread.push({ id: crypto.randomUUID(), at: pane.state.now, ...contentOf(answer) });
  } else {
    thread.splice(thread.indexOf(mine), 1);
    pane.input.value ||= words;
  }
  end(pane, !answers);
}

function begin(pane) {
  Object.assign(pane, { sending: true, lost: false, atEnd: true });
  pane.thread.setAttribute('aria-busy', 'true');
  draw(pane);
}

function end(pane, lost) {
  Object.assign(pane, { sending: false, lost });
  pane.thread.removeAttribute('aria-busy');
  keepThread(pane.person);
  draw(pane);
}

/** What the assistant suggests, or else things to say that make sense now. */
function drawChips(pane, last) {
  const usual = [pane.hints.at(-1), 'AIDE'].map((value) => ({ title: value, value }));
  const chips = !last?.mine && last?.chips?.length > 0 ? last.chips : usual;
  redraw(pane.quick, [chips, currentLanguage()], () =>
    chips.map(({ title, value }) =>
      make(
        'button',
        {
          type: 'button',
          'data-key': value,
          class: value.split(' ')[0].toLowerCase(),
          onclick: () => send(pane, value, title),
        },
        title,
      ),
    ),
  );
}
