"use strict";
(function () {
  const element = (id) => document.getElementById(id);
  const languages = Object.keys(window.lessonText);
  const pages = window.lessonText.en.pages.map((page) => page.id);
  const questions = window.lessonText.en.questions.map((question, index) => "question-" + (index + 1));
  const screens = pages.concat(questions, ["result"]);
  const state = { language: "en", screen: 0, answers: questions.map(() => -1), best: -1, ended: false };
  let recording = false;

  const text = () => window.lessonText[state.language];
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (match, index) => values[index]);
  const correct = (index) => text().questions[index].options.findIndex((option) => option.right);

  function supported(tag) {
    const language = String(tag || "").toLowerCase().split(/[-_]/)[0];
    const named = { english: "en", urdu: "ur" }[language] || language;
    return languages.includes(named) ? named : null;
  }

  function chooseLanguage() {
    return supported(window.scorm.get("cmi.student_preference.language")) ||
      supported(new URLSearchParams(window.location.search).get("lang")) ||
      (navigator.languages || [navigator.language]).map(supported).find(Boolean) || "en";
  }

  /* What is kept between two openings: version, language, answers, best score. */
  function pack() {
    return ["1", state.language, state.answers.join(","), state.best].join("|");
  }

  function unpack(data) {
    const parts = data.split("|");
    if (parts[0] !== "1" || parts.length !== 4) {
      return;
    }
    state.language = supported(parts[1]) || state.language;
    const answers = parts[2].split(",").map(Number);
    if (answers.length === questions.length && answers.every(Number.isInteger)) {
      state.answers = answers;
    }
    state.best = Number(parts[3]);
  }

  function record() {
    if (recording) {
      window.scorm.set("cmi.core.lesson_location", screens[state.screen]);
      window.scorm.set("cmi.suspend_data", pack());
      window.scorm.save();
    }
  }

  function recordInteraction(index, choice) {
    if (!recording) {
      return;
    }
    const count = Number(window.scorm.get("cmi.interactions._count")) || 0;
    const name = "cmi.interactions." + count + ".";
    const letter = (option) => "abc".charAt(option);
    window.scorm.offer(name + "id", questions[index]);
    window.scorm.offer(name + "type", "choice");
    window.scorm.offer(name + "correct_responses.0.pattern", letter(correct(index)));
    window.scorm.offer(name + "student_response", letter(choice));
    window.scorm.offer(name + "result", choice === correct(index) ? "correct" : "wrong");
  }

  function score() {
    const right = state.answers.filter((answer, index) => answer === correct(index)).length;
    return Math.round((right * 100) / questions.length);
  }

  function recordScore() {
    const now = score();
    if (now <= state.best) {
      return;
    }
    state.best = now;
    if (recording) {
      window.scorm.set("cmi.core.score.min", "0");
      window.scorm.set("cmi.core.score.max", "100");
      window.scorm.set("cmi.core.score.raw", String(now));
      window.scorm.set("cmi.core.lesson_status", now >= 75 ? "passed" : "failed");
    }
  }

  function make(name, words, className) {
    const made = document.createElement(name);
    if (words) {
      made.textContent = words;
    }
    if (className) {
      made.className = className;
    }
    return made;
  }

  function list(name, rows) {
    const made = make(name);
    rows.forEach((row) => made.append(make("li", row)));
    return made;
  }

  const blocks = {
    p: (words) => make("p", words),
    note: (words) => make("p", words, "note"),
    list: (rows) => list("ul", rows),
    steps: (rows) => list("ol", rows),
    cards(cards) {
      const made = make("div", "", "cards");
      cards.forEach((card) => {
        const one = make("section", "", "card");
        one.append(make("h2", card[0]), make("p", card[1]));
        made.append(one);
      });
      return made;
    },
    versus(rows) {
      const made = document.createDocumentFragment();
      rows.forEach((row) => {
        const one = make("section", "", "versus");
        const pair = make("dl");
        [[text().trafficking, row[1]], [text().smuggling, row[2]]].forEach((side) => {
          const group = make("div");
          group.append(make("dt", side[0]), make("dd", side[1]));
          pair.append(group);
        });
        one.append(make("h2", row[0]), pair);
        made.append(one);
      });
      return made;
    },
  };

  function showArt(name) {
    element("art").replaceChildren(element("art-" + name).content.cloneNode(true));
  }

  function showPage(page) {
    showArt(page.art);
    element("heading").textContent = page.heading;
    page.body.forEach((block) => {
      const kind = Object.keys(block)[0];
      element("body").append(blocks[kind](block[kind]));
    });
  }

  function feedback(question, choice) {
    const option = question.options[choice];
    const made = make("div", "", "feedback " + (option.right ? "right" : "wrong"));
    made.append(make("strong", option.right ? text().right : text().wrong), make("span", option.why));
    return made;
  }

  function showQuestion(index) {
    const question = text().questions[index];
    const answered = state.answers[index];
    showArt("ask");
    element("heading").textContent = fill(text().questionOf, index + 1, questions.length);
    const group = make("fieldset");
    group.append(make("legend", question.ask));
    question.options.forEach((option, number) => {
      const label = make("label", "", "option");
      const radio = make("input");
      radio.type = "radio";
      radio.name = "answer";
      radio.value = String(number);
      radio.checked = answered === number;
      radio.disabled = answered >= 0;
      label.append(radio, make("span", option.say));
      group.append(label);
    });
    const answer = make("div");
    answer.setAttribute("role", "status");
    if (answered >= 0) {
      answer.append(feedback(question, answered));
    }
    element("body").append(group, answer);
  }

  function showResult() {
    const passed = state.best >= 75;
    showArt("roads");
    element("heading").textContent = passed ? text().passedHeading : text().failedHeading;
    const number = make("p", fill(text().percent, Math.max(0, state.best)), "score");
    element("body").append(number, make("p", passed ? text().passed : text().failed));
    element("body").append(list("ul", text().takeAway));
    if (!passed) {
      const again = make("button", text().again, "quiet");
      again.type = "button";
      again.addEventListener("click", () => {
        state.answers = questions.map(() => -1);
        go(pages.length);
      });
      element("body").append(again);
    }
  }

  function showNotice() {
    const notice = element("notice");
    if (state.ended) {
      notice.textContent = window.scorm.trouble ? text().notSaved : text().ended;
    } else if (!window.scorm.present) {
      notice.textContent = text().alone;
    } else {
      notice.textContent = window.scorm.trouble ? text().notSaved : "";
    }
  }

  function showButtons() {
    const index = state.screen - pages.length;
    const open = index >= 0 && index < questions.length && state.answers[index] < 0;
    const last = state.screen === screens.length - 1;
    element("back").textContent = text().back;
    element("back").hidden = state.screen === 0 || state.ended;
    element("next").textContent = open ? text().check : last ? text().finish : text().next;
    element("next").hidden = state.ended;
    element("nav").setAttribute("aria-label", text().navigation);
  }

  function show() {
    const other = languages.find((language) => language !== state.language);
    document.documentElement.lang = state.language;
    document.documentElement.dir = text().direction;
    document.title = text().title;
    element("title").textContent = text().title;
    element("language").textContent = window.lessonText[other].name;
    element("language").lang = other;
    element("progress").max = screens.length;
    element("progress").value = state.screen + 1;
    element("place").textContent = fill(text().place, state.screen + 1, screens.length);
    element("body").replaceChildren();
    const index = state.screen - pages.length;
    if (index < 0) {
      showPage(text().pages[state.screen]);
    } else if (index < questions.length) {
      showQuestion(index);
    } else {
      showResult();
    }
    showNotice();
    showButtons();
  }

  function go(screen) {
    state.screen = screen;
    if (screens[screen] === "result") {
      recordScore();
    }
    record();
    show();
    window.scrollTo(0, 0);
    element("heading").focus({ preventScroll: true });
  }

  function check(index) {
    const chosen = document.querySelector("input[name=answer]:checked");
    if (!chosen) {
      element("notice").textContent = text().chooseFirst;
      return;
    }
    state.answers[index] = Number(chosen.value);
    recordInteraction(index, state.answers[index]);
    record();
    document.querySelectorAll("input[name=answer]").forEach((radio) => { radio.disabled = true; });
    const answer = document.querySelector("#body [role=status]");
    answer.replaceChildren(feedback(text().questions[index], state.answers[index]));
    answer.firstChild.scrollIntoView({ block: "nearest" });
    showNotice();
    showButtons();
  }

  function next() {
    const index = state.screen - pages.length;
    if (index >= 0 && index < questions.length && state.answers[index] < 0) {
      check(index);
    } else if (state.screen === screens.length - 1) {
      state.ended = true;
      window.scorm.finish(state.best < 75);
      recording = false;
      showNotice();
      showButtons();
      element("heading").focus();
    } else {
      go(state.screen + 1);
    }
  }

  function switchLanguage() {
    state.language = languages.find((language) => language !== state.language);
    if (recording) {
      window.scorm.offer("cmi.student_preference.language", state.language);
    }
    record();
    show();
  }

  function begin() {
    const connected = window.scorm.start();
    state.language = chooseLanguage();
    if (connected) {
      const status = window.scorm.get("cmi.core.lesson_status");
      recording = !["browse", "review"].includes(window.scorm.get("cmi.core.lesson_mode"));
      unpack(window.scorm.get("cmi.suspend_data"));
      state.language = supported(window.scorm.get("cmi.student_preference.language")) || state.language;
      const place = screens.indexOf(window.scorm.get("cmi.core.lesson_location"));
      state.screen = Math.max(0, place);
      if (recording && (status === "" || status === "not attempted")) {
        window.scorm.set("cmi.core.lesson_status", "incomplete");
        window.scorm.save();
      }
    }
    window.scorm.onTrouble(showNotice);
    element("next").addEventListener("click", next);
    element("back").addEventListener("click", () => go(state.screen - 1));
    element("language").addEventListener("click", switchLanguage);
    window.addEventListener("pagehide", () => window.scorm.finish(screens[state.screen] !== "result" || state.best < 75));
    show();
  }

  begin();
})();
