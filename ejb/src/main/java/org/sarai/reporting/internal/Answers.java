package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.suppression.Suppression;

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

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Trained trained(TrainedQuestion question) {
    return answered(question, false);
  }

  /**
   * @param sheltered whether figures in which somebody could be recognised are withheld
   */
  private Trained answered(TrainedQuestion question, boolean sheltered) {
    oneSnapshot();
    if (question.asOf() != null) {
      var at = Clock.stored(question.asOf());
      return counted(question, at, at, sheltered);
    }
    var now = Clock.now();
    var state = columns.state();
    if (state.isBehind()) {
      return counted(question, now, now, sheltered);
    }
    return columns
        .at(state)
        .flatMap(store -> scanned(question, now, state, store, sheltered))
        .orElseGet(() -> counted(question, now, null, sheltered));
  }

  /** The same question as of its instant, by a certain rule and without some lists. */
  public Trained trained(TrainedQuestion question, String rule, List<String> leftOut) {
    return counted(
        question,
        Clock.stored(question.asOf()),
        rule,
        asked -> new TrainedQuery(database, asked, rule, leftOut),
        false);
  }

  /**
   * What those are told who see no names.
   *
   * @throws Refused (forbidden) if it is asked for too finely
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Trained sheltered(TrainedQuestion question) {
    Sheltered.require(question);
    return answered(question, true);
  }

  /**
   * What of such an answer is said to those who see no names.
   *
   * @param exact the answer
   * @return the same without the figures in which somebody could be recognised; nothing of it if
   *     the question is too fine
   */
  public Trained sheltered(
      TrainedQuestion question, String rule, List<String> leftOut, Trained exact) {
    try {
      Sheltered.require(question);
      return counted(
          question,
          Clock.stored(exact.asOf()),
          rule,
          asked -> new TrainedQuery(database, asked, rule, leftOut),
          true);
    } catch (Refused e) {
      return new Trained(exact.asOf(), rule, Trained.Total.NONE_SAID, List.of());
    }
  }

  /** The same from the table, whatever the columns have; what these are held against. */
  public Trained fromTable(TrainedQuestion question) {
    oneSnapshot();
    return counted(question, Clock.now(), null, false);
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
  private Trained counted(
      TrainedQuestion question, LocalDateTime at, LocalDateTime ledgersAt, boolean sheltered) {
    return counted(
        question,
        at,
        rules.current(),
        asked -> new TrainedQuery(database, asked, ledgersAt),
        sheltered);
  }

  private Trained counted(
      TrainedQuestion question,
      LocalDateTime at,
      String rule,
      Function<TrainedQuestion, TrainedQuery> queries,
      boolean sheltered) {
    var query = queries.apply(question);
    var figures =
        new Figures(
            query.total(),
            Duplicates.among(query.openProposals()),
            question.by().isEmpty() ? List.of() : query.groups(question.by()));
    return answer(question, at, rule, figures, sheltered ? sheltered(question, queries) : null);
  }

  /** Of the ledgers everything is read at once; the table is asked each time. */
  private Sheltered sheltered(
      TrainedQuestion question, Function<TrainedQuestion, TrainedQuery> queries) {
    if (!queries.apply(question).isOfLedgers()) {
      return new Sheltered(question, asked -> queries.apply(asked).parts());
    }
    var everything =
        new TrainedQuestion(List.of(), null, null, question.asOf(), question.audience(), Map.of());
    var store = LedgerColumns.of(queries.apply(everything));
    var tables = new KeptTables(store);
    return new Sheltered(question, asked -> tables.of(asked, () -> parts(store, asked)));
  }

  private Optional<Trained> scanned(
      TrainedQuestion question,
      LocalDateTime at,
      TrainedState state,
      ColumnStore store,
      boolean sheltered) {
    try {
      var scan = scan(store, question);
      var figures =
          new Figures(
              scan.total(),
              columns.possibleDuplicates(state, store, scan),
              question.by().isEmpty() ? List.of() : scan.groups());
      return Optional.of(
          answer(
              question,
              at,
              rules.current(),
              figures,
              sheltered
                  ? new Sheltered(
                      question, asked -> columns.tables(store).of(asked, () -> parts(store, asked)))
                  : null));
    } catch (SQLException | ArithmeticException e) {
      LOG.warn("The columns do not answer; the database counts", e);
      return Optional.empty();
    }
  }

  private List<Object[]> parts(ColumnStore store, TrainedQuestion question) {
    return Scan.parts(store, Slice.of(question, meant(question), store), question.by());
  }

  private Scan scan(ColumnStore store, TrainedQuestion question) {
    return Scan.of(store, Slice.of(question, meant(question), store), question.by());
  }

  /** What was counted: the total, by how many people it may shrink, and the parts. */
  private record Figures(Object[] total, long possibleDuplicates, List<Object[]> groups) {}

  /** Which institutions and courses a question names. */
  private Map<Dimension, Set<Long>> meant(TrainedQuestion question) {
    var meant = new EnumMap<Dimension, Set<Long>>(Dimension.class);
    for (var dimension : InstitutionKeys.DIMENSIONS) {
      var institution = question.filters().get(dimension);
      if (institution != null) {
        var query =
            database
                .createNativeQuery(InstitutionKeys.meant(dimension), Long.class)
                .setParameter(dimension.parameter() + "Name", Institutions.nameKey(institution))
                .setParameter(dimension.parameter(), institution);
        meant.put(dimension, ids(query));
      }
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

  /**
   * @param sheltered what is said of it; null if everything is
   */
  private Trained answer(
      TrainedQuestion question,
      LocalDateTime at,
      String rule,
      Figures figures,
      Sheltered sheltered) {
    try {
      if (sheltered != null && !sheltered.isShown()) {
        return new Trained(Clock.instant(at), rule, Trained.Total.NONE_SAID, List.of());
      }
      var parts =
          sheltered == null || question.by().isEmpty()
              ? figures.groups()
              : sheltered.shown(figures.groups());
      return new Trained(
          Clock.instant(at), rule, total(figures, sheltered), groups(parts, question.by()));
    } catch (ArithmeticException e) {
      throw Suppression.tooFine();
    }
  }

  private static Trained.Total total(Figures figures, Sheltered sheltered) {
    var total = figures.total();
    return new Trained.Total(
        number(total[0]),
        figures.possibleDuplicates(),
        number(total[1]),
        sheltered == null || sheltered.isCountTold(Dimension.INSTITUTION)
            ? number(total[2])
            : Trained.WITHHELD,
        sheltered == null || sheltered.isCountTold(Dimension.COURSE)
            ? number(total[3])
            : Trained.WITHHELD,
        sheltered == null || sheltered.isEverything() ? number(total[4]) : Trained.WITHHELD);
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
            case INSTITUTION, INSTITUTION_UNIT ->
                value == null ? null : institutions.get(number(value));
            case COURSE -> value == null ? null : courses.get(number(value));
            default -> Objects.toString(value, null);
          };
      if (value != null && index == institutionOf(by)) {
        institutionId = number(value);
      }
      key.put(by.get(index).parameter(), text == null ? Dimension.NOT_STATED : text);
    }
    return new Trained.Group(
        key, institutionId, number(row[by.size()]), number(row[by.size() + 1]));
  }

  /** Whose id a group tells: the institution's, else the unit's. */
  private static int institutionOf(List<Dimension> by) {
    var institution = by.indexOf(Dimension.INSTITUTION);
    return institution >= 0 ? institution : by.indexOf(Dimension.INSTITUTION_UNIT);
  }

  private Map<Long, String> institutionNames(List<Object[]> rows, List<Dimension> by) {
    var columns = InstitutionKeys.DIMENSIONS.stream().map(by::indexOf).filter(at -> at >= 0);
    var ids =
        columns
            .flatMap(column -> rows.stream().map(row -> row[column]))
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
