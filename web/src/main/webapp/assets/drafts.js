/*
 * Keeps what is typed into a form until it has been saved. A sign-in that expired, a page that was
 * open for too long or a reload then takes nothing away: the next time the form appears in this
 * tab, the text is put back and the page says so.
 */
(() => {
  "use strict";
  const PREFIX = "sarai-draft:";
  const kept = (form) => PREFIX + form.dataset.saraiDraft;
  const fields = (form) =>
    [...form.elements].filter(
      (field) =>
        field.name &&
        !["hidden", "password", "file", "submit", "button", "reset"].includes(field.type),
    );
  const value = (field) =>
    field.type === "checkbox" || field.type === "radio" ? String(field.checked) : field.value;
  // Boxes and radios of one name are told apart by what they stand for.
  const id = (field) =>
    field.type === "checkbox" || field.type === "radio"
      ? field.name + "=" + field.value
      : field.name;

  const keep = (form) => {
    const typed = Object.fromEntries(fields(form).map((field) => [id(field), value(field)]));
    try {
      sessionStorage.setItem(kept(form), JSON.stringify(typed));
    } catch (full) {
      console.warn("A draft could not be kept", full);
    }
  };

  const putBack = (form) => {
    const text = sessionStorage.getItem(kept(form));
    if (!text) {
      return false;
    }
    const typed = JSON.parse(text);
    let changed = false;
    for (const field of fields(form)) {
      const before = typed[id(field)];
      if (before === undefined || before === value(field)) {
        continue;
      }
      changed = true;
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = before === "true";
      } else {
        field.value = before;
      }
    }
    return changed;
  };

  const saved = document.querySelector("[data-sarai-saved-draft]");
  // What was saved may have led to a page without the form.
  const done = saved?.dataset.saraiSavedDraft;
  if (done) {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX + done))
      .forEach((key) => sessionStorage.removeItem(key));
  }
  let restored = false;
  for (const form of document.querySelectorAll("form[data-sarai-draft]")) {
    if (saved && form.dataset.saraiDraft.startsWith(saved.dataset.saraiSavedDraft)) {
      sessionStorage.removeItem(kept(form));
    } else if (putBack(form)) {
      restored = true;
    }
    form.addEventListener("input", () => keep(form));
    form.addEventListener("change", () => keep(form));
  }
  if (restored) {
    document.querySelector("[data-sarai-draft-notice]")?.removeAttribute("hidden");
  }
})();
