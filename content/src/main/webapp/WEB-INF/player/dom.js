/** An element of the page by its id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Makes an element. Attributes that are null are left out; children are nodes or texts. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      element.setAttribute(attribute, value);
    }
  }
  element.append(...children);
  return element;
}

/** One of the icons that the page brings along; a mark only, words stand beside it. */
export function icon(name) {
  const SVG = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}
