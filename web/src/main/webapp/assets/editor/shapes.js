// What the form of each kind of block asks for.
import { element, button, say, isSurvey } from "./words.js";
import { line, area, select, check, items, nextName, barred, unbarred } from "./fields.js";
import { hasBoxes } from "./bodies.js";
import { pick, address, facts } from "./media.js";

/** A file of the draft: its name and a button that asks for another. */
function file(form, kind, path, set) {
  const choose = button(path ? say("otherFile") : say("pickFile"), async () => {
    const picked = await pick(kind);
    if (picked) {
      set(picked);
      form.change();
      form.draw();
      form.focus();
    }
  });
  return element("div", { className: "editor__file" }, element("bdi", { dir: "ltr", textContent: path ? path.replace(/^media\//, "") : say("noFile") }), choose);
}

function image(form, model) {
  return [
    model.src ? element("img", { className: "editor__picture", src: address(model.src), alt: model.alt }) : null,
    file(form, "image", model.src, (path) => { model.src = path; }),
    line(form, say("alt"), model.alt, (text) => {
      model.alt = text;
      form.dom.querySelector(".editor__missing").hidden = !!text.trim();
    }),
    element("p", { className: "editor__missing", textContent: say("altMissing"), hidden: !!model.alt.trim() }),
  ];
}

function fact(form) {
  const code = () => form.node.attrs.argument ?? "";
  const state = (card) => say(`fact${card?.state ?? "UNKNOWN"}`);
  const shown = element("div", { className: "editor__card", hidden: true });
  let cards = [];
  const show = () => {
    const card = cards.find((one) => one.code === code());
    shown.hidden = !code();
    shown.replaceChildren(
      element("p", {}, element("span", { className: `tag ${card?.state === "VERIFIED" ? "tag--done" : "tag--bad"}`, textContent: state(card) })),
      element("p", { lang: form.language, dir: "auto", textContent: card?.text ?? "" }));
  };
  const choice = select(form, say("card"), code(), [["", say("pickCard")], ...(code() ? [[code(), code()]] : [])], (picked) => { form.argument = picked || null; setTimeout(show); }, form.frozen);
  const control = choice.querySelector("select");
  facts(form.language).then((found) => {
    cards = found;
    const known = cards.map((card) => [card.code, `${card.code} – ${state(card)}`]);
    if (code() && !cards.some((card) => card.code === code())) known.push([code(), code()]);
    control.replaceChildren(...[["", say("pickCard")], ...known].map(([value, text]) => element("option", { value, textContent: text, selected: value === code() })));
    show();
  });
  return [choice, shown];
}

function accordion(form, model) {
  return [items(form, say("section"), model.sections, (one) => [
    line(form, say("sectionTitle"), one.title, (text) => { one.title = text; }),
    area(form, say("sectionText"), one.text, (text) => { one.text = text; }, say("marksHint")),
  ], () => ({ title: "", text: "" }), 1)];
}

function options(form, model, type, feedback = true) {
  const one = type && type !== "multiple";
  const survey = isSurvey() && type;
  // What an older text ticks says nothing; as soon as the question is written anew it goes.
  if (survey) model.options.forEach((option) => { option.right = null; });
  const name = `editor-right-${form.node.attrs.id}`;
  return items(form, say("option"), model.options, (option) => [
    survey ? null : check(form, say("right"), option.right, (right) => {
      if (one) model.options.forEach((other) => { other.right = false; });
      option.right = right;
    }, one ? name : null),
    type === "image" ? picture(form, option) : null,
    type === "image" ? null : line(form, say("optionText"), unbarred(option.text), (text) => { option.text = barred(text); }),
    feedback ? line(form, say("feedback"), option.feedback, (text) => { option.feedback = text; }) : null,
  ], type === "truefalse" ? null : (all) => ({ id: type ? nextName(all) : null, right: survey ? null : false, text: "", feedback: "" }), 2);
}
/** An option that is a picture: its file and what it shows. */
function picture(form, option) {
  const found = /^!\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)$/.exec(option.text);
  if (option.text && !found) return line(form, say("optionText"), unbarred(option.text), (text) => { option.text = barred(text); });
  const now = { alt: found?.[1].replace(/\\(.)/g, "$1") ?? "", src: found?.[2] ?? "" };
  const set = () => { option.text = `![${now.alt.replace(/[\\[\]|]/g, "\\$&")}](${now.src})`; };
  return element("div", { className: "editor__item" },
    now.src ? element("img", { className: "editor__picture editor__picture--small", src: address(now.src), alt: now.alt }) : null,
    file(form, "image", now.src, (path) => { now.src = path; set(); }),
    line(form, say("alt"), now.alt, (text) => { now.alt = text; set(); }));
}
function choice(form, model) {
  return [area(form, say("asked"), model.question, (text) => { model.question = text; }, say("marksHint")), options(form, model, null)];
}

function scenario(form, model) {
  const titles = () => model.steps.map((one, index) => [one.name, `${say("step")} ${index + 1}${one.end ? ` (${say("ending")})` : ""}`]);
  const isEnd = (name) => model.steps.find((one) => one.name === name)?.end ?? false;
  return [items(form, say("step"), model.steps, (one, _, again) => [
    area(form, say("happens"), one.text, (text) => { one.text = text; }, say("marksHint")),
    form.frozen ? null : check(form, say("isEnd"), one.end, (end) => {
      one.end = end;
      if (end) one.ways = [];
      model.steps.forEach((other) => other.ways.forEach((way) => { if (way.to === one.name) way.end = end; }));
      setTimeout(() => form.draw());
    }),
    one.end ? null : items(form, say("way"), one.ways, (way) => [
      line(form, say("decision"), way.text, (text) => { way.text = text; }),
      form.frozen ? null : select(form, say("leadsTo"), way.to, titles(), (to) => { way.to = to; way.end = isEnd(to); }),
    ], () => ({ text: "", to: model.steps.at(-1).name, end: model.steps.at(-1).end })),
  ], (all) => ({ name: stepName(all), end: true, text: "", ways: [] }), 1)];
}
function stepName(all) {
  for (let next = all.length + 1; ; next++) if (!all.some((one) => one.name === `s${next}`)) return `s${next}`;
}

function question(form, model) {
  const type = form.argument;
  const attribute = (name, value) => {
    if (value.trim()) form.attributes[name] = value.trim();
    else delete form.attributes[name];
  };
  const survey = isSurvey();
  if (survey) Object.assign(model, { value: "", tolerance: "", accepted: [] });
  else if (type === "text" && !model.accepted.length) model.accepted.push({ text: "" });
  const plain = { dir: "ltr", lang: "en" };
  const number = { ...plain, inputMode: "decimal" };
  return [
    type === "audio" ? file(form, "audio", model.audio, (path) => { model.audio = path; }) : null,
    area(form, say("asked"), model.prompt, (text) => { model.prompt = text; }, say("marksHint")),
    hasBoxes(type) ? options(form, model, type) : null,
    type === "matching" ? items(form, say("pair"), model.pairs, (one) => [
      line(form, say("left"), one.left, (text) => { one.left = text.replace(/=>/g, "="); }),
      line(form, say("belongs"), one.right, (text) => { one.right = text; }),
    ], (all) => ({ id: nextName(all), left: "", right: "" }), 2) : null,
    type === "ordering" ? items(form, say("place"), model.items, (one) => [line(form, say("optionText"), one.text, (text) => { one.text = text; })], (all) => ({ id: nextName(all), text: "" }), 2) : null,
    type === "number" && !survey ? element("div", { className: "field--pair" },
      line(form, say("value"), model.value, (text) => { model.value = text.trim(); }, number),
      line(form, say("tolerance"), model.tolerance, (text) => { model.tolerance = text.trim(); }, number)) : null,
    type === "text" && !survey ? items(form, say("accepted"), model.accepted, (one) => [line(form, say("acceptedText"), one.text, (text) => { one.text = text; })], () => ({ text: "" }), 1) : null,
    type === "scale" ? scale(form, model) : null,
    area(form, say("feedbackAll"), model.feedback.join("\n"), (text) => { model.feedback = text.split("\n"); }),
    form.frozen ? null : element("details", {}, element("summary", { textContent: say("counting") }),
      element("div", { className: "field--pair" },
        line(form, say("pool"), form.attributes.pool ?? "", (text) => attribute("pool", text.replace(/[^A-Za-z0-9-]/g, "")), plain),
        select(form, say("domain"), form.attributes.domain ?? "", [["", "–"], ...["knowledge", "attitude", "practice"].map((one) => [one, say(`domain${one}`)])], (text) => attribute("domain", text)),
        survey || ["scale", "open"].includes(type) ? null : line(form, say("points"), form.attributes.points ?? "", (text) => attribute("points", text), number),
        type === "scenario" ? select(form, say("stem"), form.attributes.stem ?? "", [["", "–"], ...form.stems()], (text) => attribute("stem", text)) : null)),
  ];
}
function scale(form, model) {
  const all = Array.from({ length: model.steps }, (_, index) => {
    const id = String(index + 1);
    return model.items.find((one) => one.id === id) ?? { id, text: "" };
  });
  model.items = all;
  return element("div", {},
    form.frozen ? null : select(form, say("steps"), String(model.steps), Array.from({ length: 9 }, (_, index) => [String(index + 2), String(index + 2)]), (text) => { model.steps = Number(text); setTimeout(() => form.draw()); }),
    element("div", { className: "editor__item" }, ...all.map((one) => line(form, say("label", one.id), one.text, (text) => { one.text = text; }))));
}

export const SHAPES = { image, fact, accordion, choice, scenario, question };
export { file };
