import { describe, expect, it } from 'vitest';
import { isCarrierStop, isStart, isStop } from '../../dialogs/stop-words.ts';

describe('the words of STOP', () => {
  it.each([
    'ARRET',
    'Arrêt',
    'ARRETER',
    'Arrêtez',
    'stopper',
    'arrêt des sms',
    'stop sms',
    'STOP SMS !',
    'stop les sms',
    'arret sms svp',
    'plus de sms svp',
    'plus aucun message',
    "ne m'envoyez plus rien",
    'arrêtez les messages',
    "arrêtez de m'écrire",
    "Merci d'arrêter les SMS",
    'je veux arrêter les sms',
    'je ne veux plus recevoir de sms',
    'Bonjour, je ne souhaite plus recevoir vos SMS, merci',
    "merci de ne plus m'envoyer de messages",
    'je pars en retraite, arrêt des sms',
    'désabonnement',
    'désabonnez-moi',
    'me désinscrire',
    'retirez-moi de la liste',
    'ne me contactez plus',
    'stop texting me',
    'no more texts',
  ])('are heard in « %s »', (text) => {
    expect(isStop(text)).toBe(true);
  });

  it.each([
    "stop c'est pas ça",
    'stop non jeudi',
    'stop je suis en rendez-vous',
    'stop tout',
    'arrête',
    'arrête tout',
    'arrêt cardiaque',
    'arrêt cardiaque au cabinet',
    'arrêt maladie demain',
    'arrêt de travail',
    'je veux arrêter',
    'je veux arrêter de participer',
    'arrêter les créneaux de mardi',
    'stoppe les consultations demain',
    'plus de sms après 19h',
    'plus de sms le soir',
    'pas de sms le dimanche',
    'stop sms sauf urgence',
    'arrêtez les sms, appelez-moi plutôt',
    "ne m'appelez plus",
    'comment arrêter les sms ?',
    'plus de patients demain',
    'je ne veux plus',
    'je ne veux pas de patient à 15h',
  ])('are not in « %s »', (text) => {
    expect(isStop(text)).toBe(false);
  });

  it.each([
    'STOP',
    'stopall',
    'Unsubscribe',
    'cancel',
    'END',
    'quit',
    'revoke',
    'optout',
    ' stop. ',
  ])('that the carrier takes for itself hold « %s »', (text) => {
    expect(isCarrierStop(text)).toBe(true);
    expect(isStop(text)).toBe(false);
  });
});

describe('the words of START', () => {
  it.each([
    'START',
    'unstop',
    'reprise',
    'reprendre',
    'reprenez',
    'reprendre les sms',
    'Reprendre les SMS svp',
    'reprenez les messages',
    'je veux de nouveau recevoir les sms',
    "vous pouvez m'écrire à nouveau",
    'réactivez les sms',
  ])('are heard in « %s »', (text) => {
    expect(isStart(text)).toBe(true);
  });

  it.each(['je reprends lundi', 'reprise lundi', 'on reprend demain 8h', 'start at 9', 'ouvre'])(
    'are not in « %s »',
    (text) => {
      expect(isStart(text)).toBe(false);
    },
  );
});
