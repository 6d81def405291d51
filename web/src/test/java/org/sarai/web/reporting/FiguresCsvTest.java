package org.sarai.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;

/** Figures for programs. */
class FiguresCsvTest {
  private static final Trained.Total TOTAL = new Trained.Total(7, 1, 9, 2, 3, 4);

  @Test
  void partsComeWithoutATotal() {
    var key = new LinkedHashMap<String, String>();
    key.put("institution", "Academy, One");
    key.put("sex", "F");
    var trained =
        new Trained(
            Instant.EPOCH,
            "1",
            TOTAL,
            List.of(
                new Trained.Group(key, 5L, 4, 5),
                new Trained.Group(
                    Map.of("institution", "=x", "sex", "M"),
                    6L,
                    Trained.WITHHELD,
                    Trained.WITHHELD)));
    assertThat(FiguresCsv.of(List.of(Dimension.INSTITUTION, Dimension.SEX), trained))
        .isEqualTo(
            "\uFEFFinstitution,sex,persons,participations\r\n"
                + "\"Academy, One\",F,4,5\r\n"
                + "'=x,M,withheld,withheld\r\n");
  }

  @Test
  void aTotalComesWithoutParts() {
    assertThat(FiguresCsv.of(List.of(), new Trained(Instant.EPOCH, "1", TOTAL, List.of())))
        .isEqualTo(
            "\uFEFFpersons,possibleDuplicates,participations,institutions,courses,sessions\r\n"
                + "7,1,9,2,3,4\r\n");
    assertThat(
            FiguresCsv.of(
                List.of(), new Trained(Instant.EPOCH, "1", Trained.Total.NONE_SAID, List.of())))
        .endsWith("withheld,withheld,withheld,withheld,withheld,withheld\r\n")
        .doesNotContain("-1");
  }
}
