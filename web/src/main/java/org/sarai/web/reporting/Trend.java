package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.web.shell.Shell;

/** The question of the address month by month, and against the period before. */
@Named
@RequestScoped
public class Trend {
  @Inject private Ask ask;
  @Inject private Question question;
  @Inject private Shell shell;

  private TrendChart chart;
  private List<Change> changes;

  /**
   * @return the months
   */
  public TrendChart getChart() {
    if (chart == null) {
      var counts = new TreeMap<YearMonth, long[]>();
      var asked = question.asked().divided(List.of(Dimension.MONTH));
      for (var group : ask.of(asked).groups()) {
        counts.put(
            YearMonth.parse(group.key().get(Dimension.MONTH.parameter())),
            new long[] {group.persons(), group.participations()});
      }
      chart = TrendChart.of(counts, "rtl".equals(shell.getLanguage().direction()));
    }
    return chart;
  }

  /**
   * @return the period that is compared
   */
  public Period getPeriod() {
    var asked = question.asked();
    var period = Period.of(asked.from(), asked.to(), today(asked.question()));
    return question.isOutside() ? period.ofWholeMonths() : period;
  }

  /**
   * @return the period before it
   */
  public Period getBefore() {
    return getPeriod().before();
  }

  private static LocalDate today(TrainedQuestion asked) {
    var at = asked.asOf() == null ? Instant.now() : asked.asOf();
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * @return persons and participations of both periods
   */
  public List<Change> getChanges() {
    if (changes == null) {
      var now = total(getPeriod());
      var before = total(getBefore());
      changes =
          List.of(
              new Change("admin.persons", now[0], before[0]),
              new Change("admin.participations", now[1], before[1]));
    }
    return changes;
  }

  private long[] total(Period period) {
    var within = question.asked().within(period.from(), period.to());
    var total = ask.of(within.divided(List.of())).total();
    return new long[] {total.persons(), total.participations()};
  }
}
