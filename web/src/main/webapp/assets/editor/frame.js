// What a translation may not change: its blocks are those of the source, one for one.
import { Fragment } from "./prosemirror.js";
import { schema } from "./schema.js";

const { nodes } = schema;
/** Whose argument learners' answers, numbers and warnings hang on; files may differ by language. */
const SAME = ["callout", "fact", "question"];

const columns = (table) => {
  const all = [];
  table.forEach((row) => all.push(row.childCount));
  return all.join();
};
function isLike(before, after) {
  const { type, attrs } = before;
  if (type !== after.type || attrs.id !== after.attrs.id || attrs.kind !== after.attrs.kind) return false;
  if (SAME.includes(attrs.kind) && attrs.argument !== after.attrs.argument) return false;
  if (type === nodes.heading && attrs.level !== after.attrs.level) return false;
  return type !== nodes.table || columns(before) === columns(after);
}
/** Whether two documents have the same blocks, whatever these say. */
export function isSameFrame(before, after) {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < before.childCount; index++) if (!isLike(before.child(index), after.child(index))) return false;
  return true;
}

/** Whether the cursor is where there is room for one line of words alone. */
export const isSingle = ({ $from, $to }) => $from.sameParent($to) && $from.parent.isTextblock && ($from.depth === 1 || $from.parent.type === nodes.table_cell);

/** What was copied as the words of one block: paragraphs become lines where there are lines. */
export function joined(content, parent) {
  const pieces = [];
  content.descendants((node) => {
    if (node.isTextblock && node.content.size) pieces.push(node.content);
    return !node.isTextblock;
  });
  const lines = parent.type === nodes.paragraph;
  const between = () => (lines ? nodes.hard_break.create() : schema.text(" "));
  const all = [];
  pieces.forEach((piece, index) => {
    if (index) all.push(between());
    piece.forEach((node) => all.push(node.type === nodes.hard_break ? between() : node));
  });
  return Fragment.from(all);
}
