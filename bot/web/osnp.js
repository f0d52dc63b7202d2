import { make, redraw } from './dom.js';
import { drawList } from './orientations.js';
import { askApi } from './osnp-api.js';
import { currentLanguage, text } from './texts.js';

const modes = ['cabinet', 'teleconsultation', 'visite'];
const moments = ['soon', 'today', 'tomorrow'];
const wanted = { mode: 'cabinet', when: undefined, place: 0 };
const told = new Map();
let problem = '';

/** Draws the regulation desk: the form on top, every request with the doctors asked below. */
export function drawOsnp({ form, list, announce }, state, look) {
  const places = placesOf(state);
  wanted.when ??= 'tomorrow';
  redraw(form, [currentLanguage(), places.map(({ city }) => city), problem], () =>
    drawForm(state, places, look, form),
  );
  redraw(list, [state.orientations, state.phones.map(({ name }) => name), currentLanguage()], () =>
    drawList(state, look),
  );
  for (const { id, reference, status } of state.orientations) {
    if (told.has(id) && told.get(id) !== status) {
      announce.textContent = text('announce.status', {
        reference,
        status: text(`orientation.${status}`),
      });
    }
    told.set(id, status);
  }
  form.latest = state;
}

const placesOf = ({ phones }) => {
  const sites = phones
    .flatMap(({ sites }) => sites)
    .filter(({ lat, lon }) => lat !== null && lon !== null);
  return sites.filter(
    ({ city }, index) => sites.findIndex((other) => other.city === city) === index,
  );
};

function drawForm(state, places, look, form) {
  const submit = make('button', { class: 'ask', 'data-key': 'ask' }, text('osnp.ask'));
  const element = make(
    'form',
    { class: 'card ask-form' },
    make('p', { class: 'subtitle' }, text('osnp.subtitle')),
    choice('mode', modes),
    choice('when', moments),
    make('label', { class: 'where' }, make('span', {}, text('osnp.where')), placeField(places)),
    submit,
    problem && make('p', { class: 'problem', role: 'alert' }, problem),
  );
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.textContent = text('osnp.asking');
    submit.setAttribute('aria-disabled', 'true');
    problem = await ask(form.latest ?? state, places);
    submit.textContent = text('osnp.ask');
    submit.removeAttribute('aria-disabled');
    look();
  });
  return element;
}

function choice(name, values) {
  return make(
    'fieldset',
    { class: 'choice' },
    make('legend', {}, text(`osnp.${name}`)),
    values.map((value) =>
      make(
        'label',
        {},
        make('input', {
          type: 'radio',
          name,
          value,
          checked: wanted[name] === value,
          'data-key': `${name}-${value}`,
          onchange: () => {
            wanted[name] = value;
          },
        }),
        make('span', {}, text(`${name}.${value}`)),
      ),
    ),
  );
}

function placeField(places) {
  const options = [...places.map(({ city }) => city), text('osnp.anywhere')];
  const field = make(
    'select',
    {
      'data-key': 'place',
      onchange: () => {
        wanted.place = field.selectedIndex;
      },
    },
    options.map((name) => make('option', {}, name)),
  );
  field.selectedIndex = Math.min(wanted.place, options.length - 1);
  return field;
}

/** Sends the request to the real API; answers what went wrong, or nothing. */
async function ask(state, places) {
  const now = new Date(state.now);
  const place = places[wanted.place];
  const body = {
    reference: `SAS-${now.toISOString().replace(/\D/g, '').slice(2, 14)}-${Math.floor(performance.now()) % 1000}`,
    territory: state.territory,
    mode: wanted.mode,
    window: { from: now.toISOString(), to: endOf(wanted.when, state).toISOString() },
    ...(place && { near: { lat: place.lat, lon: place.lon, radius_km: 50 } }),
  };
  return askApi(state, '/api/v1/orientations', body);
}

function endOf(when, { now, days }) {
  const hours = 3_600_000;
  if (when === 'soon') return new Date(Date.parse(now) + 2 * hours);
  if (when === 'today') return new Date(days[0].to);
  return new Date(Date.parse(days[1].from) + 20 * hours);
}
