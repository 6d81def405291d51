// Every block has a name that stays. What is new gets one by chance, so that no name of a block that
// once was there comes back: answers and translations hold on to names.
import { Plugin } from "./prosemirror.js";

const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const fresh = () => `b${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => LETTERS[byte % LETTERS.length]).join("")}`;

/** Names for blocks without one; a block that changes is not reviewed any more. */
export const identity = new Plugin({
  appendTransaction(transactions, before, state) {
    if (!transactions.some((one) => one.docChanged)) return null;
    const reviewed = new Map();
    before.doc.forEach((node) => { if (node.attrs.by) reviewed.set(node.attrs.id, node); });
    const taken = new Set();
    const tr = state.tr.setMeta("addToHistory", false);
    state.doc.forEach((node, pos) => {
      const was = node.attrs.id;
      const inner = was ? null : handedUp(node);
      const attrs = { ...node.attrs };
      if (!was || taken.has(was)) Object.assign(attrs, inner && !taken.has(inner.id) ? inner : { id: fresh(), of: null, by: null });
      taken.add(attrs.id);
      const old = reviewed.get(attrs.id);
      if (old && attrs.by === old.attrs.by && !transactions.some((one) => one.getMeta("review")) && !sameText(old, node)) attrs.by = null;
      if (attrs.id !== was || attrs.by !== node.attrs.by) tr.setNodeMarkup(pos, null, attrs);
      node.descendants((child, at) => {
        if (child.attrs.id) tr.setNodeMarkup(pos + 1 + at, null, { ...child.attrs, id: null, of: null, by: null });
      });
    });
    return tr.docChanged ? tr : null;
  },
});
/** A paragraph that became a list hands its name up. */
function handedUp(node) {
  let found = null;
  node.descendants((child) => {
    if (!found && child.attrs.id) found = { id: child.attrs.id, of: child.attrs.of, by: child.attrs.by };
  });
  return found;
}
const sameText = (one, two) => one.type === two.type && one.content.eq(two.content) && ["body", "argument", "level"].every((name) => one.attrs[name] === two.attrs[name]) && JSON.stringify(one.attrs.attributes) === JSON.stringify(two.attrs.attributes);
