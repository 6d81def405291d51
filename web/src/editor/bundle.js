// What the editor takes from its libraries, as one module.
export { Schema, Fragment, Slice, Node, DOMParser, DOMSerializer } from "prosemirror-model";
export { EditorState, Plugin, PluginKey, Selection, TextSelection, NodeSelection } from "prosemirror-state";
export { EditorView, Decoration, DecorationSet } from "prosemirror-view";
export { baseKeymap, chainCommands, toggleMark, setBlockType, exitCode, splitBlock, lift, selectParentNode } from "prosemirror-commands";
export { keymap } from "prosemirror-keymap";
export { history, undo, redo, closeHistory } from "prosemirror-history";
export { inputRules, wrappingInputRule, textblockTypeInputRule } from "prosemirror-inputrules";
export { wrapInList, splitListItem, liftListItem, sinkListItem } from "prosemirror-schema-list";
export { dropCursor } from "prosemirror-dropcursor";
export { gapCursor } from "prosemirror-gapcursor";
export { MarkdownParser, MarkdownSerializer } from "prosemirror-markdown";
export { default as MarkdownIt } from "markdown-it";
