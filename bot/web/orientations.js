import { make } from './dom.js';
import { askApi } from './osnp-api.js';
import { currentLanguage, text, time, weekday } from './texts.js';

/** Every request, newest first: whom it was put to, in what order and why, and what each said. */
export function drawList(state, look) {
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
  const cancel = () => askApi(state, `/api/v1/orientations/${one.id}/cancel`, {}).then(look);
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
          text('orientation.between', {
            from: moment(one.window.from, state),
            to: moment(one.window.to, state),
          }),
          text('orientation.asked', { time: moment(one.createdAt, state) }),
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

const hourOf = ({ state: agreed, from }, state) =>
  agreed === 'agreed'
    ? text('orientation.agreed', { time: moment(from, state) })
    : text('orientation.toAgree');

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
      one.appointment && ` ${hourOf(one.appointment, state)}`,
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
  const why = [text(`why.${offer.why}`), distance(offer.km)];
  const answer = (said) => () =>
    askApi(state, `/api/v1/orientations/${one.id}/answers`, {
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
        make('span', {}, text('osnp.byPhone')),
        button('osnp.yes', 'accept'),
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

/** Never « 0 km »: a doctor across the street is near, not nowhere. */
function distance(km) {
  if (km === null) return undefined;
  if (km < 1) return text('why.near');
  return text('why.km', { km: String(km).replace('.', currentLanguage() === 'fr' ? ',' : '.') });
}

/** An hour, with its day when it is not today's. */
function moment(instant, { days: [today] }) {
  const midnight = instant === today.to;
  if (instant >= today.from && instant < today.to) return time(instant);
  return midnight ? text('orientation.midnight') : `${weekday(instant)} ${time(instant)}`;
}
