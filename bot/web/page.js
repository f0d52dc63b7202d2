import { drawAgenda } from './agenda.js';
import { drawOsnp } from './osnp.js';
import { drawPhones, focusPhone, showCall } from './phones.js';
import { drawRings } from './rings.js';
import { currentLanguage, switchLanguage, text } from './texts.js';

const byId = (id) => document.getElementById(id);
let looking = false;
let lookAgain = false;
let state;

/** Fetches what both sides show; calls that come meanwhile make one more look, never two at once. */
async function look() {
  if (looking) {
    lookAgain = true;
    return;
  }
  looking = true;
  do {
    lookAgain = false;
    const answer = await fetch('/demo/state').catch(() => undefined);
    byId('offline').hidden = answer?.ok === true;
    if (answer?.ok) {
      state = await answer.json();
      draw();
    }
  } while (lookAgain);
  looking = false;
}

function draw() {
  drawPhones(byId('phone-list'), state, look);
  drawRings(byId('rings'), state, { look, showCall, focusPhone });
  drawOsnp(
    { form: byId('osnp-form'), list: byId('osnp-list'), announce: byId('announce') },
    state,
    look,
  );
  drawAgenda(byId('agenda-body'), state);
}

function speak() {
  document.documentElement.lang = currentLanguage();
  document.title = text('page.title');
  byId('parts').setAttribute('aria-label', text('nav.label'));
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  byId('language').lang = currentLanguage() === 'fr' ? 'en' : 'fr';
  if (state) draw();
}

byId('language').addEventListener('click', () => {
  switchLanguage();
  speak();
});
speak();
const events = new EventSource('/demo/events');
events.addEventListener('message', look);
events.addEventListener('error', () => {
  byId('offline').hidden = false;
});
