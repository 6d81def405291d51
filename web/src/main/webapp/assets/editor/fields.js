// The fields of a block's form. Each changes the model of the block and says so.
import { element, button, say, announce } from "./words.js";

let number = 0;
/** A labelled control. */
export function field(label, control, hint) {
  control.id ||= `editor-field-${++number}`;
  return element("div", { className: "field" }, element("label", { htmlFor: control.id, textContent: label }), control, hint && element("p", { className: "field__hint", dir: "auto", textContent: hint }));
}
const written = (form, control, set) => control.addEventListener("input", () => { set(control.value); form.change(); });
export function line(form, label, value, set, properties = {}) {
  const control = element("input", { type: "text", className: "input", value, autocomplete: "off", dir: form.direction, lang: form.language, ...properties });
  written(form, control, (text) => set(text.replace(/\s+/g, " ")));
  return field(label, control);
}
export function area(form, label, value, set, hint) {
  const control = element("textarea", { className: "input", value, rows: Math.min(8, Math.max(2, value.split("\n").length)), dir: form.direction, lang: form.language });
  written(form, control, set);
  return field(label, control, hint);
}
/** @param fixed whether it is the source's to say */
export function select(form, label, value, options, set, fixed = false) {
  const control = element("select", { className: "input" }, ...options.map(([key, text]) => element("option", { value: key, textContent: text, selected: key === value })));
  control.addEventListener("change", () => { set(control.value); form.change(); });
  control.disabled = fixed;
  return field(label, control, fixed && say("sameAsSource"));
}
export function check(form, label, checked, set, radio = null) {
  const control = element("input", { type: radio ? "radio" : "checkbox", checked, name: radio ?? undefined, disabled: form.frozen });
  control.addEventListener("change", () => { set(control.checked); form.change(); });
  return element("label", { className: "check" }, control, element("span", { textContent: label }));
}

/**
 * A list whose items can be added, moved and taken away.
 *
 * @param items the array of the model, changed in place
 * @param draw the fields of one item
 * @param make a new item
 * @param least how many there are at least
 */
export function items(form, title, all, draw, make, least = 0) {
  const list = element("div", { className: "editor__items" });
  const again = (index) => {
    form.change();
    form.draw();
    const fields = form.dom.querySelectorAll(`[data-list="${title}"] > .editor__items > div`);
    fields[Math.min(index, fields.length - 1)]?.querySelector("input:not([type=checkbox], [type=radio]), textarea, select")?.focus();
  };
  all.forEach((item, index) => {
    const name = `${title} ${index + 1}`;
    const swap = (step) => {
      [all[index], all[index + step]] = [all[index + step], all[index]];
      again(index + step);
      announce(say("movedTo", index + step + 1));
    };
    const tools = element("div", { className: "editor__item-tools" },
      index > 0 && button("↑", () => swap(-1), { "aria-label": say("itemUp", name) }),
      index < all.length - 1 && button("↓", () => swap(1), { "aria-label": say("itemDown", name) }),
      all.length > least && button("×", () => { all.splice(index, 1); again(index - 1); announce(say("removed", name)); }, { "aria-label": say("itemRemove", name) }));
    list.append(element("div", { role: "group", "aria-label": name }, element("div", { className: "editor__item" }, ...draw(item, index, again)), form.frozen ? null : tools));
  });
  return element("fieldset", { className: "editor__list", "data-list": title }, element("legend", { textContent: title }), list,
    form.frozen || !make ? null : button(say("addItem", title), () => { all.push(make(all)); again(all.length - 1); }));
}

/** The next letter that no item has. */
export function nextName(all) {
  const taken = new Set(all.map((one) => one.id));
  for (let code = 0; code < 26; code++) if (!taken.has(String.fromCharCode(97 + code))) return String.fromCharCode(97 + code);
  for (let code = 1; ; code++) if (!taken.has(`x${code}`)) return `x${code}`;
}
/** A bar in an option's text is written with a backslash: alone it begins the feedback. */
export const barred = (text) => text.replace(/(?<!\\)\|/g, "\\|");
export const unbarred = (text) => text.replace(/\\\|/g, "|");
