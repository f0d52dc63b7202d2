import type { TurnContext } from 'botbuilder';
import { noteArrival } from '../../data/conversations/conversation-repository.ts';
import { inTransaction } from '../../data/database.ts';
import { isPersonal, isPress, type TeamsActivity, textOf } from './teams-activity.ts';
import { listen, localeOf, say, type TurnDeps, word } from './teams-hear.ts';
import { type Outcome, press } from './teams-press.ts';
import { type Reply, replyOf } from './teams-reply.ts';

const done: Outcome = { status: 200 };

/** What an activity does. Edits, deletions, reactions and whatever Teams invents next do nothing. */
export async function takeTurn(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const { type } = activity;
  if (isPress(activity)) return press(deps, activity, context);
  if (type === 'message') return message(deps, activity, context);
  if (type === 'invoke') return { status: 400 };
  if (type === 'conversationUpdate' || type === 'installationUpdate')
    await welcome(deps, activity, context);
  return done;
}

async function message(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<Outcome> {
  const text = textOf(activity);
  const locale = localeOf(activity);
  if (!text) await say(deps, activity, context, { text: word('card.textOnly', locale) });
  else if (!isPersonal(activity) && /^\W*(lier|link)\b/iu.test(text)) {
    await say(deps, activity, context, { text: word('card.private', locale) });
  } else {
    const stopTyping = typeLater(deps, activity, context);
    const reply = await listen<Reply>(deps, activity, { text }, (said, spoken, _, left) =>
      replyOf(said, { locale: spoken, at: left.asked }),
    ).finally(stopTyping);
    if (reply) await say(deps, activity, context, reply);
  }
  return done;
}

/** « … est en train d'écrire » when a turn takes long; a failure of it is no failure. */
function typeLater(
  { typingAfter = 700 }: TurnDeps,
  { deliveryMode }: TeamsActivity,
  context: TurnContext,
) {
  if (deliveryMode === 'expectReplies') return () => {};
  const timer = setTimeout(() => {
    context.sendActivity({ type: 'typing' }).catch(() => {});
  }, typingAfter);
  return () => clearTimeout(timer);
}

/** Once a conversation, however often Teams says that the bot was added. */
async function welcome(
  deps: TurnDeps,
  activity: TeamsActivity,
  context: TurnContext,
): Promise<void> {
  const { membersAdded, recipient, action, conversation, from, type } = activity;
  const added =
    type === 'installationUpdate'
      ? action === 'add'
      : membersAdded?.some(({ id }) => id === recipient.id);
  if (!added) return;
  const arrival = {
    id: `teams:welcome:${conversation.id}`,
    channel: 'teams',
    sender: `welcome:${from.id}`,
  };
  const note = () => inTransaction(deps.db.prisma, (db) => noteArrival(db, arrival, deps.clock()));
  const before = await deps.turns.pass(from.id, note);
  if (before !== undefined) return;
  await say(deps, { ...activity, id: 'welcome' }, context, {
    text: word('card.welcome', localeOf(activity)),
  });
}
