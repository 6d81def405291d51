package org.sarai.outreach.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.ReachQuestion;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.suppression.Suppression;

/** Adds up, and adds up nothing that must not be. */
@Stateless
@PermitAll
public class Reckoning {
  @EJB private Institutions institutions;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * What outreach reached. All figures of an answer are of one instant, hence the transaction of
   * its own.
   *
   * @param scope ids of institutions; null for all
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public OutreachSums outreach(ReachQuestion question, Set<Long> scope) {
    mustHave(question, ReachDimension::ofOutreach);
    oneSnapshot();
    var at = at(question);
    var lines = new Lines(database, question, Lines.OUTREACH, at, scope);
    var by = question.by();
    var rows = lines.groups(by);
    var names = names(rows, by);
    return new OutreachSums(
        Clock.instant(at),
        reached(lines.total(), 0),
        rows.stream()
            .map(
                row ->
                    new OutreachSums.Group(
                        key(row, by, names), institution(row, by), reached(row, by.size())))
            .toList());
  }

  /**
   * How often people were counselled, by all means as {@link #outreach}.
   *
   * @param scope ids of institutions; null for all
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public CounsellingSums counselling(ReachQuestion question, Set<Long> scope) {
    mustHave(question, ReachDimension::ofCounselling);
    oneSnapshot();
    var at = at(question);
    var lines = new Lines(database, question, Lines.COUNSELLING, at, scope);
    var by = question.by();
    var rows = lines.groups(by);
    var names = names(rows, by);
    return new CounsellingSums(
        Clock.instant(at),
        counselled(lines.total(), 0),
        rows.stream()
            .map(
                row ->
                    new CounsellingSums.Group(
                        key(row, by, names), institution(row, by), counselled(row, by.size())))
            .toList());
  }

  /**
   * What those are told of outreach who see no names.
   *
   * @throws Refused (forbidden) if it is asked for too finely
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public OutreachSums outreachOutside(ReachQuestion question) {
    mustHave(question, ReachDimension::ofOutreach);
    Sheltered.require(question);
    oneSnapshot();
    try {
      var at = at(question);
      var lines = new Lines(database, question, Lines.OUTREACH, at, null);
      var sheltered = new Sheltered(question, asked -> people(headcounts(asked), Lines.HEADS, at));
      var by = question.by();
      var parts =
          sheltered.parts(lines.groups(by), row -> reached(row, by.size()).isMoreThanPeople());
      var names = names(parts.stream().map(Sheltered.Part::row).toList(), by);
      var sexes = sheltered.sexesOfParts();
      return new OutreachSums(
          Clock.instant(at),
          ToldSums.of(
              reached(lines.total(), 0),
              sheltered.isOfAll(),
              sheltered.total(),
              sheltered.sexesOfWhole().of()),
          parts.stream()
              .map(
                  part ->
                      new OutreachSums.Group(
                          key(part.row(), by, names),
                          institution(part.row(), by),
                          reached(part, by.size(), sexes)))
              .toList());
    } catch (ArithmeticException e) {
      throw Suppression.tooFine();
    }
  }

  /**
   * What those are told of counselling who see no names.
   *
   * @throws Refused (forbidden) if it is asked for too finely
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public CounsellingSums counsellingOutside(ReachQuestion question) {
    mustHave(question, ReachDimension::ofCounselling);
    Sheltered.require(question);
    oneSnapshot();
    try {
      var at = at(question);
      var lines = new Lines(database, question, Lines.COUNSELLING, at, null);
      var sheltered = new Sheltered(question, asked -> people(asked, Lines.TALKS, at));
      var by = question.by();
      var parts = sheltered.parts(lines.groups(by), row -> false);
      var names = names(parts.stream().map(Sheltered.Part::row).toList(), by);
      return new CounsellingSums(
          Clock.instant(at),
          ToldSums.of(counselled(lines.total(), 0), sheltered.isOfAll(), sheltered.total()),
          parts.stream()
              .map(
                  part ->
                      new CounsellingSums.Group(
                          key(part.row(), by, names),
                          institution(part.row(), by),
                          counselled(part, by.size())))
              .toList());
    } catch (ArithmeticException e) {
      throw Suppression.tooFine();
    }
  }

  private static ReachQuestion headcounts(ReachQuestion question) {
    var filters = new EnumMap<ReachDimension, String>(ReachDimension.class);
    filters.putAll(question.filters());
    filters.put(ReachDimension.METHOD, ReachMethod.HEADCOUNT.name());
    return new ReachQuestion(question.by(), question.from(), question.to(), null, filters);
  }

  private List<Object[]> people(ReachQuestion question, Lines.Kind kind, LocalDateTime at) {
    var lines = new Lines(database, question, kind, at, null);
    return question.by().isEmpty() ? List.<Object[]>of(lines.total()) : lines.groups(question.by());
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

  /**
   * Every statement reads what the first one found; to be said before the first one, and when
   * nothing can be refused any more: without a statement it would hold for whoever is next on this
   * connection.
   */
  private void oneSnapshot() {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  private static LocalDateTime at(ReachQuestion question) {
    return question.asOf() == null ? Clock.now() : Clock.stored(question.asOf());
  }

  /** Where the answer has a name more than once, the country follows it in brackets. */
  private Map<Long, String> names(List<Object[]> answer, List<ReachDimension> by) {
    if (!by.contains(ReachDimension.INSTITUTION)) {
      return Map.of();
    }
    var ids = answer.stream().map(row -> institution(row, by)).distinct().toList();
    var rows = institutions.rows(ids);
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
    return index < 0 ? null : Long.valueOf(number(row[index]));
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

  /** A part that is withheld may have no sums. */
  private static OutreachSums.Sums reached(Sheltered.Part part, int from, Sheltered.Sexes sexes) {
    return part.row().length == from
        ? OutreachSums.Sums.NOBODY_SAID
        : ToldSums.of(reached(part.row(), from), false, part.status(), sexes.of(part.row()));
  }

  private static CounsellingSums.Sums counselled(Sheltered.Part part, int from) {
    return part.row().length == from
        ? CounsellingSums.Sums.NONE_SAID
        : ToldSums.of(counselled(part.row(), from), false, part.status());
  }

  private static CounsellingSums.Sums counselled(Object[] row, int from) {
    return new CounsellingSums.Sums(
        number(row[from]), number(row[from + 1]), number(row[from + 2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
