package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody who begins a course in the workshop. */
final class WorkshopHand {
  private WorkshopHand() {}

  /** Defines a course on the page for teaching, and begins its draft. */
  static void begin(Window trainer, String code, String english, String urdu) {
    Page page = trainer.page();
    trainer.open("/teach");
    page.locator("[id='define:code']").fill(code);
    page.locator("[id='define:english']").fill(english);
    page.locator("[id='define:urdu']").fill(urdu);
    page.locator("[id='define:save']").click();
    assertThat(page).hasURL(Pattern.compile(".*/workshop/" + code + "$"));
    page.locator("[id='begin-form:open']").click();
    assertThat(page.locator("[data-sarai-state='DRAFT']")).isVisible();
  }

  /** Says of the course what a published one should: in English and Urdu, with three outcomes. */
  static void describe(Page page, String english, String urdu) {
    for (String language : new String[] {"en", "ur"}) {
      String outline = "en".equals(language) ? english : urdu;
      page.locator("#outline-" + language).fill(outline);
      page.locator("#outcomes-" + language).fill("See\nHear\nSpeak");
    }
    page.locator("#minutes").fill("15");
    page.locator("[id='sheet-form:keep']").click();
    assertThat(page.locator(".notice--good")).isVisible();
    assertThat(page.locator("#outcomes-en")).hasValue("See\nHear\nSpeak");
  }
}
