import type { Actor } from '../data/audit/audit.ts';
import { makeDataLink } from '../data/people/data-link.ts';
import { eraseMyself, patientsOnHim } from '../data/people/erase-myself.ts';
import { askNumberChange, confirmNumber, proveNumber } from '../data/people/number-change.ts';
import { wrongNumber } from '../data/people/wrong-number.ts';
import { dated } from '../dialogs/self-confirm.ts';
import type { Services } from '../dialogs/services.ts';
import { dataFilePath } from './data-file.ts';
import type { Bound } from './services.ts';

type SelfServices = Pick<
  Services,
  | 'contact'
  | 'askNumberChange'
  | 'proveNumber'
  | 'confirmNumber'
  | 'wrongNumber'
  | 'myData'
  | 'patientsOnMe'
  | 'eraseMe'
>;

/** What somebody may do for himself, bound to his turn. */
export function bindSelf(bound: Bound, personId: string, who: Actor): SelfServices {
  const { db, settings, now, speaker } = bound;
  const phone = bound.phone ?? '';
  const own = speaker?.effecteurs.find(({ as, standsIn }) => as === 'effecteur' && !standsIn);
  return {
    contact: settings.contact,
    askNumberChange: (wanted) =>
      'newPhone' in wanted
        ? askNumberChange(db, { personId, newPhone: wanted.newPhone }, who, now)
        : askNumberChange(db, { ...wanted, newPhone: phone }, who, now),
    proveNumber: (code) => proveNumber(db, phone, code, who, now),
    confirmNumber: (code) => confirmNumber(db, phone, code, who, now),
    wrongNumber: () => wrongNumber(db, phone, who, settings, now),
    myData: async () => {
      const { token, since } = await makeDataLink(db, personId, who, now);
      const url = `${settings.publicUrl}${dataFilePath}${token}`;
      return { since: dated(since), months: settings.auditMonths ?? 12, url };
    },
    patientsOnMe: async () => (own ? patientsOnHim(db, own.id, now) : 0),
    eraseMe: () => eraseMyself(db, personId, who, settings, now),
  };
}
