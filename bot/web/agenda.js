import { make, redraw } from './dom.js';
import { currentLanguage, day, hourOf, text, time } from './texts.js';

const states = ['free', 'held', 'booked', 'away'];
let chosen;

/** Draws a day's slots, a line a doctor; the day with something on it first, until the reader chooses. */
export function drawAgenda(region, state) {
  const busy = state.days.map(({ rows }) =>
    rows.some(({ slots, absences }) => slots.length + absences.length > 0),
  );
  const index = chosen ?? (!busy[0] && busy[1] ? 1 : 0);
  const shown = state.days[index];
  const minute = state.now.slice(0, 16);
  redraw(region, [shown, index, minute, currentLanguage()], () =>
    draw(region, state, shown, index),
  );
}

function draw(region, state, shown, index) {
  const again = (to) => () => {
    chosen = to;
    drawAgenda(region, state);
  };
  const tab = (name, to) =>
    make(
      'button',
      {
        type: 'button',
        'data-key': name,
        'aria-pressed': String(index === to),
        onclick: again(to),
      },
      text(`agenda.${name}`),
    );
  const scale = scaleOf(shown);
  return [
    make(
      'div',
      { class: 'agenda-head' },
      make('h2', { id: 'agenda-title' }, text('agenda.title')),
      make('span', { class: 'date' }, day(shown.from)),
      make(
        'div',
        { class: 'switch', role: 'group', 'aria-label': text('agenda.day') },
        tab('today', 0),
        tab('tomorrow', 1),
      ),
      make(
        'ul',
        { class: 'legend' },
        states.map((name) => make('li', { class: name }, text(`agenda.${name}`))),
      ),
    ),
    make(
      'div',
      { class: 'chart' },
      drawHours(scale),
      shown.rows.map((row) => drawRow(row, shown, scale, state.now)),
    ),
  ];
}

/** Eight to eight, wider when something lies outside. */
function scaleOf({ from, to, rows }) {
  const hours = rows.flatMap(({ slots }) =>
    slots.flatMap((slot) => [hourOf(slot.from), slot.to >= to ? 24 : hourOf(slot.to)]),
  );
  const first = Math.floor(Math.min(8, ...hours));
  const last = Math.ceil(Math.max(20, ...hours));
  const at = (instant) => (instant <= from ? 0 : instant >= to ? 24 : hourOf(instant));
  const share = (instant) =>
    Math.min(100, Math.max(0, (100 * (at(instant) - first)) / (last - first)));
  const within = (instant) => at(instant) >= first && at(instant) <= last;
  return { first, last, share, within };
}

function drawHours({ first, last }) {
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const labels = hours.map((hour) =>
    placed(
      make('span', { class: hour % 2 ? 'odd' : '' }, `${hour} h`),
      (100 * (hour - first)) / (last - first),
    ),
  );
  return make(
    'div',
    { class: 'hours', 'aria-hidden': 'true' },
    make('div', { class: 'scale' }, labels),
  );
}

function placed(element, left, width) {
  element.style.left = `${left}%`;
  if (width !== undefined) element.style.width = `${width}%`;
  return element;
}

function drawRow({ name, slots, absences }, { from, to }, { share, within }, now) {
  const marks = [];
  for (const absence of absences) {
    marks.push(
      placed(
        make('i', { class: 'away' }),
        share(absence.from),
        share(absence.to) - share(absence.from),
      ),
    );
  }
  const lanes = laneOf(slots);
  const height = 100 / (Math.max(0, ...lanes) + 1);
  for (const [index, slot] of slots.entries()) {
    const mark = make('i', {
      class: slot.state,
      title: `${time(slot.from)}–${time(slot.to)} · ${text(`agenda.${slot.state}`)}`,
    });
    mark.style.top = `${lanes[index] * height}%`;
    mark.style.height = `${height}%`;
    marks.push(placed(mark, share(slot.from), share(slot.to) - share(slot.from)));
  }
  if (now >= from && now < to && within(now))
    marks.push(placed(make('b', { title: text('agenda.now') }), share(now)));
  const nothing =
    slots.length + absences.length === 0 &&
    make('span', { class: 'nothing' }, text('agenda.nothing'));
  return make(
    'div',
    { class: 'agenda-row' },
    make('span', { class: 'who' }, name),
    make(
      'div',
      { class: 'track', role: 'img', 'aria-label': inWords(name, slots, absences) },
      marks,
      nothing,
    ),
  );
}

/** Places over the same time (« N patients ») lie one under the other. */
function laneOf(slots) {
  return slots.map(
    (slot, index) =>
      slots.slice(0, index).filter((other) => other.from < slot.to && other.to > slot.from).length,
  );
}

function inWords(name, slots, absences) {
  const count = (state) => slots.filter((slot) => slot.state === state).length;
  const range = (spans) => ({
    from: time(spans.map(({ from }) => from).sort()[0]),
    to: time(
      spans
        .map(({ to }) => to)
        .sort()
        .at(-1),
    ),
  });
  const open = text('agenda.row', {
    name,
    free: count('free'),
    held: count('held'),
    booked: count('booked'),
    when: slots.length > 0 ? text('agenda.range', range(slots)) : '',
  });
  if (absences.length === 0) return open;
  return `${open}. ${text('agenda.rowAway', { name, when: text('agenda.range', range(absences)).replace(/^, /, '') })}`;
}
