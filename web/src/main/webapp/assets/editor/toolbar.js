// The toolbar: one stop of the Tab key, walked with the arrow keys, as the pattern of ARIA asks.
import { TextSelection, toggleMark, undo, redo } from "./prosemirror.js";
import { schema, mayLink } from "./schema.js";
import { moveBlock, deleteBlock, list, heading, cell, addRow, removeRow, addColumn, removeColumn, current } from "./commands.js";
import { say, element, button, ask, answer, announce } from "./words.js";
import { openMenu } from "./menu.js";

const { marks, nodes } = schema;
const inMark = (type) => (state) => (state.selection.empty ? !!type.isInSet(state.storedMarks ?? state.selection.$from.marks()) : state.doc.rangeHasMark(state.selection.from, state.selection.to, type));

/** Asks where a link leads; an empty answer takes the link away. */
export async function link(state, dispatch, view) {
  const { from, to, empty, $from } = state.selection;
  const there = inMark(marks.link)(state);
  if (empty && !there) {
    announce(say("linkNothing"));
    return;
  }
  const found = (empty ? $from.marks() : $from.nodeAfter?.marks ?? []).find((mark) => mark.type === marks.link);
  const input = element("input", { id: "editor-href", className: "input", dir: "ltr", value: found?.attrs.href ?? "https://", spellcheck: false });
  const trouble = element("p", { className: "field__fault", id: "editor-href-fault", hidden: true, textContent: say("linkFault") });
  const take = () => {
    const href = input.value.trim();
    if (href && !mayLink(href)) {
      trouble.hidden = false;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", trouble.id);
      input.focus();
    } else answer(input, { href });
  };
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); take(); } });
  const given = await ask(say("link"), element("div", { className: "field" }, element("label", { htmlFor: "editor-href", textContent: say("linkTo") }), input, trouble), element("div", { className: "actions" }, button(say("ok"), take), button(say("cancel"), () => answer(input, null))));
  if (given) {
    const [begin, end] = empty ? around($from) : [from, to];
    const tr = view.state.tr.removeMark(begin, end, marks.link);
    if (given.href) tr.addMark(begin, end, marks.link.create({ href: given.href }));
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)));
  }
  view.focus();
}
/** From where to where the link at the cursor goes. */
function around($from) {
  const { parent } = $from;
  let begin = $from.index();
  let end = begin + 1;
  const linked = (index) => index >= 0 && index < parent.childCount && marks.link.isInSet(parent.child(index).marks);
  while (linked(begin - 1)) begin--;
  while (linked(end)) end++;
  let at = $from.start();
  for (let one = 0; one < begin; one++) at += parent.child(one).nodeSize;
  let to = at;
  for (let one = begin; one < end; one++) to += parent.child(one).nodeSize;
  return [at, to];
}

export function toolbar(bar, context) {
  let view = null;
  const run = (command) => () => { command(view.state, view.dispatch, view); view.focus(); };
  const within = (type) => ({ $from }) => { for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true; return false; };
  const inCell = (state) => !!cell(state.selection);
  const free = !context.translation;
  const tools = [
    free && { key: "blocks", text: `+ ${say("toolBlock")}`, do: () => openMenu(view), wide: true },
    { key: "bold", text: "B", do: run(toggleMark(marks.strong)), on: inMark(marks.strong) },
    { key: "italic", text: "I", do: run(toggleMark(marks.em)), on: inMark(marks.em) },
    { key: "link", text: say("toolLink"), do: () => link(view.state, view.dispatch, view), on: inMark(marks.link), wide: true },
    free && { key: "heading", text: "H", do: run(heading(2)), on: (state) => state.selection.$from.parent.type === nodes.heading },
    free && { key: "bullets", text: "•", do: run(list(nodes.bullet_list)), on: (state) => within(nodes.bullet_list)(state.selection) },
    free && { key: "numbers", text: "1.", do: run(list(nodes.ordered_list)), on: (state) => within(nodes.ordered_list)(state.selection) },
    free && { key: "addRow", text: say("toolRow"), do: run(addRow), shown: inCell, wide: true },
    free && { key: "removeRow", text: say("toolRowAway"), do: run(removeRow), shown: inCell, wide: true },
    free && { key: "addColumn", text: say("toolColumn"), do: run(addColumn), shown: inCell, wide: true },
    free && { key: "removeColumn", text: say("toolColumnAway"), do: run(removeColumn), shown: inCell, wide: true },
    { key: "undo", text: "↶", do: run(undo), can: (state) => undo(state) },
    { key: "redo", text: "↷", do: run(redo), can: (state) => redo(state) },
    free && { key: "up", text: "↑", do: run(moveBlock(-1)), can: (state) => moveBlock(-1)(state) },
    free && { key: "down", text: "↓", do: run(moveBlock(1)), can: (state) => moveBlock(1)(state) },
    free && { key: "remove", text: "×", do: () => { run(deleteBlock)(); announce(say("blockRemoved")); } },
    { key: "reviewed", text: "✓", do: () => context.review(current(view.state)), on: (state) => !!current(state)?.node.attrs.by },
  ].filter(Boolean);
  bar.replaceChildren(...tools.map((tool) => {
    tool.button = element("button", { type: "button", className: `editor__tool${tool.wide ? " editor__tool--wide" : ""} editor__tool--${tool.key}`, textContent: tool.text, title: say(`tip${tool.key}`), "aria-label": say(`tip${tool.key}`), tabIndex: -1, "data-tool": tool.key });
    tool.button.addEventListener("mousedown", (event) => event.preventDefault());
    tool.button.addEventListener("click", () => { if (tool.button.getAttribute("aria-disabled") !== "true") tool.do(); });
    return tool.button;
  }));
  const stops = () => tools.map((tool) => tool.button).filter((one) => !one.hidden);
  const rove = (to, focus = true) => {
    tools.forEach((tool) => { tool.button.tabIndex = tool.button === to ? 0 : -1; });
    if (focus) to.focus();
  };
  rove(tools[0].button, false);
  bar.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [forward]: (at + 1) % all.length, [backward]: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      rove(all[to]);
      event.preventDefault();
    } else if (event.key === "Escape") view.focus();
  });
  return {
    focus: () => stops().find((one) => one.tabIndex === 0)?.focus() ?? stops()[0].focus(),
    show(shownView) {
      view = shownView;
      for (const tool of tools) {
        if (tool.shown) tool.button.hidden = !tool.shown(view.state);
        if (tool.on) tool.button.setAttribute("aria-pressed", String(tool.on(view.state)));
        tool.button.setAttribute("aria-disabled", String(!view.editable || (tool.can ? !tool.can(view.state) : false)));
      }
      if (!stops().some((one) => one.tabIndex === 0)) rove(stops()[0], false);
    },
  };
}
