package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A focal point opens a group and nominates three of hers; an administrator approves them. */
@SystemTest
@Order(65)
class NominatingIT {
  private static final String COURSE = "O-08";
  private static final String GROUP = "Nominating, specimen group";
  private static final int PEOPLE = 3;

  private final Sarai sarai;

  NominatingIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void peopleAreNominatedApprovedAndFindTheCourse() {
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    asks(administrator, true);
    try {
      Window focalPoint = sarai.window(Tongue.ENGLISH, Person.demo("focalpoint"));
      var group = open(focalPoint);
      nominate(focalPoint, group);
      approve(administrator, group);
      Window learner = sarai.window(Tongue.ENGLISH, Person.demo("reviewer"));
      learner.open("/home");
      assertThat(learner.page().locator("a[href='/learn/" + COURSE + "']").first()).isVisible();
      assertThat(focalPoint.faults()).isEmpty();
      assertThat(administrator.faults()).isEmpty();
    } finally {
      asks(administrator, false);
    }
  }

  /** Whether somebody has to approve. */
  private static void asks(Window administrator, boolean approval) {
    administrator.open("/enrolments?course=" + COURSE);
    Page page = administrator.page();
    page.locator("[id='rules'] [name='approval']").setChecked(approval);
    page.locator("[id='rules:save']").click();
    assertThat(page.locator(".notice--good")).isVisible();
  }

  private static String open(Window focalPoint) {
    focalPoint.open("/enrolments");
    Page page = focalPoint.page();
    page.locator("details:has([id='open']) > summary").click();
    page.locator("#cohort-course").selectOption(COURSE);
    page.locator("#name").fill(GROUP);
    page.locator("[id='open:go']").click();
    assertThat(page).hasURL(Pattern.compile(".*/cohorts/\\d+$"));
    assertThat(page.locator("h1")).hasText(GROUP);
    return page.url().replaceAll(".*/", "");
  }

  private static void nominate(Window focalPoint, String group) {
    focalPoint.open("/nominate?cohort=" + group);
    Page page = focalPoint.page();
    page.locator("#written").fill("reviewer@demo.example\nprogramme@demo.example\nfacilitator");
    page.locator("[id='nominate:send']").click();
    assertThat(page.locator(".notice--good")).isVisible();
    assertThat(page.locator("tr[data-sarai-participation]")).hasCount(PEOPLE);
    // What has been sent does not come back as a draft.
    focalPoint.open("/nominate?cohort=" + group);
    assertThat(page.locator("#written")).hasValue("");
    assertThat(page.locator("[data-sarai-draft-notice]")).isHidden();
  }

  private static void approve(Window administrator, String group) {
    administrator.open("/cohorts/" + group);
    Page page = administrator.page();
    var waiting = page.locator("tr[data-sarai-state='NOMINATED'] [name='chosen']");
    while (waiting.count() > 0) {
      waiting.first().check();
      page.locator("[id='decide:approve']").click();
      assertThat(page.locator(".notice--good")).isVisible();
      administrator.open("/cohorts/" + group);
    }
    assertThat(page.locator("tr[data-sarai-state='NOMINATED']")).hasCount(0);
  }
}
