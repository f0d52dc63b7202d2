import { currentLanguage } from './texts.js';

/** One activity, as Teams posts it; gives the answers back, or nothing when they did not come. */
export async function postActivity({ phone, name }, more) {
  const user = `demo:${phone}`;
  const activity = {
    id: crypto.randomUUID(),
    channelId: 'msteams',
    from: { id: user, name },
    recipient: { id: 'relais-sas', name: 'Relais SAS' },
    conversation: { id: user, conversationType: 'personal' },
    locale: currentLanguage() === 'fr' ? 'fr-FR' : 'en-GB',
    deliveryMode: 'expectReplies',
    ...more,
  };
  const answer = await fetch('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()).activities ?? []) : undefined;
}

/** A pressed button of a card: the card that takes its place; false when no answer came. */
export async function pressButton(person, replyToId, action) {
  const answers = await postActivity(person, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId,
    value: { action, trigger: 'manual' },
  });
  if (!answers) return false;
  const { body } = answers.find(({ type }) => type === 'invokeResponse')?.value ?? {};
  return body?.value?.body?.length > 0 ? body.value : undefined;
}
