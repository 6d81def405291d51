// The page's words, and how elements are made of them.
export const root = document.getElementById("editor");
/** Whether nothing of this unit is right or wrong. */
export const isSurvey = () => root.dataset.kind === "survey";
const words = new Map(Array.from(document.querySelectorAll("#editor-words [data-word]"), (one) => [one.dataset.word, one.textContent]));

/** A sentence of the bundles, with values in its places. */
export const say = (key, ...values) => values.reduce((text, value, index) => text.replaceAll(`{${index}}`, value), words.get(key) ?? key);

/** The element of the page whose id is {@code editor-NAME}. */
export const part = (id) => document.getElementById(`editor-${id}`);

/** An element with properties, attributes of ARIA and data, and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made && !key.startsWith("aria")) made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
export const button = (text, click, properties = {}) => element("button", { type: "button", className: "button editor__small", textContent: text, onclick: click, ...properties });

/** Says something to screen readers without moving anything. */
export function announce(text) {
  const line = part("spoken");
  line.textContent = line.textContent === text ? `${text}\u00a0` : text;
}
/** Says something to everybody, for a while. */
export function tell(text) {
  announce(text);
  const line = part("said");
  line.textContent = text;
  line.hidden = false;
  clearTimeout(telling);
  telling = setTimeout(() => { line.hidden = true; }, 10000);
}
let telling;
const locale = document.documentElement.lang === "ur" ? "ur-PK" : "en-GB";
export const clockTime = (instant) =>
  new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false }).format(new Date(instant));

/** Waits for a dialog: the value that it was answered with, or null. */
export function ask(title, ...children) {
  return new Promise((resolve) => {
    const back = document.activeElement;
    const dialog = element("dialog", { className: "editor__dialog card", "aria-label": title }, element("h2", { textContent: title }), ...children);
    // At once, and not when the browser says that it is closed: who types fast must not lose a key.
    const end = (value) => {
      dialog.close();
      dialog.remove();
      back?.focus?.();
      resolve(value);
    };
    answers.set(dialog, end);
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); end(null); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
const answers = new WeakMap();
export const answer = (inside, value) => answers.get(inside.closest("dialog"))?.(value);
