// A second press on a button that has already sent its form would start the flow anew.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
});
// A page that comes back from the browser's memory may send again.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
// Base pages say what is wrong beside a field; the field names that text for screen readers.
document.querySelectorAll("[id^='input-error']").forEach((fault) => {
  const field = fault.closest(".field");
  const input = field ? field.querySelector("input, select, textarea") : null;
  if (input) {
    input.setAttribute("aria-describedby", fault.id);
  }
});
document.querySelectorAll("input[aria-invalid='']").forEach((input) => input.removeAttribute("aria-invalid"));
