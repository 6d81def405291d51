// How each kind of question is answered: by keyboard alone, with names for screen readers.
import { element, part, say } from "./test-page.js";

const ONE = ["single", "truefalse", "image", "audio", "scenario", "scale"];

/**
 * The fields of a question. Each answer is given to `note` as it is made; `leave` hands over what
 * was typed and not yet given and, when the learner goes on to the next question, an order that
 * stays as it was shown.
 */
export function fields(question, note) {
  if (ONE.includes(question.type) || question.type === "multiple") return { nodes: boxes(question, note) };
  if (question.type === "matching") return { nodes: pairs(question, note) };
  if (question.type === "ordering") return order(question, note);
  return typed(question, note);
}

function boxes(question, note) {
  const several = question.type === "multiple";
  return question.choices.map((choice) => {
    const box = element("input", { type: several ? "checkbox" : "radio", name: "choice", value: choice.name, checked: question.answer.includes(choice.name) });
    box.addEventListener("change", () => note(question, Array.from(part("form").querySelectorAll("input:checked"), (one) => one.value)));
    // A step of a scale that has no name of its own is called by its number.
    return element("label", { className: "check test__choice" }, box, element("span", { innerHTML: choice.text || choice.name }));
  });
}

function pairs(question, note) {
  const given = new Map(question.answer.map((pair) => pair.split("=")));
  return question.choices.map((choice) => {
    const select = element("select", { className: "input", id: `pair-${choice.name}` }, element("option", { value: "", textContent: say("Choose") }));
    for (const match of question.matches) {
      select.append(element("option", { value: match.name, textContent: words(match.text), selected: given.get(choice.name) === match.name }));
    }
    select.addEventListener("change", () =>
      note(question, Array.from(part("choices").querySelectorAll("select"), (one) => one.value && `${one.id.slice(5)}=${one.value}`).filter(Boolean)));
    return element("div", { className: "field test__pair" }, element("label", { htmlFor: select.id, innerHTML: choice.text }), select);
  });
}

function order(question, note) {
  let names = question.answer.length ? [...question.answer] : question.choices.map((choice) => choice.name);
  let dragged = null;
  const list = element("ol", { className: "test__order" });
  const text = (name) => question.choices.find((choice) => choice.name === name).text;
  const move = (name, place) => {
    names = names.filter((one) => one !== name);
    names.splice(place, 0, name);
    note(question, [...names]);
    part("spoken").textContent = say("Moved", words(text(name)), place + 1, names.length);
  };
  const button = (name, index, step, label, arrow) => {
    const made = element("button", { type: "button", className: "button test__move", disabled: index + step < 0 || index + step >= names.length, textContent: arrow });
    made.setAttribute("aria-label", say(label, words(text(name))));
    made.addEventListener("click", () => {
      move(name, index + step);
      draw();
      const [up, down] = list.querySelectorAll(`[data-name="${name}"] button`);
      const [wanted, other] = step < 0 ? [up, down] : [down, up];
      (wanted.disabled ? other : wanted).focus();
    });
    return made;
  };
  const draw = () => {
    list.replaceChildren(...names.map((name, index) => {
      const item = element("li", { draggable: true }, element("span", { innerHTML: text(name) }),
        button(name, index, -1, "Up", "↑"), button(name, index, 1, "Down", "↓"));
      item.dataset.name = name;
      item.addEventListener("dragstart", () => { dragged = name; });
      item.addEventListener("dragover", (event) => { if (dragged) event.preventDefault(); });
      item.addEventListener("drop", (event) => {
        event.preventDefault();
        if (dragged && dragged !== name) move(dragged, index);
        dragged = null;
        draw();
      });
      return item;
    }));
  };
  draw();
  const leave = (onward) => { if (onward && !question.answer.length) note(question, [...names]); };
  return { nodes: [list], leave };
}

function typed(question, note) {
  const long = question.type === "open";
  const input = element(long ? "textarea" : "input", { className: "input", id: "typed", value: question.answer[0] ?? "", maxLength: 4000, autocomplete: "off" });
  if (long) input.rows = 5;
  if (question.type === "number") input.inputMode = "decimal";
  let later = null;
  const leave = () => {
    clearTimeout(later);
    if ((question.answer[0] ?? "") !== input.value) note(question, input.value.trim() ? [input.value] : []);
  };
  input.addEventListener("input", () => { clearTimeout(later); later = setTimeout(leave, 1200); });
  input.addEventListener("change", leave);
  return { nodes: [element("div", { className: "field" }, element("label", { htmlFor: "typed", textContent: say("Answer") }), input)], leave };
}

const words = (html) => element("span", { innerHTML: html }).textContent;
