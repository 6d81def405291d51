// An evidence pack that is being made: the page asks how far it is. Without scripts it is loaded again by hand.
const row = document.querySelector('[data-sarai-pack-state="WAITING"], [data-sarai-pack-state="RUNNING"]');
if (row) {
  const look = async () => {
    const answer = await fetch(row.dataset.saraiPackAt, { headers: { Accept: "application/json" } });
    const pack = answer.ok ? await answer.json() : { state: "" };
    if (pack.state === "WAITING" || pack.state === "RUNNING") {
      row.querySelector("progress").value = pack.done;
      setTimeout(look, 1500);
    } else {
      location.reload();
    }
  };
  setTimeout(look, 1000);
}
