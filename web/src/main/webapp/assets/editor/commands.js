// What keys and buttons do to the document. A block is a node at the top.
import { Selection, TextSelection, NodeSelection, Fragment, Slice, wrapInList, liftListItem, setBlockType } from "./prosemirror.js";
import { schema } from "./schema.js";

/** The block that the cursor is in: its index, place and node. */
export function current(state) {
  const { $from, node } = state.selection;
  const index = $from.depth === 0 ? $from.index() : $from.index(0);
  const found = node && $from.depth === 0 ? node : state.doc.maybeChild(index);
  return found ? { index, node: found, pos: $from.depth === 0 ? $from.pos : $from.before(1) } : null;
}
export const place = (doc, index) => {
  let pos = 0;
  for (let one = 0; one < index; one++) pos += doc.child(one).nodeSize;
  return pos;
};

export const moveBlock = (step) => (state, dispatch) => {
  const here = current(state);
  const to = here && here.index + step;
  if (!here || to < 0 || to >= state.doc.childCount) return false;
  if (dispatch) {
    const first = Math.min(here.index, to);
    const from = place(state.doc, first);
    const [one, two] = [state.doc.child(first), state.doc.child(first + 1)];
    const tr = state.tr.replaceWith(from, from + one.nodeSize + two.nodeSize, [two, one]);
    const shift = step < 0 ? -one.nodeSize : two.nodeSize;
    const { selection } = state;
    tr.setSelection(selection instanceof NodeSelection ? NodeSelection.create(tr.doc, selection.from + shift) : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
    dispatch(tr.scrollIntoView());
  }
  return true;
};
export const deleteBlock = (state, dispatch) => {
  const here = current(state);
  if (!here) return false;
  if (dispatch) {
    const only = state.doc.childCount === 1;
    const tr = only ? state.tr.replaceWith(0, state.doc.content.size, schema.nodes.paragraph.create()) : state.tr.delete(here.pos, here.pos + here.node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(here.pos, tr.doc.content.size)), 1)).scrollIntoView());
  }
  return true;
};
/** Puts a block where the cursor is: instead of an empty paragraph, or after the block. */
export function insertBlock(state, dispatch, node) {
  const here = current(state);
  const instead = here && here.node.type === schema.nodes.paragraph && !here.node.content.size;
  const pos = !here ? 0 : instead ? here.pos : here.pos + here.node.nodeSize;
  const tr = instead ? state.tr.replaceWith(pos, pos + here.node.nodeSize, node) : state.tr.insert(pos, node);
  tr.setSelection(node.type === schema.nodes.form ? NodeSelection.create(tr.doc, pos) : Selection.near(tr.doc.resolve(pos + 1), 1));
  dispatch(tr.scrollIntoView());
  return pos;
}
/** A paragraph after the block, from wherever in it one is. */
export const leaveBlock = (state, dispatch) => {
  const here = current(state);
  if (!here) return false;
  if (dispatch) {
    const pos = here.pos + here.node.nodeSize;
    const tr = state.tr.insert(pos, schema.nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
};
export const goTo = (index) => (state, dispatch) => {
  if (index < 0 || index >= state.doc.childCount) return false;
  if (dispatch) {
    const pos = place(state.doc, index);
    const node = state.doc.child(index);
    const selection = node.type === schema.nodes.form ? NodeSelection.create(state.doc, pos) : Selection.near(state.doc.resolve(pos + 1), 1);
    dispatch(state.tr.setSelection(selection).scrollIntoView());
  }
  return true;
};
export const step = (by) => (state, dispatch) => {
  const here = current(state);
  return here ? goTo(here.index + by)(state, dispatch) : false;
};

const listAround = ({ $from }) => {
  for (let depth = $from.depth; depth > 0; depth--) if (["bullet_list", "ordered_list"].includes($from.node(depth).type.name)) return { node: $from.node(depth), pos: $from.before(depth) };
  return null;
};
export const list = (type) => (state, dispatch) => {
  const around = listAround(state.selection);
  if (!around) {
    if (state.selection.$from.parent.type === schema.nodes.heading) return false;
    return wrapInList(type, { tight: true })(state, dispatch);
  }
  if (around.node.type === type) return liftListItem(schema.nodes.list_item)(state, dispatch);
  if (dispatch) dispatch(state.tr.setNodeMarkup(around.pos, type, { id: around.node.attrs.id, of: around.node.attrs.of, by: around.node.attrs.by, tight: around.node.attrs.tight }));
  return true;
};
export const heading = (level) => (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth !== 1) return false;
  const { id, of, by } = $from.parent.attrs;
  const already = $from.parent.type === schema.nodes.heading && $from.parent.attrs.level === level;
  return already ? setBlockType(schema.nodes.paragraph, { id, of, by })(state, dispatch) : setBlockType(schema.nodes.heading, { id, of, by, level })(state, dispatch);
};

// ---- Tables. ------------------------------------------------------------------------------------
export function cell({ $from }) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === schema.nodes.table_cell) {
      return { column: $from.index(depth - 1), row: $from.index(depth - 2), table: $from.node(depth - 2), pos: $from.before(depth - 2), depth };
    }
  }
  return null;
}
export const newTable = (rows = 3, columns = 2) =>
  schema.nodes.table.create(null, Array.from({ length: rows }, (_, row) => schema.nodes.table_row.create(null, Array.from({ length: columns }, () => schema.nodes.table_cell.create({ header: row === 0 })))));
function changed(state, dispatch, rows, row, column) {
  const at = cell(state.selection);
  if (!rows.length || !rows[0].childCount) return false;
  if (dispatch) {
    const tr = state.tr.replaceWith(at.pos + 1, at.pos + at.table.nodeSize - 1, Fragment.from(rows));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, cellStart(tr.doc.nodeAt(at.pos), at.pos, Math.min(row, rows.length - 1), Math.min(column, rows[0].childCount - 1)))).scrollIntoView());
  }
  return true;
}
function cellStart(table, pos, row, column) {
  let at = pos + 1;
  for (let one = 0; one < row; one++) at += table.child(one).nodeSize;
  at += 1;
  for (let one = 0; one < column; one++) at += table.child(row).child(one).nodeSize;
  return at + 1;
}
const rowsOf = (table) => Array.from({ length: table.childCount }, (_, index) => table.child(index));
export const addRow = (state, dispatch) => {
  const at = cell(state.selection);
  if (!at) return false;
  const rows = rowsOf(at.table);
  rows.splice(at.row + 1, 0, schema.nodes.table_row.create(null, Array.from({ length: rows[0].childCount }, (_, index) => schema.nodes.table_cell.create({ align: rows[0].child(index).attrs.align }))));
  return changed(state, dispatch, rows, at.row + 1, 0);
};
export const removeRow = (state, dispatch) => {
  const at = cell(state.selection);
  // The first row are the heads: a table has always one.
  if (!at || at.row === 0 || at.table.childCount < 2) return false;
  return changed(state, dispatch, rowsOf(at.table).filter((_, index) => index !== at.row), at.row, at.column);
};
const eachRow = (table, change) => rowsOf(table).map((row, index) => {
  const cells = Array.from({ length: row.childCount }, (_, one) => row.child(one));
  change(cells, index);
  return row.copy(Fragment.from(cells));
});
export const addColumn = (state, dispatch) => {
  const at = cell(state.selection);
  return !!at && changed(state, dispatch, eachRow(at.table, (cells, row) => cells.splice(at.column + 1, 0, schema.nodes.table_cell.create({ header: row === 0 }))), at.row, at.column + 1);
};
export const removeColumn = (state, dispatch) => {
  const at = cell(state.selection);
  return !!at && at.table.firstChild.childCount > 1 && changed(state, dispatch, eachRow(at.table, (cells) => cells.splice(at.column, 1)), at.row, at.column);
};
/** @param grows whether a row comes after the last one */
export const nextCell = (by, grows = true) => (state, dispatch) => {
  const at = cell(state.selection);
  if (!at) return false;
  const width = at.table.firstChild.childCount;
  const to = at.row * width + at.column + by;
  if (to < 0) return step(-1)(state, dispatch);
  if (to >= width * at.table.childCount) return grows ? addRow(state, dispatch) : step(1)(state, dispatch);
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, cellStart(at.table, at.pos, Math.floor(to / width), to % width))).scrollIntoView());
  return true;
};
/** @param grows whether a paragraph comes after the table */
export const cellBelow = (grows) => (state, dispatch) => {
  const at = cell(state.selection);
  if (!at) return false;
  if (at.row + 1 >= at.table.childCount) return grows ? leaveBlock(state, dispatch) : step(1)(state, dispatch);
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, cellStart(at.table, at.pos, at.row + 1, at.column))).scrollIntoView());
  return true;
};
export { Slice };
