import type { Audience, VisibilityChange } from '../data/people/visibility.ts';
import type { Turn } from './dialog.ts';
import { bare } from './expectations/words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { changing, type Say, say } from './say.ts';
import type { Seen } from './services.ts';

const please = '(?: svp| stp| s il vous plait| s il te plait| merci| please| thanks)?';
const places =
  '(?:tous |toutes )?(?:mes|les|my|the) (?:creneaux|plages|places|disponibilites|dispos|slots|openings)';
const platform =
  '(?:(?:du|le|au|sur le|dans le|pour le|from the|on the|to the|on|from) (?:sas )?(?:national|niveau national|sas)|(?:de|a|sur|from|on|to) (?:la |the )?plateforme(?: (?:nationale|sas|du sas))*|(?:from|on|to) the (?:national|sas) (?:platform|sas)|(?:partout|nationalement|nationally))';
const hides =
  '(?:cache[rz]?|masque[rz]?|retire[rz]?|enleve[rz]?|hide|n affiche[rz]? (?:plus|pas)|ne (?:montre[rz]?|publie[rz]?) (?:plus|pas)|ne pas afficher|je refuse d afficher|je ne veux (?:plus|pas) (?:afficher|montrer))';
const shows =
  '(?:(?:re)?montre[rz]?|(?:re)?affiche[rz]?|publie[rz]?|remets|remettez|show|publish|rends visibles?|je veux (?:bien )?(?:afficher|montrer))(?: (?:de nouveau|a nouveau|again))?';

/** Whom places may be shown to beside the regulation, as doctors say it. */
const audiences: [words: string, audience: Audience][] = [
  ['(?:au|du|a tout le|to the|from the) (?:grand )?(?:public|monde)|aux patients', 'PUBLIC'],
  [
    '(?:aux|des|to|from) (?:(?:autres |the )?(?:professionnels|professionals|pros|confreres|medecins|soignants|colleagues))(?: de sante)?',
    'PRO',
  ],
  ['(?:a|de|to|from) (?:ma|la|my|the) cpts', 'CPTS'],
];

const whole = (pattern: string) => new RegExp(`^(?:${pattern})${please}$`);

/** What may be wished, each by its whole wording: no other command is taken for one. */
const wishes: [pattern: RegExp, change: VisibilityChange][] = [
  [whole(`${hides} ${places} ${platform}`), { hidden: true }],
  [whole(`${shows} ${places} ${platform}`), { hidden: false }],
  ...audiences.flatMap(([words, audience]): [RegExp, VisibilityChange][] => [
    [whole(`${hides} ${places} (?:${words})`), { hide: audience }],
    [whole(`${shows} ${places} (?:${words})`), { show: audience }],
  ]),
];

const asked = whole(
  '(?:qui (?:voit|peut voir) mes (?:creneaux|plages|places)|(?:est ce que )?mes creneaux sont(?: ils)? visibles(?: (?:du|sur le) (?:sas )?national| du sas)?|who (?:sees|can see) my (?:slots|openings))',
);

/** « cache mes créneaux du national » : done, and read back with how to take it back; undefined when it is none of that. */
export async function national(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.find(({ as }) => as === 'effecteur');
  if (!own) return undefined;
  const said = bare(turn.text);
  if (asked.test(said)) return says(rest, ...visibleSay(await turn.services.visibility(own.id)));
  const wish = wishes.find(([pattern]) => pattern.test(said))?.[1];
  if (!wish) return undefined;
  const now = await turn.services.setVisibility(own.id, wish);
  return says(rest, ...changing([...visibleSay(now), say('undo.hint')]));
}

const besides = {
  PUBLIC: say('visibility.beside.PUBLIC'),
  PRO: say('visibility.beside.PRO'),
  CPTS: say('visibility.beside.CPTS'),
};
const isAudience = (name: string): name is Audience => name in besides;

/** Who sees his places; where the platform is not connected nobody does, whatever was wished. */
function visibleSay({ hidden, beside, connected }: Seen): Say[] {
  const off = connected ? [] : [say('visibility.off')];
  if (hidden) return [...off, say('visibility.hidden')];
  const also = beside.filter(isAudience).map((name) => besides[name]);
  return [...off, say('visibility.shown'), ...also];
}
