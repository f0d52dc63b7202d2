import { make } from './dom.js';
import { text } from './texts.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
/** After this many milliseconds without another digit a carrier takes the number as whole. */
const pause = 5000;

/** Twelve keys, also on the keyboard; `waits` says whether one key answers or several digits up to « # ». */
export function makeKeypad(waits, press) {
  const typed = make('output', { class: 'typed', 'aria-label': text('call.typed') });
  let timer;
  const flush = () => {
    clearTimeout(timer);
    const digits = typed.textContent;
    typed.textContent = '';
    if (waits() && digits) press(digits);
  };
  const take = (key) => {
    if (waits() === 'key') return press(key);
    if (waits() !== 'digits') return;
    if (key === '#') return flush();
    typed.textContent += key;
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  };
  const buttons = keys.map((key) =>
    make(
      'button',
      {
        type: 'button',
        class: 'key',
        'data-key': `press${key}`,
        'data-next': key === '1',
        onclick: () => take(key),
      },
      key,
    ),
  );
  const pad = make(
    'div',
    { class: 'keys', role: 'group', 'aria-label': text('call.keys') },
    buttons,
  );
  pad.addEventListener('keydown', (event) => {
    if (!keys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    take(event.key);
  });
  return make(
    'div',
    { class: 'keypad' },
    typed,
    make('p', { class: 'ends' }, text('call.ends')),
    pad,
  );
}
