/*
 * Data pages. PrimeFaces names its buttons in the page's language, with words that the page holds.
 * When a part of the page could not be fetched because the sign-in has expired, the
 * whole page is asked for again, which leads through signing in and back.
 */
(() => {
  "use strict";
  const words = document.querySelector("[data-sarai-words]")?.dataset;
  if (words && window.PrimeFaces) {
    const english = PrimeFaces.locales.en_US;
    PrimeFaces.locales[words.saraiWords] = {
      ...english,
      aria: {
        ...english.aria,
        prevPageLabel: words.previous,
        nextPageLabel: words.next,
        pageLabel: words.page,
        "datatable.sort.ASC": words.ascending,
        "datatable.sort.DESC": words.descending,
        "datatable.sort.NONE": words.unsorted,
      },
    };
  }
  window.addEventListener("load", () => {
    window.jQuery?.(document).on("pfAjaxError", (event, xhr) => {
      if (xhr.status === 401 || xhr.status === 403 || xhr.status === 0) {
        location.reload();
      }
    });
  });
})();
