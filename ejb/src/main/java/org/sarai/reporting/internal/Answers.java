package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;

/**
 * Answers questions exactly: from the columns, or from the projection where these cannot be had;
 * from the ledgers when the projection is behind or an earlier instant is asked for.
 */
@Stateless
public class Answers {
  private static final Logger LOG = Logger.getLogger(Answers.class);

  @EJB private Institutions institutions;
  @EJB private RuleBook rules;
  @EJB private ColumnCache columns;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public Trained trained(TrainedQuestion question) {
    oneSnapshot();
    if (question.asOf() != null) {
      var at = Clock.stored(question.asOf());
      return counted(question, at, at);
    }
    var now = Clock.now();
    var state = columns.state();
    if (state.isBehind()) {
      return counted(question, now, now);
    }
    return columns
        .at(state)
        .flatMap(store -> scanned(question, now, state, store))
        .orElseGet(() -> counted(question, now, null));
  }

  /** The same question as of its instant, by a certain rule and without some lists. */
  public Trained trained(TrainedQuestion question, String rule, List<String> leftOut) {
    return counted(
        question,
        Clock.stored(question.asOf()),
        rule,
        new TrainedQuery(database, question, rule, leftOut));
  }

  /** The same from the table, whatever the columns have; what these are held against. */
  public Trained fromTable(TrainedQuestion question) {
    oneSnapshot();
    return counted(question, Clock.now(), null);
  }

  /**
   * Every statement of an answer reads what the first one found, whatever commits meanwhile. Said
   * of this transaction alone, before it has begun in the database.
   */
  private void oneSnapshot() {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  /**
   * @param ledgersAt read the ledgers as they stood then; null reads the projection
   */
  private Trained counted(TrainedQuestion question, LocalDateTime at, LocalDateTime ledgersAt) {
    return counted(question, at, rules.current(), new TrainedQuery(database, question, ledgersAt));
  }

  private Trained counted(
      TrainedQuestion question, LocalDateTime at, String rule, TrainedQuery query) {
    return answer(
        question,
        at,
        rule,
        query.total(),
        Duplicates.among(query.openProposals()),
        question.by().isEmpty() ? List.of() : query.groups(question.by()));
  }

  private Optional<Trained> scanned(
      TrainedQuestion question, LocalDateTime at, TrainedState state, ColumnStore store) {
    try {
      var scan = Scan.of(store, Slice.of(question, meant(question), store), question.by());
      return Optional.of(
          answer(
              question,
              at,
              rules.current(),
              scan.total(),
              columns.possibleDuplicates(state, store, scan),
              question.by().isEmpty() ? List.of() : scan.groups()));
    } catch (SQLException | ArithmeticException e) {
      LOG.warn("The columns do not answer; the database counts", e);
      return Optional.empty();
    }
  }

  /** Which institutions and courses a question names. */
  private Map<Dimension, Set<Long>> meant(TrainedQuestion question) {
    var meant = new EnumMap<Dimension, Set<Long>>(Dimension.class);
    var institution = question.filters().get(Dimension.INSTITUTION);
    if (institution != null) {
      var query =
          database
              .createNativeQuery(InstitutionKeys.MEANT, Long.class)
              .setParameter("institutionName", Institutions.nameKey(institution))
              .setParameter("institution", institution);
      meant.put(Dimension.INSTITUTION, ids(query));
    }
    var course = question.filters().get(Dimension.COURSE);
    if (course != null) {
      var query =
          database
              .createNativeQuery(TrainedQuery.COURSE_MEANT, Long.class)
              .setParameter("course", course);
      meant.put(Dimension.COURSE, ids(query));
    }
    return meant;
  }

  @SuppressWarnings("unchecked")
  private static Set<Long> ids(Query query) {
    return new HashSet<Long>(query.getResultList());
  }

  private Trained answer(
      TrainedQuestion question,
      LocalDateTime at,
      String rule,
      Object[] total,
      long possibleDuplicates,
      List<Object[]> groups) {
    return new Trained(
        Clock.instant(at),
        rule,
        new Trained.Total(
            number(total[0]),
            possibleDuplicates,
            number(total[1]),
            number(total[2]),
            number(total[3])),
        groups(groups, question.by()));
  }

  private List<Trained.Group> groups(List<Object[]> rows, List<Dimension> by) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var institutionNames = institutionNames(rows, by);
    var courseCodes = by.contains(Dimension.COURSE) ? courseCodes() : Map.<Long, String>of();
    return rows.stream().map(row -> group(row, by, institutionNames, courseCodes)).toList();
  }

  private static Trained.Group group(
      Object[] row, List<Dimension> by, Map<Long, String> institutions, Map<Long, String> courses) {
    var key = new LinkedHashMap<String, String>();
    Long institutionId = null;
    for (var index = 0; index < by.size(); index++) {
      var value = row[index];
      var text =
          switch (by.get(index)) {
            case INSTITUTION -> value == null ? null : institutions.get(number(value));
            case COURSE -> value == null ? null : courses.get(number(value));
            default -> Objects.toString(value, null);
          };
      if (by.get(index) == Dimension.INSTITUTION && value != null) {
        institutionId = number(value);
      }
      key.put(by.get(index).parameter(), text == null ? Dimension.NOT_STATED : text);
    }
    return new Trained.Group(
        key, institutionId, number(row[by.size()]), number(row[by.size() + 1]));
  }

  private Map<Long, String> institutionNames(List<Object[]> rows, List<Dimension> by) {
    var column = by.indexOf(Dimension.INSTITUTION);
    if (column < 0) {
      return Map.of();
    }
    var ids =
        rows.stream()
            .map(row -> row[column])
            .filter(Objects::nonNull)
            .map(Answers::number)
            .distinct()
            .toList();
    return InstitutionKeys.of(institutions.rows(ids), by.contains(Dimension.COUNTRY));
  }

  @SuppressWarnings("unchecked")
  private Map<Long, String> courseCodes() {
    List<Object[]> rows = database.createNativeQuery("select id, code from course").getResultList();
    return rows.stream().collect(Collectors.toMap(row -> number(row[0]), row -> (String) row[1]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
