import { make, redraw } from './dom.js';
import { currentLanguage, text } from './texts.js';
import { usePhone } from './use-phone.js';

/** Every phone that rings now, whatever the page shows: on a small screen it may be out of sight. */
export function drawRings(region, { phones }, { look, showCall, focusPhone }) {
  const ringing = phones.filter(({ call }) => call?.status === 'ringing');
  document.title = `${ringing.length > 0 ? '☎ ' : ''}${text('page.title')}`;
  redraw(region, [ringing.map(({ call }) => call.sid), currentLanguage()], () =>
    ringing.map((person) => ring(person, { look, showCall, focusPhone })),
  );
}

function ring({ phone, name }, { look, showCall, focusPhone }) {
  const act = (what) => async () => {
    await usePhone(phone, what);
    await look();
    if (what === 'answer') showCall(phone);
    else if (document.activeElement === document.body) focusPhone(phone);
  };
  const button = (what, kind) =>
    make(
      'button',
      {
        type: 'button',
        class: kind,
        'data-key': `${what}${phone}`,
        'aria-label': text(`rings.${what}`, { name }),
        onclick: act(what),
      },
      text(`call.${what}`),
    );
  return make(
    'p',
    { class: 'ring' },
    make('span', { class: 'bell', 'aria-hidden': 'true' }, '☎'),
    make('span', { class: 'caller' }, text('rings.who', { name })),
    button('answer', 'yes'),
    button('decline', 'no'),
  );
}
