// A list that is being read: the page looks again by itself. Without scripts there is a link.
const underWay = document.querySelector('[data-sarai-import-state="WAITING"], [data-sarai-import-state="RUNNING"]');
if (underWay) {
  setTimeout(() => location.reload(), 2500);
}
