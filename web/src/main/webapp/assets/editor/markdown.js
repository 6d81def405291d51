// The format's running text and the editor's nodes: the same words in two forms.
import { MarkdownIt, MarkdownParser, MarkdownSerializer, Fragment } from "./prosemirror.js";
import { schema } from "./schema.js";

const align = (token) => ({ align: /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1] ?? null });
const tight = (tokens, index) => {
  while (++index < tokens.length) if (tokens[index].type !== "list_item_open") return tokens[index].hidden;
  return false;
};
const parser = new MarkdownParser(schema, MarkdownIt("commonmark", { html: true }).enable("table"), {
  paragraph: { block: "paragraph" },
  heading: { block: "heading", getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  bullet_list: { block: "bullet_list", getAttrs: (_, tokens, index) => ({ tight: tight(tokens, index) }) },
  ordered_list: { block: "ordered_list", getAttrs: (token, tokens, index) => ({ order: Number(token.attrGet("start") ?? 1), tight: tight(tokens, index) }) },
  list_item: { block: "list_item" },
  table: { block: "table" },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: "table_row" },
  th: { block: "table_cell", getAttrs: (token) => ({ header: true, ...align(token) }) },
  td: { block: "table_cell", getAttrs: align },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  code_inline: { mark: "code", noCloseToken: true },
  link: { mark: "link", getAttrs: (token) => {
    // A title of a link has no place here; who wrote one keeps it as text.
    if (token.attrGet("title")) throw new Error("title of a link");
    return { href: decode(token.attrGet("href")) };
  } },
});
const decode = (href) => {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
};

// A line of a paragraph that would begin something else says with a backslash that it does not.
const LINE = /^([ \t]*)([-+*#>=|]|:::)(?=[ \t]|$|[|=:-])/;
function plainLines(text) {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(\||:::)/, "\\$1").replace(LINE, "$1\\$2").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/\{#/g, "{\\#"))
    .join("\n");
}

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.write("");
      const from = state.out.length;
      state.renderInline(node, false);
      state.out = state.out.slice(0, from) + plainLines(state.out.slice(from));
      state.closeBlock(node);
    },
    // Its hashes are the block's level, not its body.
    heading(state, node) {
      state.renderInline(node, false);
      state.out = state.out.replace(/(^|\s)(#+)$/, "$1\\$2").replace(/\{#/g, "{\\#").replace(/\\?\n/g, " ");
      state.closeBlock(node);
    },
    bullet_list: (state, node) => state.renderList(node, "  ", () => "- "),
    ordered_list(state, node) {
      const width = String(node.attrs.order + node.childCount - 1).length;
      state.renderList(node, " ".repeat(width + 2), (index) => {
        const number = String(node.attrs.order + index);
        return `${number}. ${" ".repeat(width - number.length)}`;
      });
    },
    list_item: (state, node) => state.renderContent(node),
    table(state, node) {
      node.forEach((row, _, index) => {
        state.write(`|${children(row).map(cellText).map((text) => (text ? ` ${text} ` : " ")).join("|")}|`);
        state.ensureNewLine();
        if (index === 0) {
          state.write(`|${children(row).map((cell) => ({ left: ":---", right: "---:", center: ":---:" })[cell.attrs.align] ?? "---").join("|")}|`);
          state.ensureNewLine();
        }
      });
      state.closeBlock(node);
    },
    text: (state, node) => state.text(node.text, true),
    hard_break(state, node, parent, index) {
      for (let next = index + 1; next < parent.childCount; next++) {
        if (parent.child(next).type !== node.type) {
          state.write("\\\n");
          return;
        }
      }
    },
  },
  {
    em: { open: "*", close: "*", mixable: true, expelEnclosingWhitespace: true },
    strong: { open: "**", close: "**", mixable: true, expelEnclosingWhitespace: true },
    link: { open: "[", close: (_, mark) => `](${/[()\s\\<>]/.test(mark.attrs.href) ? `<${mark.attrs.href}>` : mark.attrs.href})`, mixable: true },
    code: { open: (_, __, parent, index) => ticks(parent.child(index), -1), close: (_, __, parent, index) => ticks(parent.child(index - 1), 1), escape: false },
  },
  { tablesAsInline: true, escapeExtraCharacters: /[<]|&(?=#?\w+;)/g },
);
function ticks(node, side) {
  const longest = Math.max(0, ...(node.text?.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest ? " " : "";
  return side < 0 ? fence + pad : pad + fence;
}
function children(node) {
  const all = [];
  node.forEach((child) => all.push(child));
  return all;
}
function cellText(cell) {
  const breaksAway = children(cell).map((child) => (child.type.name === "hard_break" ? schema.text(" ") : child));
  return writeNodes(Fragment.from(schema.nodes.paragraph.create(null, Fragment.from(breaksAway))))
    .replace(/\s*\n\s*/g, " ")
    .replace(/^\\\|/, "|")
    .replace(/(?<!\\)\|/g, "\\|");
}
function writeNodes(fragment) {
  const doc = { content: fragment, forEach: (call) => fragment.forEach(call) };
  return serializer.serialize(doc).trim();
}

/** The nodes of a text; throws where it has something that the editor has no node for. */
export function read(text) {
  const nodes = children(parser.parse(text));
  for (const node of nodes) node.descendants(whole);
  return nodes;
}
function whole(node) {
  if (node.type.name === "table") {
    const width = node.firstChild.childCount;
    node.forEach((row) => { if (row.childCount !== width) throw new Error("rows of different width"); });
  }
}

/** The text of nodes, written so that reading it gives the same nodes. */
export function write(nodes) {
  const text = writeNodes(Fragment.from(nodes));
  if (same(text, nodes)) return text;
  // Emphasis that ends with a comma inside of a word has no form in Markdown: the comma leaves it.
  const loosened = nodes.map(loosen);
  return writeNodes(Fragment.from(loosened));
}
function same(text, nodes) {
  const only = nodes[0];
  try {
    return Fragment.from(read(only?.type.name === "heading" ? `${"#".repeat(only.attrs.level)} ${text}` : text)).eq(Fragment.from(nodes.map(bare)));
  } catch {
    return false;
  }
}
function loosen(node) {
  if (node.isText) {
    const marks = node.marks.filter((mark) => mark.type.name === "link" || mark.type.name === "code");
    const found = /^([\p{P}\s]*)(.*?)([\p{P}\s]*)$/su.exec(node.text);
    if (marks.length === node.marks.length || !found || (!found[1] && !found[3])) return node;
    return [[found[1], marks], [found[2], node.marks], [found[3], marks]].filter(([text]) => text).map(([text, own]) => schema.text(text, own));
  }
  return node.isLeaf ? node : node.copy(Fragment.from(children(node).flatMap(loosen)));
}

/** A node without what only a block carries. */
export function bare(node) {
  return node.isText ? node : node.type.create({ ...node.attrs, ...("by" in node.attrs ? { id: null, of: null, by: null } : {}) }, node.content, node.marks);
}

/** Whether the editor has a node for all of it, and writes the same meaning back. */
export function isExact(nodes) {
  return same(writeNodes(Fragment.from(nodes)), nodes);
}
