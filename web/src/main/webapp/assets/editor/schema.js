// The document of the editor: its top-level nodes are the blocks of the course format. Running text
// is edited in place; whatever has parts of its own is a leaf with the body as its attribute.
import { Schema } from "./prosemirror.js";

/** What every block carries; inside of other nodes these stay as they are here. */
export const MARK = { id: null, of: null, by: null };
const marks = Object.fromEntries(Object.entries(MARK).map(([name, value]) => [name, { default: value }]));
const tag = (name, attributes = () => ({})) => (node) => [name, { ...(node.attrs.id ? { "data-block": node.attrs.id } : {}), ...attributes(node) }, 0];

export const PASSAGES = ["callout", "term", "audio", "video", "file"];
export const FORMS = ["image", "fact", "accordion", "choice", "scenario", "question"];

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block flow item", attrs: marks, parseDOM: [{ tag: "p" }], toDOM: tag("p") },
    heading: {
      content: "inline*", group: "block", defining: true, attrs: { ...marks, level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })),
      toDOM: (node) => tag(`h${node.attrs.level}`)(node),
    },
    bullet_list: { content: "list_item+", group: "block flow item", attrs: { ...marks, tight: { default: true } }, parseDOM: [{ tag: "ul" }], toDOM: tag("ul") },
    ordered_list: { content: "list_item+", group: "block flow item", attrs: { ...marks, order: { default: 1 }, tight: { default: true } }, parseDOM: [{ tag: "ol" }], toDOM: tag("ol", (node) => (node.attrs.order === 1 ? {} : { start: node.attrs.order })) },
    list_item: { content: "paragraph item*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    table: { content: "table_row+", group: "block flow", isolating: true, attrs: marks, parseDOM: [{ tag: "table" }], toDOM: (node) => ["table", { class: "editor__table", ...(node.attrs.id ? { "data-block": node.attrs.id } : {}) }, ["tbody", 0]] },
    table_row: { content: "table_cell+", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
    table_cell: {
      content: "inline*", isolating: true, attrs: { header: { default: false }, align: { default: null } },
      parseDOM: [{ tag: "th", attrs: { header: true } }, { tag: "td" }],
      toDOM: (node) => [node.attrs.header ? "th" : "td", 0],
    },
    passage: {
      content: "flow+", group: "block", isolating: true, defining: true,
      attrs: { ...marks, kind: {}, argument: { default: "" } },
      toDOM: (node) => ["section", { "data-kind": node.attrs.kind }, 0],
    },
    form: {
      group: "block", atom: true, isolating: true, draggable: false,
      attrs: { ...marks, kind: {}, argument: { default: null }, attributes: { default: {} }, body: { default: "" } },
      toDOM: (node) => ["section", { "data-kind": node.attrs.kind }],
    },
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      inclusive: false, attrs: { href: {} },
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => (mayLink(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false) }],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    em: { parseDOM: [{ tag: "i" }, { tag: "em" }], toDOM: () => ["em", 0] },
    strong: { parseDOM: [{ tag: "b" }, { tag: "strong" }], toDOM: () => ["strong", 0] },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

/** Where a link may lead; the format refuses everything else. */
export const mayLink = (target) =>
  /^((https:\/\/|mailto:|tel:)[^\s\p{Cc}]+|#[a-z][a-z0-9-]{0,30}|media\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})$/u.test(target ?? "");
