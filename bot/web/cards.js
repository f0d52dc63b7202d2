import { make } from './dom.js';

const font = { fontFamily: 'inherit', fontSizes: { small: 12, default: 14, medium: 15 } };
const ink = { default: '#17262b', subtle: '#53646a' };
const style = (backgroundColor) => ({
  backgroundColor,
  foregroundColors: { default: ink, attention: { default: '#9b2c22', subtle: '#9b2c22' } },
});

/** Teams on a narrow screen: buttons below one another, the page's own colours. */
const look = {
  ...font,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  containerStyles: {
    default: style('#fffdf9'),
    emphasis: style('#f1ede3'),
    attention: style('#f7e1dc'),
  },
  actions: {
    maxActions: 6,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
    buttonSpacing: 6,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  factSet: {
    title: { weight: 'Bolder', wrap: true, maxWidth: 110 },
    value: { wrap: true },
    spacing: 10,
  },
};

let renderer;

/** Microsoft's renderer, fetched with the first card only: it is larger than the rest of the page. */
function loadRenderer() {
  renderer ??= new Promise((resolve, reject) => {
    const script = make('script', { src: '/web/adaptivecards.min.js' });
    script.addEventListener('load', () => resolve(prepare(globalThis.AdaptiveCards)));
    script.addEventListener('error', () => {
      renderer = undefined;
      reject(new Error('The card renderer did not come'));
    });
    document.head.append(script);
  });
  return renderer;
}

/** Its Markdown becomes markup: everything is escaped but bold, so that no card can bring any of its own. */
function prepare(library) {
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const escaped = make('p', {}, text).innerHTML;
    result.outputHtml = escaped
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replaceAll('\n', '<br>');
    result.didProcess = true;
  };
  return library;
}

/** Draws a card as Teams would; `press` gets what a button claims, with what was written into the card. */
export async function drawCard(content, press) {
  const library = await loadRenderer();
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(look);
  card.onExecuteAction = ({ verb, data }) => press({ type: 'Action.Execute', verb, data });
  card.onInlineCardExpanded = ({ card: inner }, open) =>
    open && inner.renderedElement.scrollIntoView({ block: 'nearest' });
  card.parse(content);
  const drawn = card.render();
  // a label is cut otherwise, where Teams has more room than a phone on this page
  for (const label of drawn.querySelectorAll('.ac-pushButton > *'))
    label.style.whiteSpace = 'normal';
  return drawn;
}
