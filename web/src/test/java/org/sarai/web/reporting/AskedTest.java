package org.sarai.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.reporting.Dimension;
import org.sarai.shared.Refused;

class AskedTest {
  private static Asked asked(String query) {
    var parameters = new LinkedHashMap<String, String[]>();
    for (var pair : query.split("&")) {
      var parts = (pair + "=").split("=", 3);
      var value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      parameters.merge(
          parts[0],
          new String[] {value},
          (a, b) -> {
            var both = Arrays.copyOf(a, a.length + 1);
            both[a.length] = b[0];
            return both;
          });
    }
    return Asked.of(parameters, "officials");
  }

  @Test
  void theAddressHoldsTheWholeQuestion() {
    var asked =
        asked(
            "sex=F&by=institution&by=month&from=2025-01-01&to=2025-12-31&asOf=2026-01-31"
                + "&audience=all&institution=Post+%26+Academy%2C+North&page=3&lang=ur");
    assertThat(asked.by()).containsExactly(Dimension.INSTITUTION, Dimension.MONTH);
    assertThat(asked.filters())
        .isEqualTo(Map.of(Dimension.SEX, "F", Dimension.INSTITUTION, "Post & Academy, North"));
    var question = asked.question();
    assertThat(question.from()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(question.to()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(question.asOf()).isEqualTo(Instant.parse("2026-01-31T23:59:59.999999Z"));
    assertThat(question.audience()).isEqualTo("all");

    var address = asked.address("/admin", "officials");
    assertThat(asked(URI.create(address).getRawQuery())).isEqualTo(asked);
    assertThat(asked(URI.create(address).getRawQuery()).address("/admin", "officials"))
        .isEqualTo(address);
  }

  @Test
  void whatIsEmptyOrUsualIsNotSaid() {
    var asked = asked("by=&by=sex&from=&to=&country=&audience=officials&asOf=");
    assertThat(asked.address("/admin", "officials")).isEqualTo("/admin?by=sex");
    assertThat(asked.by(List.of()).address("/admin", "officials")).isEqualTo("/admin");
    assertThat(asked.address("/admin", "migrants")).isEqualTo("/admin?by=sex&audience=officials");
    assertThat(
            asked
                .with(Dimension.COUNTRY, "PK")
                .without(Dimension.COUNTRY)
                .address("/", "officials"))
        .isEqualTo("/?by=sex");
  }

  @Test
  void aDayThatIsNotOverIsNow() {
    assertThat(asked("asOf=" + LocalDate.now().plusDays(2)).question().asOf()).isNull();
    assertThat(asked("asOf=2026-03-01T10:00:00Z").question().asOf())
        .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    for (var query :
        List.of(
            "by=rank", "by=sex,country,month", "from=yesterday", "to=2025-02-30", "asOf=June")) {
      assertThatThrownBy(() -> asked(query)).as(query).isInstanceOf(Refused.class);
    }
  }
}
