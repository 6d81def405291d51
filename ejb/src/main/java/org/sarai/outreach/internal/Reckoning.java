package org.sarai.outreach.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachSums;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;

/** Adds up, and adds up nothing that must not be. */
@Stateless
@PermitAll
public class Reckoning {
  private static final int NUMBERS_OF_OUTREACH = 8;
  private static final int NUMBERS_OF_COUNSELLING = 3;

  @EJB private Institutions institutions;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public OutreachSums outreach(ReachQuestion question, Set<Long> scope) {
    mustHave(question, ReachDimension::ofOutreach);
    var at = at(question);
    var lines = new Lines(database, question, Lines.OUTREACH, at, scope);
    var names = names(lines, question.by());
    return new OutreachSums(
        Clock.instant(at),
        reached(lines.total(), 0),
        lines.groups(question.by()).stream()
            .map(
                row ->
                    new OutreachSums.Group(
                        key(row, question.by(), names),
                        institution(row, question.by()),
                        reached(row, row.length - NUMBERS_OF_OUTREACH)))
            .toList());
  }

  public CounsellingSums counselling(ReachQuestion question, Set<Long> scope) {
    mustHave(question, ReachDimension::ofCounselling);
    var at = at(question);
    var lines = new Lines(database, question, Lines.COUNSELLING, at, scope);
    var names = names(lines, question.by());
    return new CounsellingSums(
        Clock.instant(at),
        counselled(lines.total(), 0),
        lines.groups(question.by()).stream()
            .map(
                row ->
                    new CounsellingSums.Group(
                        key(row, question.by(), names),
                        institution(row, question.by()),
                        counselled(row, row.length - NUMBERS_OF_COUNSELLING)))
            .toList());
  }

  private static void mustHave(ReachQuestion question, Predicate<ReachDimension> has) {
    var all = new ArrayList<>(question.by());
    all.addAll(question.filters().keySet());
    all.stream()
        .filter(has.negate())
        .findFirst()
        .ifPresent(
            none -> {
              throw Refused.invalid("problem.noDimension", none.parameter());
            });
  }

  /** Every statement reads what the first one found; to be said before the first one. */
  public void oneSnapshot() {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  private static LocalDateTime at(ReachQuestion question) {
    return question.asOf() == null ? Clock.now() : Clock.stored(question.asOf());
  }

  /** Where the answer has a name more than once, the country follows it in brackets. */
  private Map<Long, String> names(Lines lines, List<ReachDimension> by) {
    if (!by.contains(ReachDimension.INSTITUTION)) {
      return Map.of();
    }
    var rows = institutions.rows(lines.institutions());
    var often =
        rows.stream().collect(Collectors.groupingBy(InstitutionRow::name, Collectors.counting()));
    return rows.stream()
        .collect(
            Collectors.toMap(
                InstitutionRow::id,
                row ->
                    often.get(row.name()) == 1 || by.contains(ReachDimension.COUNTRY)
                        ? row.name()
                        : row.name()
                            + " ("
                            + Objects.requireNonNullElse(row.country(), ReachDimension.NOT_STATED)
                            + ")"));
  }

  private static Map<String, String> key(
      Object[] row, List<ReachDimension> by, Map<Long, String> names) {
    var key = new LinkedHashMap<String, String>();
    for (var index = 0; index < by.size(); index++) {
      var value =
          by.get(index) == ReachDimension.INSTITUTION
              ? names.get(number(row[index]))
              : Objects.toString(row[index], ReachDimension.NOT_STATED);
      key.put(by.get(index).parameter(), value);
    }
    return key;
  }

  private static Long institution(Object[] row, List<ReachDimension> by) {
    var index = by.indexOf(ReachDimension.INSTITUTION);
    return index < 0 ? null : (Long) number(row[index]);
  }

  private static OutreachSums.Sums reached(Object[] row, int from) {
    return new OutreachSums.Sums(
        number(row[from]),
        number(row[from + 1]),
        number(row[from + 2]),
        number(row[from + 3]),
        number(row[from + 4]),
        number(row[from + 5]),
        number(row[from + 6]),
        number(row[from + 7]));
  }

  private static CounsellingSums.Sums counselled(Object[] row, int from) {
    return new CounsellingSums.Sums(
        number(row[from]), number(row[from + 1]), number(row[from + 2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
