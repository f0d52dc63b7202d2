const threads = new Map();
const kept = 40;

const keyOf = ({ effecteurId }) => `teams:${effecteurId}`;

/** What one person's Teams shows, oldest first; it outlives a reload of the page, and a change of language. */
export function teamsThread(person) {
  const key = keyOf(person);
  if (!threads.has(key)) threads.set(key, read(key));
  return threads.get(key);
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps what was added or changed. */
export function keepThread(person) {
  const thread = teamsThread(person);
  thread.splice(0, thread.length - kept);
  try {
    sessionStorage.setItem(keyOf(person), JSON.stringify(thread));
  } catch {
    // a browser that keeps nothing shows what it has until it is reloaded
  }
}

/** What a message shows: its cards, or else its words, and the answers that it suggests. */
export const contentOf = ({ text, attachments = [], suggestedActions }) => {
  const cards = attachments.map(({ content }) => content);
  return {
    cards,
    text: cards.length > 0 ? '' : (text ?? ''),
    chips: (suggestedActions?.actions ?? []).map(({ title, value }) => ({ title, value })),
  };
};

/** Takes in what the assistant wrote first, and what it has put right since; true when something is new. */
export function takeIn(person) {
  const thread = teamsThread(person);
  let fresh = false;
  for (const { id, at, version, activity } of person.teams) {
    const known = thread.find((entry) => entry.id === id);
    if (known?.version === version) continue;
    fresh = true;
    if (known) Object.assign(known, { version, ...contentOf(activity) });
    else thread.push({ id, at, version, ...contentOf(activity) });
  }
  if (fresh) keepThread(person);
  return fresh;
}
