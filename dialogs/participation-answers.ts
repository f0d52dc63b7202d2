import { isInterfaced, softwareIn } from '../data/knowledge/software.ts';
import { nodes } from '../data/participation/participation-tree.ts';
import type { NodeId, QuestionKey } from '../data/participation/tree.ts';
import { readChoice } from './expectations/choice.ts';
import { bare as fold } from './expectations/words.ts';
import { readLeading } from './expectations/yes-no.ts';

const unsure =
  /\b(?:sais pas|sait pas|aucune idee|peut etre|pas sur|don t know|not sure|no idea)\b/;

type Words = Record<string, RegExp>;

const centre = /\b(?:cds|centres? de sante|health centre)\b/;
const csnp =
  /\b(?:csnp|centre de snp|centre de soins non programmes|soins non programmes|unscheduled care)\b/;
const sos = /\bsos\b/;

/** What people say instead of a digit; two answers that both match are no answer. */
const spoken: Partial<Record<QuestionKey, Words>> = {
  who: {
    'medecin-effecteur':
      /\b(?:effecteur|generaliste|medecin traitant|recevoir|voir des patients|gp)\b/,
    'autre-professionnel':
      /\b(?:autre specialite|specialiste|infirmier|infirmiere|ide|pharmacien|pharmacienne|kine|sage femme|dentiste|pediatre|psychiatre|nurse|pharmacist)\b/,
    regulateur: /\b(?:reguler|regulateur|regulatrice|regulate|regulating)\b/,
    'gerant-cds': centre,
    'association-sos': sos,
    'gestionnaire-structure':
      /\b(?:gestionnaire|coordinateur|coordinatrice|coordo|cpts|ctps|msp)\b/,
    delegataire: /\b(?:secretaire|secretariat|delegataire|assistante|secretary|delegate)\b/,
    osnp: /\b(?:osnp|operateur|operatrice|operator)\b/,
    patient: /\b(?:patient|patiente|malade|je suis un patient)\b/,
  },
  liberal: {
    oui: /^(?:en )?liberal|installe|self employed/,
    non: /\b(?:salarie|salariee|employee|hospitalier)\b/,
  },
  through: {
    non: /\b(?:individuel|individuelle|seul|seule|tout seul|individually|alone)\b/,
    oui: /\b(?:structure|msp|cpts|ctps|sos|csnp|maison de sante)\b/,
  },
  structure: {
    msp: /\b(?:msp|maisons? de sante)\b/,
    cpts: /\b(?:cpts|ctps)\b/,
    sos,
    csnp,
    cds: centre,
  },
  employer: {
    cds: centre,
    csnp,
    sos,
    autre: /\b(?:autre|ailleurs|hopital|clinique|ehpad|somewhere|hospital)\b/,
  },
  software: { non: /\b(?:papier|cahier|telephone|sans logiciel|pas de logiciel|paper)\b/ },
  hide: {
    oui: /\b(?:masquer|masquez|cacher|cachez|hide)\b/,
    non: /\b(?:laisser|laissez|visibles?|leave)\b/,
  },
  upload: {
    oui: /\b(?:accepte|automatique|automatiquement|accept|automatic)\b/,
    non: /\b(?:refuse|manuel|manuelle|manuellement|main|saisir|manual|by hand)\b/,
  },
  whoEnters: {
    moi: /\b(?:moi|myself|me)\b/,
    secretariat: /\b(?:secretaire|secretariat|secretary)\b/,
    structure: /\b(?:structure|msp|cpts|ctps|centre)\b/,
  },
};

/** A software named instead of yes or no: linked counts as yes, the others as no. */
function bySoftware(text: string, on: string): string | undefined {
  const named = softwareIn(text);
  if (named.length === 0) return undefined;
  return named.some((one) => isInterfaced(one, on)) ? 'oui' : 'non';
}

/** Reads an answer to a question: a digit, a word for it, or undefined, which is not a guess. */
export function readAnswer(node: NodeId, text: string, on: string): string | undefined {
  const { ask, choices } = nodes[node];
  const keys = Object.keys(choices);
  const chosen = readChoice(text, keys.length);
  if (chosen) return keys[chosen - 1];
  const said = fold(text);
  const agreed = readLeading(text);
  if (keys.includes(said)) return said;
  if (keys.includes('ne-sait-pas') && unsure.test(said)) return 'ne-sait-pas';
  const matching = Object.entries(spoken[ask] ?? {}).filter(([, words]) => words.test(said));
  const [one, second] = matching;
  const named = ask === 'software' ? bySoftware(text, on) : undefined;
  if (one && !second && !(agreed && one[0] === 'non')) return one[0];
  if (named && agreed !== false) return named;
  if (second || unsure.test(said) || !keys.includes('oui')) return undefined;
  if (agreed === undefined) return undefined;
  return agreed ? 'oui' : 'non';
}

/** Words that steer a walk rather than answer its question. */
export type Steer = 'back' | 'restart';

/** « retour », « recommencer ». */
export function readSteer(text: string): Steer | undefined {
  const said = fold(text);
  if (text.trim() === '*') return 'back';
  if (/^(?:retour|precedent|arriere|en arriere|revenir|corriger|back|previous)$/.test(said))
    return 'back';
  if (/^(?:recommencer|recommence|depuis le debut|au debut|restart|start over)$/.test(said))
    return 'restart';
  return undefined;
}

/** « au 15/03/2025 », « en 2024 » and nothing else: the day whose rules to apply. */
export function readAsOf(text: string): string | undefined {
  const whole =
    /^\W*(?:au|le|on|as of|à la date du|en date du)\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\W*$/iu.exec(
      text,
    );
  if (whole) {
    const [, day, month, year] = whole.map(Number);
    try {
      const date = { day: day ?? 0, month: month ?? 0, year: year ?? 0 };
      return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
    } catch {
      return undefined;
    }
  }
  const year = /^\W*(?:et )?(?:en|in)\s+(20\d\d)\s*\??\W*$/iu.exec(text)?.[1];
  return year && `${year}-07-01`;
}
