package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarai.distribution.Secrets;

/** What did not get through is seen by who can do something about it, and by nobody else. */
@SystemTest
@Order(45)
class DeliveriesIT {
  private static final String TYPE = "PlantedEvent";

  private final Sarai sarai;

  DeliveriesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** Deliveries of one event that no round takes; the error speaks of somebody. */
  private void plant(int deliveries) {
    execute(
        "insert into outbox_event (type, body, recorded_at) values ('" + TYPE + "', '{}', now(6))");
    for (int person = 1; person <= deliveries; person++) {
      execute(
          "insert into outbox_delivery (event_id, projector, projection_key, attempts, due_at,"
              + " error) select id, 'trained', -"
              + person
              + ", 12, now(6), 'java.sql.SQLDataException: amna@example.org is no number'"
              + " from outbox_event where type = '"
              + TYPE
              + "'");
    }
  }

  @AfterEach
  void takeAway() {
    execute(
        "delete d from outbox_delivery d join outbox_event e on e.id = d.event_id where e.type = '"
            + TYPE
            + "'");
    execute("delete from outbox_event where type = '" + TYPE + "'");
  }

  private void execute(String statement) {
    String url =
        "jdbc:mariadb://127.0.0.1:%d/sarai"
            .formatted(3390 + sarai.instance().options().portOffset());
    String password = sarai.instance().secrets().get(Secrets.Name.DATABASE_CORE);
    try (var connection = DriverManager.getConnection(url, "sarai", password);
        var plain = connection.createStatement()) {
      plain.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorSeesThemAndHasThemTriedAgain(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/admin");
    assertThat(administrator.page().locator("[data-sarai-failed-deliveries]")).hasCount(0);
    administrator.page().locator("nav a[href='/deliveries']").click();
    administrator.expect(tongue);
    assertThat(administrator.page().locator(".empty h2")).containsText(tongue.script());
    AccessibilityIT.look(administrator);

    plant(3);
    administrator.open("/admin");
    Locator hint = administrator.page().locator("[data-sarai-failed-deliveries='1']");
    assertThat(hint).containsText(tongue.script());
    AccessibilityIT.look(administrator);
    hint.locator("a").click();
    administrator.expect(tongue);
    Locator row = administrator.page().locator("tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row).containsText(TYPE);
    assertThat(row).containsText("SQLDataException");
    assertThat(administrator.page().content()).doesNotContain("amna@example.org");
    AccessibilityIT.look(administrator);

    // Nobody has these ids, so this time there is nothing that could fail.
    row.locator("button").click();
    assertThat(administrator.page().locator("[role=status]").first()).containsText(tongue.script());
    assertThat(administrator.path()).isEqualTo("/deliveries");
    Eventually.equal(
        0,
        () -> {
          administrator.open("/deliveries");
          return administrator.page().locator("tbody tr").count();
        });
    assertThat(administrator.faults()).isEmpty();
  }

  @Test
  void anOperatorSeesThemToo() {
    plant(1);
    Window operator = sarai.window(Tongue.ENGLISH, Person.demo("operator"));
    operator.page().locator("nav a[href='/deliveries']").click();
    assertThat(operator.page().locator("tbody tr")).hasCount(1);
  }

  @Test
  void nobodyElseDoes() {
    plant(1);
    for (String other :
        new String[] {"official", "trainer", "migrant-administrator", "programme"}) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      assertThat(window.open("/deliveries").status()).as(other).isEqualTo(403);
      window.open("/home");
      assertThat(window.page().locator("nav a[href='/deliveries']")).hasCount(0);
    }
    Window donor = sarai.window(Tongue.ENGLISH, Person.demo("programme"));
    assertThat(donor.open("/admin").status()).isEqualTo(200);
    assertThat(donor.page().locator("[data-sarai-failed-deliveries]")).hasCount(0);
  }
}
