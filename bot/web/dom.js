/** Makes an element: attributes, listeners (`onclick`), then children; text is always text, never markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
}

const drawn = new WeakMap();

/**
 * Draws a region again only when what it shows has changed, and leaves the keyboard where it was; when that is gone, at
 * the element that says `data-next`.
 */
export function redraw(region, shown, draw) {
  const key = JSON.stringify(shown);
  if (drawn.get(region) === key) return;
  drawn.set(region, key);
  const at = region.contains(document.activeElement)
    ? document.activeElement.dataset.key
    : undefined;
  const open = Array.from(region.querySelectorAll('details[open]'), ({ dataset }) => dataset.key);
  region.replaceChildren(...[draw()].flat());
  for (const details of region.querySelectorAll('details'))
    details.open = open.includes(details.dataset.key);
  if (at === undefined) return;
  const same = region.querySelector(`[data-key="${CSS.escape(at)}"]`);
  (same ?? region.querySelector('[data-next]'))?.focus();
}
