import { make, redraw } from './dom.js';
import { currentLanguage, text, time } from './texts.js';

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
  return call(state, '/api/v1/orientations', body);
}

function endOf(when, { now, days }) {
  const hours = 3_600_000;
  if (when === 'soon') return new Date(Date.parse(now) + 2 * hours);
  if (when === 'today') return new Date(days[0].to);
  return new Date(Date.parse(days[1].from) + 20 * hours);
}

async function call({ token }, path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.ok) return '';
  const told = await answer?.json().catch(() => undefined);
  return text('osnp.failed', { code: told?.code ?? answer?.status ?? 'offline' });
}

function drawList(state, look) {
  const { orientations } = state;
  if (orientations.length === 0) return make('p', { class: 'nothing' }, text('osnp.none'));
  return [
    make(
      'ol',
      { class: 'orientations', 'aria-label': text('osnp.list') },
      orientations.map((one) => drawOrientation(one, state, look)),
    ),
    make(
      'details',
      { class: 'why', 'data-key': 'why' },
      make('summary', { 'data-key': 'why-summary' }, text('osnp.why')),
      make('p', {}, text('osnp.order')),
      make('p', {}, text('osnp.orderWithout')),
    ),
  ];
}

function drawOrientation(one, state, look) {
  const open = ['pending', 'offered'].includes(one.status);
  const cancel = () => call(state, `/api/v1/orientations/${one.id}/cancel`, {}).then(look);
  return make(
    'li',
    { class: `card orientation ${one.status}` },
    make(
      'header',
      {},
      make('h3', {}, one.reference),
      make('span', { class: 'badge' }, text(`orientation.${one.status}`)),
      make(
        'p',
        { class: 'terms' },
        [
          text(`mode.${one.mode}`),
          text('orientation.between', { from: time(one.window.from), to: time(one.window.to) }),
          text('orientation.asked', { time: time(one.createdAt) }),
        ].join(' · '),
      ),
    ),
    one.offers.length > 0 &&
      make(
        'ol',
        { class: 'offers', 'aria-label': text('offer.list') },
        one.offers.map((offer) => drawOffer(offer, one, state, look)),
      ),
    endLine(one, state),
    (open || one.status === 'accepted') &&
      make(
        'button',
        { type: 'button', class: 'plain', 'data-key': `cancel-${one.id}`, onclick: cancel },
        text('osnp.cancel'),
      ),
  );
}

const nameOf = ({ phones }, id) => phones.find(({ effecteurId }) => effecteurId === id)?.name ?? id;

function endLine(one, state) {
  if (one.status === 'accepted') {
    const places = {
      name: nameOf(state, one.acceptedBy),
      time: one.acceptedAt && time(one.acceptedAt),
    };
    return make(
      'p',
      { class: 'end' },
      text(one.acceptedAt ? 'orientation.acceptedAt' : 'orientation.acceptedBy', places),
    );
  }
  return (
    one.reason &&
    one.status === 'expired' &&
    make('p', { class: 'end' }, text(`reason.${one.reason}`))
  );
}

function drawOffer(offer, one, state, look) {
  const name = nameOf(state, offer.effecteurId);
  const live = ['queued', 'sent'].includes(offer.status);
  const why = [
    text(`why.${offer.why}`),
    offer.km !== null &&
      text('why.km', { km: String(offer.km).replace('.', currentLanguage() === 'fr' ? ',' : '.') }),
  ];
  const answer = (said) => () =>
    call(state, `/api/v1/orientations/${one.id}/answers`, {
      practitioner_id: offer.effecteurId,
      answer: said,
      by: 'phone',
    }).then(look);
  const button = (key, said) =>
    make(
      'button',
      {
        type: 'button',
        class: 'small',
        'data-key': `${offer.id}-${said}`,
        'aria-label': text(`${key}Of`, { name }),
        onclick: answer(said),
      },
      text(key),
    );
  return make(
    'li',
    { class: `offer ${offer.status}` },
    make(
      'p',
      {},
      make('strong', {}, name),
      ' ',
      make('span', { class: 'reason' }, why.filter(Boolean).join(', ')),
    ),
    make('p', { class: 'standing' }, standing(offer, one)),
    live &&
      make(
        'p',
        { class: 'by-phone' },
        text('osnp.byPhone'),
        ' ',
        button('osnp.yes', 'accept'),
        ' ',
        button('osnp.no', 'refuse'),
      ),
  );
}

function standing(offer, one) {
  const { status, delivery, sentAt, expiresAt, answeredAt, since } = offer;
  const places = {
    time: time(answeredAt ?? sentAt ?? since),
    until: expiresAt ? time(expiresAt) : '',
  };
  if (status === 'sent' && delivery === 'delivered') return text('offer.delivered', places);
  if (status === 'superseded' && one.status === 'cancelled') return text('offer.withdrawn');
  return text(`offer.${status}`, places);
}
