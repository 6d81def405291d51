// The menu of blocks: a list that is filtered by typing, in the page's language or by the format's
// word, and walked with the arrow keys.
import { schema, PASSAGES } from "./schema.js";
import { emptyBody, writeBody, TYPES } from "./bodies.js";
import { insertBlock, newTable } from "./commands.js";
import { say, element, announce, root, isSurvey } from "./words.js";

const { nodes } = schema;
const item = () => nodes.list_item.create(null, nodes.paragraph.create());
const form = (kind, argument = null) => nodes.form.create({ kind, argument, body: writeBody(kind, emptyBody(kind, argument, isSurvey()), argument) });
const LESSON = {
  paragraph: () => nodes.paragraph.create(),
  heading: () => nodes.heading.create({ level: 2 }),
  subheading: () => nodes.heading.create({ level: 3 }),
  bullets: () => nodes.bullet_list.create(null, item()),
  numbers: () => nodes.ordered_list.create(null, item()),
  table: () => newTable(),
  image: () => form("image"),
  ...Object.fromEntries(PASSAGES.map((kind) => [kind, () => nodes.passage.create({ kind, argument: kind === "callout" ? "note" : "" }, nodes.paragraph.create())])),
  fact: () => form("fact"),
  accordion: () => form("accordion"),
  choice: () => form("choice"),
  scenario: () => form("scenario"),
};
const QUESTIONS = Object.fromEntries(TYPES.map((type) => [`question:${type}`, () => form("question", type)]));
const label = (key) => (key.startsWith("question:") ? `${say("kindquestion")}: ${say(`type${key.slice(9)}`)}` : say(`kind${key}`));

/** What can be put into this unit. */
function entries() {
  const made = ["test", "survey"].includes(root.dataset.kind) ? { ...QUESTIONS, ...LESSON } : LESSON;
  return Object.entries(made).map(([key, make]) => ({ key, make, label: label(key) }));
}
const folded = (text) => text.normalize("NFKD").replace(/[\u064b-\u0652\u0670]/g, "").replace(/ي/g, "ی").replace(/ك/g, "ک").toLowerCase();

/** Opens the menu where the cursor is; what is chosen comes into the document. */
export function openMenu(view, { slash = false } = {}) {
  document.getElementById("editor-menu")?.remove();
  const all = entries();
  let shown = all;
  let at = 0;
  const list = element("ul", { id: "editor-menu-list", role: "listbox", "aria-label": say("blocks") });
  const input = element("input", { type: "text", className: "input", role: "combobox", autocomplete: "off", "aria-label": say("findBlock"), "aria-expanded": "true", "aria-controls": "editor-menu-list", "aria-autocomplete": "list", placeholder: say("findBlock") });
  const menu = element("div", { id: "editor-menu", className: "editor__menu", lang: document.documentElement.lang, dir: document.documentElement.dir }, input, list);
  const draw = () => {
    list.replaceChildren(...shown.map((entry, index) => element("li", { id: `editor-menu-${index}`, role: "option", "aria-selected": String(index === at), "data-key": entry.key, textContent: entry.label, onmousedown: (event) => { event.preventDefault(); choose(entry); } })));
    input.setAttribute("aria-activedescendant", shown.length ? `editor-menu-${at}` : "");
    list.children[at]?.scrollIntoView({ block: "nearest" });
    if (!shown.length) announce(say("nothingFound"));
  };
  const close = () => { menu.remove(); view.focus(); };
  const choose = (entry) => {
    close();
    const node = entry.make();
    const pos = insertBlock(view.state, view.dispatch, node);
    announce(say("added", entry.label));
    const dom = view.nodeDOM(pos);
    if (node.type === nodes.form) dom?.querySelector("input, textarea, select, button")?.focus();
    else if (node.type === nodes.passage && node.attrs.kind !== "callout") dom?.querySelector(".editor__above :is(input, button)")?.focus();
  };
  input.addEventListener("input", () => {
    const wanted = folded(input.value.trim());
    shown = all.filter((entry) => folded(entry.label).includes(wanted) || entry.key.includes(wanted));
    at = 0;
    draw();
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) at = (at + step + shown.length) % shown.length;
    else if (event.key === "Home" && !input.value) at = 0;
    else if (event.key === "Enter" && shown.length) choose(shown[at]);
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      // Who meant the stroke itself gets it.
      if (slash && event.key === "Escape" && !input.value) view.dispatch(view.state.tr.insertText("/"));
    } else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (menu.isConnected) draw();
  });
  input.addEventListener("blur", () => setTimeout(() => menu.remove()));
  const frame = document.getElementById("editor-frame");
  frame.append(menu);
  const coords = view.coordsAtPos(Math.min(view.state.selection.from, view.state.doc.content.size));
  const box = frame.getBoundingClientRect();
  menu.style.insetBlockStart = `${Math.max(0, coords.bottom - box.top)}px`;
  draw();
  input.focus({ preventScroll: true });
  menu.scrollIntoView({ block: "nearest" });
}
