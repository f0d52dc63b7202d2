import { make, redraw } from './dom.js';
import { currentLanguage, text } from './texts.js';
import { usePhone } from './use-phone.js';

const keys = ['1', '2', '3', '9'];

/** The telephone pane: rings, speaks, listens. */
export function drawCall(pane, { phone, call }, look) {
  const act = (name, value) => async () => {
    await usePhone(phone, name, value);
    look();
  };
  const button = (label, name, value, kind) =>
    make(
      'button',
      {
        type: 'button',
        class: kind,
        'data-key': `${name}${value ?? ''}`,
        onclick: act(name, value),
      },
      label,
    );
  redraw(pane, [call, currentLanguage()], () => {
    const live = ['ringing', 'in-progress', 'queued'].includes(call?.status);
    return [
      make('p', { class: 'line', role: 'status' }, text(lineOf(call))),
      make(
        'ol',
        { class: 'said' },
        (call?.said ?? []).map((words) => make('li', {}, words)),
      ),
      call?.status === 'ringing' &&
        make(
          'div',
          { class: 'row' },
          button(text('call.answer'), 'answer', '', 'yes'),
          button(text('call.decline'), 'decline', '', 'no'),
        ),
      call?.status === 'in-progress' && speaking(phone, look, button),
      !live && button(text('call.dial'), 'call', '', 'plain'),
    ].filter(Boolean);
  });
}

function speaking(phone, look, button) {
  const words = make('input', {
    'aria-label': text('call.words'),
    placeholder: text('call.words'),
    'data-key': 'words',
  });
  const form = make(
    'form',
    { class: 'write' },
    words,
    make('button', { class: 'small' }, text('call.speak')),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await usePhone(phone, 'speak', words.value);
    look();
  });
  return make(
    'div',
    {},
    make(
      'div',
      { class: 'keys', role: 'group', 'aria-label': text('call.keys') },
      keys.map((key) => button(key, 'press', key, 'key')),
    ),
    form,
    button(text('call.hangUp'), 'hangUp', '', 'no'),
  );
}

function lineOf(call) {
  if (!call) return 'call.idle';
  if (['queued', 'ringing'].includes(call.status)) return 'call.ringing';
  if (call.status === 'in-progress') return 'call.active';
  return call.status === 'completed' ? 'call.over' : 'call.missed';
}
