/*
 * The outline of a draft: units change places by dragging or with their buttons. The order is saved
 * at once; the place is told, and the button that was pressed stays the one in focus. Without a
 * script the buttons do the same with a page.
 */
(() => {
  "use strict";
  const list = document.querySelector("[data-sarai-outline]");
  if (!list) {
    return;
  }
  const status = document.getElementById("moved");
  const units = () => [...list.children];
  const say = (item) => {
    status.textContent = status.dataset.said
      .replace("{0}", item.dataset.title)
      .replace("{1}", String(units().indexOf(item) + 1))
      .replace("{2}", String(units().length));
  };
  let saving = Promise.resolve();
  const save = (item) => {
    const names = units().map((unit) => unit.dataset.unit);
    saving = saving.then(async () => {
      const answer = await fetch(`/api/v1/workshop/${list.dataset.saraiOutline}/outline`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ units: names, revision: Number(list.dataset.revision) }),
      }).catch(() => null);
      if (!answer?.ok) {
        status.classList.remove("visually-hidden");
        status.textContent = status.dataset.failed;
        return;
      }
      const revision = String((await answer.json()).revision);
      list.dataset.revision = revision;
      document.querySelectorAll("[name=sheetRevision]").forEach((field) => {
        field.value = revision;
      });
      say(item);
    });
  };
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const item = button.closest("li");
    const other = button.dataset.move === "1" ? item.nextElementSibling : item.previousElementSibling;
    if (!other) {
      say(item);
      return;
    }
    if (button.dataset.move === "1") {
      other.after(item);
    } else {
      other.before(item);
    }
    button.focus();
    save(item);
  });
  let dragged = null;
  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest(".unititem");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged?.dataset.unit ?? "");
  });
  const over = (item) =>
    units().forEach((unit) => unit.classList.toggle("unititem--over", unit === item));
  list.addEventListener("dragover", (event) => {
    const item = event.target.closest(".unititem");
    if (dragged && item) {
      event.preventDefault();
      over(item === dragged ? null : item);
    }
  });
  list.addEventListener("dragend", () => {
    dragged = null;
    over(null);
  });
  list.addEventListener("drop", (event) => {
    const item = event.target.closest(".unititem");
    if (!dragged || !item || item === dragged) {
      return;
    }
    event.preventDefault();
    const down = units().indexOf(dragged) < units().indexOf(item);
    if (down) {
      item.after(dragged);
    } else {
      item.before(dragged);
    }
    save(dragged);
    over(null);
  });
})();
