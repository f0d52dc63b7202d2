import { make } from './dom.js';
import { text } from './texts.js';

/** A tab list with the arrow keys; another channel is one more pane. */
export function makeTabs(id, panes) {
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
    buttons[names.indexOf(chosen)].querySelector('.new')?.remove();
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
  const chosen = () => names.find((name) => !panes[name].hidden);
  /** Something came in a pane that is not in sight. */
  function mark(name) {
    const button = buttons[names.indexOf(name)];
    if (name === chosen() || button.querySelector('.new')) return;
    const dot = make(
      'span',
      { class: 'new' },
      make('span', { class: 'unseen' }, text('phone.new')),
    );
    button.append(dot);
  }
  const focus = () => buttons[names.indexOf(chosen())].focus();
  return { element, show, chosen, mark, focus };
}
