const key = 'speech';
let on = read();

function read() {
  try {
    return 'speechSynthesis' in globalThis && localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

/** Whether this browser has a voice at all. */
export const canSpeak = () => 'speechSynthesis' in globalThis;

/** Whether what the assistant says on the phone is also spoken; not unless the reader asked for it. */
export const isSpeaking = () => on;

/** Turns the voice on or off, and remembers it on this browser. */
export function switchSpeech() {
  on = !on;
  if (!on) hush();
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // a browser that keeps nothing starts in silence again
  }
}

/** Speaks sentences one after the other, in the language that the assistant speaks with this person. */
export function speak(sentences, locale) {
  if (!on) return;
  for (const words of sentences) {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = locale === 'en' ? 'en-GB' : 'fr-FR';
    speechSynthesis.speak(utterance);
  }
}

/** Breaks off: whoever answers or hangs up has heard enough. */
export function hush() {
  if (canSpeak()) speechSynthesis.cancel();
}
