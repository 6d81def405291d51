// Blocks as the server sends and takes them, and nodes of the document.
import { schema, PASSAGES, FORMS } from "./schema.js";
import { read, write, bare, isExact } from "./markdown.js";

const PROSE = ["heading", "paragraph", "list", "table"];
const LISTS = ["bullet_list", "ordered_list"];
/** Nodes as they came, with the text that they came from: what nobody touches is sent as it was. */
const origins = new WeakMap();
const kindOf = (node) => (LISTS.includes(node.type.name) ? "list" : ["passage", "form"].includes(node.type.name) ? node.attrs.kind : node.type.name);

/** The node of a block. What the editor cannot read exactly becomes a form that shows its text. */
export function node(block) {
  const mark = { id: block.id ?? null, of: block.of ?? null, by: block.reviewedBy ?? null };
  const made = (PROSE.includes(block.kind) && prose(block, mark)) || (PASSAGES.includes(block.kind) && passage(block, mark)) || form(block, mark);
  if (made.content.size) origins.set(made.content, { ...block, type: made.type });
  return made;
}
function prose(block, mark) {
  try {
    const nodes = block.kind === "heading" ? heading(block) : read(block.body);
    if (nodes.length !== 1 || kindOf(nodes[0]) !== block.kind || !isExact(nodes)) return null;
    return nodes[0].type.create({ ...nodes[0].attrs, ...mark }, nodes[0].content);
  } catch {
    return null;
  }
}
function heading(block) {
  return read(`${"#".repeat(Number(block.attributes.level ?? 2))} ${block.body}`);
}
function passage(block, mark) {
  try {
    const nodes = block.body.trim() ? read(block.body) : [schema.nodes.paragraph.create()];
    if (block.body.trim() && !isExact(nodes)) return null;
    return schema.nodes.passage.createChecked({ ...mark, kind: block.kind, argument: block.argument ?? "" }, nodes);
  } catch {
    return null;
  }
}
function form(block, mark) {
  const attributes = { ...block.attributes };
  delete attributes.argument;
  return schema.nodes.form.create({ ...mark, kind: block.kind, argument: block.argument ?? null, attributes, body: block.body });
}

/** The block of a node, as it is sent. */
export function block(node) {
  const { id, of, by } = node.attrs;
  const kind = kindOf(node);
  const made = { id, kind, argument: null, attributes: {}, body: "", of, reviewedBy: by };
  if (node.type.name === "form") {
    return { ...made, argument: node.attrs.argument, attributes: node.attrs.attributes, body: node.attrs.body };
  }
  const origin = origins.get(node.content);
  if (node.type.name === "passage") made.argument = node.attrs.argument.trim() || null;
  if (kind === "heading") made.attributes = { level: String(node.attrs.level) };
  if (origin?.type === node.type && origin.kind === kind) made.body = origin.body;
  else if (node.type.name === "passage") made.body = write(content(node));
  else made.body = write([bare(node)]);
  return made;
}
const content = (node) => {
  const all = [];
  node.forEach((child) => all.push(child));
  return all;
};

/** Whether there is nothing in it that anybody wrote. */
export const isEmpty = (node) => (node.isTextblock || LISTS.includes(node.type.name)) && !node.textContent.trim();

/** The document of blocks; one empty paragraph if there are none. */
export function document(blocks) {
  return schema.nodes.doc.create(null, blocks.length ? blocks.map(node) : [schema.nodes.paragraph.create()]);
}
/** All blocks of a document; a paragraph without words is none. */
export function blocks(doc) {
  return content(doc).filter((one) => !isEmpty(one)).map(block);
}
export const isForm = (kind) => FORMS.includes(kind);
export { kindOf };
