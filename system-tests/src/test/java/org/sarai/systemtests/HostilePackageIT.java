package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A package is a stranger's program: what one tries that wants more than its own play. */
@SystemTest
@Order(40)
class HostilePackageIT {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Hostile</title>
      <script>
        const api = window.parent.API;
        api.LMSInitialize('');
        const attempt = async (what) => { try { return String(await what()); } catch (e) { return 'refused: ' + e.name; } };
        const status = async (address, options) => (await fetch(address, options)).status;
      </script><h1>Hostile</h1></html>
      """;

  private final Sarai sarai;

  HostilePackageIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void aHostilePackageReachesNeitherTheLmsNorAnotherPackageNorItsOwnDownfall() {
    Person learner = Person.demo("focalpoint");
    sarai.course("T-VICTIM", Notebook.zip(), learner);
    sarai.course("T-HOSTILE", Notebook.withPage(PAGE), learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.open("/learn/T-VICTIM");
    window.page().waitForCondition(() -> frame(window) != null);
    frame(window).evaluate("() => note('mine')");
    window.page().waitForCondition(() -> Notes.count(sarai, "mine") == 1);
    String victimOrigin = window.page().url().replaceAll("(https?://[^/]+)/.*", "$1");
    String victimPlay = window.page().url().replaceAll(".*/play/([\\w-]+).*", "$1");

    window.open("/learn/T-HOSTILE");
    window.page().waitForCondition(() -> frame(window) != null);
    Frame hostile = frame(window);
    var lms = sarai.address();

    // cookies and storage of the LMS
    assertThat(hostile.evaluate("() => document.cookie")).isEqualTo("");
    assertThat(tries(hostile, "() => status('%s/home', {credentials: 'include'})".formatted(lms)))
        .startsWith("refused");
    assertThat(
            tries(
                hostile,
                "() => status('%s/api/v1/people', {credentials: 'include'})".formatted(lms)))
        .startsWith("refused");
    assertThat(tries(hostile, "() => top.opener.document.cookie")).startsWith("refused");
    // pages of the LMS in a frame
    assertThat(
            tries(
                hostile,
                """
                () => new Promise((done) => { const f = document.createElement('iframe');
                  f.onload = () => { try { done(f.contentDocument.title); } catch (e) { done('refused: ' + e.name); } };
                  f.src = '%s/home'; document.body.append(f); setTimeout(() => done('refused: nothing'), 4000); })
                """
                    .formatted(lms)))
        .startsWith("refused");
    // the other package: its files, its journal, its play
    assertThat(tries(hostile, "() => status('%s/files/index.html')".formatted(victimOrigin)))
        .startsWith("refused");
    assertThat(
            tries(
                hostile,
                "() => status('%s/play/%s/commits', {method: 'POST', body: '{}'})"
                    .formatted(victimOrigin, victimPlay)))
        .startsWith("refused");
    assertThat(hostile.evaluate("() => Object.keys(localStorage).join()").toString())
        .doesNotContain(victimPlay);
    assertThat(hostile.evaluate("async () => (await caches.keys()).join()").toString()).isEmpty();
    // another play through its own origin, with its own token
    assertThat(
            tries(
                hostile,
                """
                () => status('/play/%s/commits', {method: 'POST',
                  headers: {'X-Sarai-Play': sessionStorage.getItem(Object.keys(sessionStorage).find((k) => k.startsWith('sarai.token.')))},
                  body: '{"seq":2,"journal":[["cmi.suspend_data","stolen",1]]}'})
                """
                    .formatted(victimPlay)))
        .isEqualTo("401");
    assertThat(Rows.in(sarai, "select count(*) from journal where entries like '%stolen%'"))
        .isZero();
    // a worker of its own
    assertThat(
            tries(
                hostile,
                "async () => (await navigator.serviceWorker.register('/files/index.html')).scope"))
        .startsWith("refused");
    // its own session cannot be bricked
    assertThat(hostile.evaluate("() => api.LMSSetValue('cmi', 'x')")).isEqualTo("false");
    assertThat(hostile.evaluate("() => api.LMSSetValue('cmi.core', 'x')")).isEqualTo("false");
    assertThat(hostile.evaluate("() => api.LMSSetValue('cmi.suspend_data', 'well')"))
        .isEqualTo("true");
    new Golf(window).awaitSaved("saved");
    assertThat(Rows.in(sarai, "select count(*) from journal where entries like '%well%'"))
        .isPositive();

    // and the victim goes on as if nothing had been
    window.open("/learn/T-VICTIM");
    window.page().waitForCondition(() -> frame(window) != null);
    assertThat(frame(window).evaluate("() => api.LMSGetValue('cmi.suspend_data')"))
        .isEqualTo("mine");
  }

  private static String tries(Frame frame, String what) {
    return frame
        .evaluate("async ([what]) => attempt(eval(what))", Map.of("0", what).values().toArray())
        .toString();
  }

  private static Frame frame(Window window) {
    return window.page().frames().stream()
        .filter(one -> one.url().contains("/files/index.html"))
        .findFirst()
        .orElse(null);
  }
}
