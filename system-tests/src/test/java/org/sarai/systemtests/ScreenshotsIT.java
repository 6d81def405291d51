package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures of the pages that the guides show. They come from the running whole and not from a
 * designer's machine, so they cannot show what is not there.
 */
@SystemTest
@Order(55)
class ScreenshotsIT {
  private static final String LESSON = "O-08";
  private static final String GOLF = "GOLF-3";

  private final Sarai sarai;

  ScreenshotsIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void homesAndCourse(Tongue tongue) {
    sarai.golfCourse(GOLF, "Golf: the third round", "گالف: تیسرا دور", Person.OFFICIAL);
    sarai.api().enrol(LESSON, Person.OFFICIAL);
    Window official = sarai.window(tongue, Person.OFFICIAL);
    official.open("/home");
    official.expect(tongue);
    Pictures.take(official, tongue, "official-home");
    official.open("/learn/" + LESSON + "/overview");
    official.expect(tongue);
    Pictures.take(official, tongue, "course");

    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/admin");
    administrator.expect(tongue);
    Pictures.take(administrator, tongue, "administrator-home");
  }

  @ParameterizedTest
  @EnumSource
  void theRegisters(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    for (String place :
        List.of("people", "institutions", "enrolments", "plan", "outreach", "counselling")) {
      administrator.open("/" + place);
      administrator.expect(tongue);
      Pictures.take(administrator, tongue, place);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSignInPage(Tongue tongue) {
    Window window = sarai.window(tongue);
    window.open("/home");
    assertThat(window.page().locator("#kc-login")).isVisible();
    window.expect(tongue);
    Pictures.take(window, tongue, "sign-in");
  }

  @ParameterizedTest
  @EnumSource
  void thePlayer(Tongue tongue) {
    sarai.golfCourse(GOLF, "Golf: the third round", "گالف: تیسرا دور", Person.OFFICIAL);
    Window window = sarai.window(tongue, Person.OFFICIAL);
    window.page().onDialog(dialog -> dialog.dismiss());
    window.open("/learn/" + GOLF);
    Golf golf = new Golf(window);
    golf.read(0, 1);
    golf.awaitSaved("saved");
    golf.expect(tongue);
    Pictures.take(window, tongue, "player");
  }
}
