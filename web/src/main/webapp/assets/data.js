/*
 * Data pages: when a part of the page could not be fetched because the sign-in has expired, the
 * whole page is asked for again, which leads through signing in and back.
 */
(() => {
  "use strict";
  window.addEventListener("load", () => {
    window.jQuery?.(document).on("pfAjaxError", (event, xhr) => {
      if (xhr.status === 401 || xhr.status === 403 || xhr.status === 0) {
        location.reload();
      }
    });
  });
})();
