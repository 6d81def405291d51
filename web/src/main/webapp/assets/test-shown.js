// How a question, the overview and a result are shown, whoever asks: an attempt that counts, or an
// author who tries a draft.
import { direction, element, part, root, say } from "./test-page.js";
import { fields } from "./test-questions.js";

export const clockTime = (instant) =>
  new Intl.DateTimeFormat(document.documentElement.lang === "ur" ? "ur-PK" : "en-GB", { hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(instant));

/**
 * Shows a question in the form; each answer is given to `note`.
 *
 * @return hands over what was typed and not yet given
 */
export function showQuestion(sheet, index, note) {
  const question = sheet.questions[index];
  part("heading").textContent = say("Question", index + 1, sheet.questions.length);
  part("form").dataset.saraiQuestion = question.id;
  for (const id of ["stem", "fields"]) {
    part(id).lang = sheet.language;
    part(id).dir = direction(sheet.language);
  }
  part("stem").hidden = !question.stem;
  part("stem").innerHTML = question.stem ?? "";
  part("prompt").innerHTML = question.prompt;
  part("sound").replaceChildren(...heard(question.sound));
  const hint = { multiple: say(sheet.survey ? "HintSeveral" : "HintMultiple"), ordering: say("HintOrdering") }[question.type];
  part("hint").hidden = !hint;
  part("hint").textContent = hint ?? "";
  const { nodes, leave } = fields(question, note);
  part("choices").replaceChildren(...nodes);
  return leave ?? (() => {});
}
/** A sound with its controls, and what is heard in it for who does not hear it. */
function heard(sound) {
  if (!sound) return [];
  const parts = [];
  if (sound.address) {
    const audio = element("audio", { controls: true, preload: "metadata", src: sound.address });
    audio.setAttribute("aria-label", say("Sound"));
    parts.push(audio);
  }
  if (sound.transcript) {
    parts.push(element("details", { className: "test__transcript" },
      element("summary", { textContent: say("Transcript"), lang: root.dataset.language, dir: direction(root.dataset.language) }),
      element("div", { className: "reading", innerHTML: sound.transcript })));
  }
  return parts;
}
/** How many questions have no answer yet. */
export function showMissing(sheet) {
  const missing = sheet.questions.filter((one) => !one.answer.some((value) => value.trim())).length;
  part("end-text").textContent = missing === 0 ? say("All") : missing === 1 ? say("MissingOne") : say("Missing", missing);
}
/** The numbers of all questions; `go` leads to one. */
export function overview(sheet, at, go) {
  const list = part("overview");
  if (list.children.length !== sheet.questions.length) {
    list.replaceChildren(...sheet.questions.map((question, index) => {
      const button = element("button", { type: "button", textContent: String(index + 1) });
      button.addEventListener("click", () => go(index));
      return element("li", {}, button);
    }));
  }
  // In place: what was typed is noted while a number is being pressed, and the press must not be lost.
  sheet.questions.forEach((question, index) => {
    const answered = question.answer.some((value) => value.trim());
    const button = list.children[index].firstElementChild;
    button.className = `test__number${answered ? " test__number--done" : ""}`;
    button.setAttribute("aria-label", `${say("Question", index + 1, sheet.questions.length)}${say("Comma")}${say(answered ? "Answered" : "Unanswered")}`);
    if (index === at) button.setAttribute("aria-current", "step");
    else button.removeAttribute("aria-current");
  });
}
/** What an attempt came to. */
export function showResult(sheet, shown) {
  const body = part("result-body");
  const lines = [];
  if (shown.score !== null) lines.push(element("p", { className: "test__score", textContent: say("Score", Math.round(shown.score * 10) / 10) }));
  if (shown.passed !== null) {
    lines.push(element("p", {}, element("span", { className: `tag ${shown.passed ? "tag--done" : "tag--bad"}`, textContent: shown.passed ? say("Passed") : say("Failed", shown.pass) })));
  }
  if (shown.score === null) lines.push(element("p", { textContent: say("Thanks") }));
  lines.push(element("p", { className: "soft", textContent: `${ended(shown)} ${say("AnsweredOf", shown.answered, shown.asked)}`.trim() }));
  body.replaceChildren(...lines);
  if (shown.questions.length) body.append(element("ol", { className: "test__review" }, ...shown.questions.map((one) => reviewed(sheet, one))));
  part("result").hidden = false;
}

/** When it ended; nothing for answers that nobody handed in. */
const ended = (shown) => (shown.handedInAt ? say(shown.timeOver ? "TimeOver" : "HandedIn", clockTime(shown.handedInAt)) : "");
function reviewed(sheet, question) {
  const item = element("li", { lang: sheet.language, dir: "auto" }, element("div", { className: "reading", innerHTML: question.prompt }));
  const line = (label, values) => element("p", {}, element("span", { className: "soft", textContent: `${label} ` }), element("bdi", { innerHTML: values.join(say("Comma")) }));
  item.append(question.given.length ? line(say("YourAnswer"), question.given) : element("p", { className: "soft", textContent: say("NoAnswer") }));
  if (question.most > 0) {
    const right = question.points >= question.most;
    if (!right && question.right.length) item.append(line(say("RightAnswer"), question.right));
    item.append(element("p", {}, element("span", { className: `tag ${right ? "tag--done" : "tag--bad"}`, textContent: say("Points", question.points, question.most) })));
  }
  if (question.feedback) item.append(element("p", { className: "reading", innerHTML: question.feedback }));
  return item;
}
