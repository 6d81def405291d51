// Bodies of blocks with parts: each is read into a plain object and written from it. What is not
// written back letter by letter is not read: the form then shows the text itself.
const blank = (text) => text.replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim();

function sections(body) {
  const found = [];
  for (const line of body.split("\n")) {
    const title = /^###(?:[ \t]+(\S.*))?$/.exec(line);
    if (title) found.push({ title: title[1]?.trim() ?? "", lines: [] });
    else if (found.length) found.at(-1).lines.push(line);
    else if (line.trim()) throw new Error("text before the first section");
  }
  return found;
}
const OPTION = /^- (?:\[([ xX])\][ \t]*)?(?:\{([^{}]*)\}[ \t]*)?((?:[^|\\]|\\.)*)(?:\|(.*))?$/;
function option(line) {
  const found = OPTION.exec(line.trim());
  return found && { id: found[2] ?? null, right: found[1] ? found[1].toLowerCase() === "x" : null, text: found[3].trim(), feedback: found[4]?.trim() ?? "" };
}
// In a survey nothing is right or wrong: its options have no box.
const written = (one) => `- ${one.right === null ? "" : `[${one.right ? "x" : " "}] `}${one.id ? `{${one.id}} ` : ""}${one.text.trim()}${one.feedback.trim() ? ` | ${one.feedback.trim()}` : ""}`.trimEnd();

const image = {
  read(body) {
    const found = /^!\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)$/.exec(body);
    return { alt: found[1].replace(/\\(.)/g, "$1"), src: found[2] };
  },
  write: (model) => `![${model.alt.trim().replace(/\s+/g, " ").replace(/[\\[\]]/g, "\\$&")}](${model.src})`,
};
const fact = { read: (body) => ({ remark: body }), write: (model) => model.remark };
const accordion = {
  read: (body) => ({ sections: sections(body).map(({ title, lines }) => ({ title, text: blank(lines.join("\n")) })) }),
  write: (model) => model.sections.map((one) => `### ${one.title.trim()}`.trimEnd() + `\n${blank(one.text)}`.trimEnd()).join("\n\n"),
};
const choice = {
  read(body) {
    const asked = [];
    const options = [];
    for (const line of body.split("\n")) {
      const found = /^- \[[ xX]\]/.test(line) && option(line);
      if (found) options.push(found);
      else if (!options.length) asked.push(line);
      else throw new Error("text between options");
    }
    return { question: blank(asked.join("\n")), options };
  },
  write: (model) => [blank(model.question), ...model.options.map(written)].filter(Boolean).join("\n"),
};
const scenario = {
  read: (body) => ({
    steps: sections(body).map(({ title, lines }) => {
      const named = /^([a-z][a-z0-9-]{0,30})( end)?$/.exec(title);
      const ways = [];
      const text = [];
      for (const line of lines) {
        const way = /^- (.*)->[ \t]*(end[ \t]+)?([a-z][a-z0-9-]{0,30})[ \t]*$/.exec(line);
        if (way) ways.push({ text: way[1].trim(), to: way[3], end: !!way[2] });
        else if (!ways.length) text.push(line);
        else if (line.trim()) throw new Error("text after ways");
      }
      return { name: named[1], end: !!named[2], text: blank(text.join("\n")), ways };
    }),
  }),
  write: (model) =>
    model.steps
      .map((one) => [`### ${one.name}${one.end ? " end" : ""}`, blank(one.text), ...one.ways.map((way) => `- ${way.text.trim()} -> ${way.end ? "end " : ""}${way.to}`)].filter(Boolean).join("\n"))
      .join("\n\n"),
};

export const TYPES = ["single", "multiple", "truefalse", "matching", "ordering", "number", "text", "image", "audio", "scenario", "scale", "open"];
export const hasBoxes = (type) => ["single", "multiple", "truefalse", "image", "audio", "scenario"].includes(type);
const question = {
  read(body, type) {
    const model = { prompt: "", audio: "", options: [], pairs: [], items: [], value: "", tolerance: "", accepted: [], steps: 0, feedback: [] };
    const asked = [];
    const begun = () => model.options.length || model.pairs.length || model.items.length || model.value || model.accepted.length || model.steps;
    for (const line of body.split("\n")) {
      const text = line.trim();
      let found;
      if (text.startsWith("? ")) model.feedback.push(text.slice(2).trim());
      else if (model.feedback.length && text) throw new Error("text after feedback");
      else if (type === "audio" && !model.audio && (found = /^!audio\(([^)]*)\)$/.exec(text))) model.audio = found[1];
      else if (hasBoxes(type) && /^- (?:\[[ xX]\]|\{)/.test(text) && (found = option(text))) model.options.push(found);
      else if (type === "matching" && (found = /^- (?:\{([^{}]*)\}[ \t]*)?(.*)=>(.*)$/.exec(text))) model.pairs.push({ id: found[1] ?? null, left: found[2].trim(), right: found[3].trim() });
      else if (type === "ordering" && (found = /^\d{1,2}[.)][ \t]+(?:\{([^{}]*)\}[ \t]*)?(.*)$/.exec(text))) model.items.push({ id: found[1] ?? null, text: found[2].trim() });
      else if (type === "number" && !model.value && (found = /^= (.*?)(?:[ \t]*\+-[ \t]*(.*))?$/.exec(text))) [model.value, model.tolerance] = [found[1], found[2] ?? ""];
      else if (type === "text" && text.startsWith("= ")) model.accepted.push({ text: text.slice(2).trim() });
      else if (type === "scale" && !model.steps && (found = /^1\.\.(\d{1,2})$/.exec(text))) model.steps = Number(found[1]);
      else if (type === "scale" && (found = /^- \{(\d{1,2})\}[ \t]*(\S.*)$/.exec(text))) model.items.push({ id: found[1], text: found[2].trim() });
      else if (!begun()) asked.push(line);
      else if (text) throw new Error("a line that has no place");
    }
    model.prompt = blank(asked.join("\n"));
    return model;
  },
  write(model, type) {
    const name = (one) => (one.id ? `{${one.id}} ` : "");
    const lines = [];
    if (type === "audio" && model.audio) lines.push(`!audio(${model.audio})`);
    if (model.prompt.trim()) lines.push(blank(model.prompt));
    if (hasBoxes(type)) lines.push(...model.options.map(written));
    if (type === "matching") lines.push(...model.pairs.map((one) => `- ${name(one)}${one.left.trim()} => ${one.right.trim()}`.trimEnd()));
    if (type === "ordering") lines.push(...model.items.map((one, index) => `${index + 1}. ${name(one)}${one.text.trim()}`.trimEnd()));
    if (type === "number" && model.value) lines.push(`= ${model.value}${model.tolerance ? ` +- ${model.tolerance}` : ""}`);
    if (type === "text") lines.push(...model.accepted.filter((one) => one.text.trim()).map((one) => `= ${one.text.trim()}`));
    if (type === "scale") lines.push(`1..${model.steps || 5}`, ...model.items.filter((one) => one.text.trim()).map((one) => `- {${one.id}} ${one.text.trim()}`));
    lines.push(...model.feedback.filter((line) => line.trim()).map((line) => `? ${line.trim()}`));
    return lines.join("\n");
  },
};

const KINDS = { image, fact, accordion, choice, scenario, question };

/** The parts of a body; null if the form could not write them back exactly. */
export function readBody(kind, body, argument) {
  try {
    const model = KINDS[kind].read(body, argument);
    return KINDS[kind].write(model, argument) === body ? model : null;
  } catch {
    return null;
  }
}
export const writeBody = (kind, model, argument) => KINDS[kind].write(model, argument);

/** What a new block begins with. */
export function emptyBody(kind, argument, survey = false) {
  const named = (names) => names.map((id) => ({ id, right: survey ? null : false, text: "", feedback: "" }));
  return {
    image: () => ({ alt: "", src: "" }),
    fact: () => ({ remark: "" }),
    accordion: () => ({ sections: [{ title: "", text: "" }, { title: "", text: "" }] }),
    choice: () => ({ question: "", options: [{ id: null, right: true, text: "", feedback: "" }, { id: null, right: false, text: "", feedback: "" }] }),
    scenario: () => ({ steps: [{ name: "start", end: false, text: "", ways: [{ text: "", to: "s2", end: true }] }, { name: "s2", end: true, text: "", ways: [] }] }),
    question: () => ({
      prompt: "", audio: "", value: "", tolerance: "", steps: argument === "scale" ? 5 : 0, feedback: [],
      options: !hasBoxes(argument) ? [] : argument === "truefalse" ? named(["true", "false"]) : named(["a", "b"]),
      pairs: argument === "matching" ? [{ id: "a", left: "", right: "" }, { id: "b", left: "", right: "" }] : [],
      items: argument === "ordering" ? [{ id: "a", text: "" }, { id: "b", text: "" }] : argument === "scale" ? [1, 2, 3, 4, 5].map((step) => ({ id: String(step), text: "" })) : [],
      accepted: argument === "text" && !survey ? [{ text: "" }] : [],
    }),
  }[kind]();
}
