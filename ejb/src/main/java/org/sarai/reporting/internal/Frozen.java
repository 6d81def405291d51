package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.Verification;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Tokens;

/** What freezing needs: a question that means the same for ever, its answer, and the seal. */
@Stateless
public class Frozen {
  private static final String SETTLED = "sarai.reports.settled.seconds";
  private static final long A_MINUTE = 60;

  @EJB private Answers answers;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * The question with its instant, and with the institution by its id: names change.
   *
   * @throws Refused (invalid) if the instant lies too near or no institution is so called;
   *     (conflict) while a list is being loaded, whose rows say earlier instants than its end
   */
  public TrainedQuestion settled(TrainedQuestion question) {
    var latest = Clock.now().minusSeconds(settledSeconds());
    var at = question.asOf() == null ? latest : Clock.stored(question.asOf());
    if (at.isAfter(latest)) {
      throw Refused.invalid("refused.tooFresh", settledSeconds());
    }
    if (!database
        .createNativeQuery("select 1 from import_run where state = 'RUNNING' and not dry limit 1")
        .getResultList()
        .isEmpty()) {
      throw Refused.conflict("refused.listIsLoaded");
    }
    return at(named(question), at);
  }

  /**
   * So long ago that whatever was being recorded then is in the database or will never be: longer
   * than a statement waits for a lock.
   */
  private static long settledSeconds() {
    return Long.getLong(SETTLED, A_MINUTE);
  }

  private static TrainedQuestion at(TrainedQuestion question, LocalDateTime at) {
    return new TrainedQuestion(
        question.by(),
        question.from(),
        question.to(),
        Clock.instant(at),
        question.audience(),
        question.filters());
  }

  private TrainedQuestion named(TrainedQuestion question) {
    if (question.filters().isEmpty()) {
      return question;
    }
    var filters = new EnumMap<Dimension, String>(question.filters());
    for (var dimension : InstitutionKeys.DIMENSIONS) {
      var name = filters.getOrDefault(dimension, Dimension.NOT_STATED);
      if (!name.equals(Dimension.NOT_STATED)) {
        var ids = new TrainedQuery(database, question, null).institutions(dimension);
        if (ids.size() != 1) {
          throw Refused.invalid("refused.whichInstitution", name);
        }
        filters.put(dimension, ids.get(0).toString());
      }
    }
    return new TrainedQuestion(
        question.by(), question.from(), question.to(), null, question.audience(), filters);
  }

  /** Read from the ledgers, in a transaction of its own so that all is of one instant. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Trained answer(TrainedQuestion question, String rule, List<String> leftOut) {
    return answers.trained(question, rule, leftOut);
  }

  public FrozenReport sealed(
      String title,
      TrainedQuestion question,
      Trained figures,
      List<String> leftOut,
      Instant now,
      String by) {
    var hash = hash(question, figures, leftOut);
    return new FrozenReport(
        Tokens.reference(),
        title,
        question,
        figures.ruleVersion(),
        leftOut,
        hash,
        Key.SEAL.sign(hash),
        now,
        by);
  }

  public Verification verified(FrozenReport report, Trained figures) {
    var hash = hash(report.question(), figures, report.leftOut());
    return new Verification(
        figures,
        hash,
        hash.equals(report.hash()),
        Key.SEAL.isOurs(report.hash(), report.signature()));
  }

  /** What of it is said to those who see no names, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Verification sheltered(FrozenReport report, Verification exact) {
    var said =
        answers.sheltered(
            report.question(), report.ruleVersion(), report.leftOut(), exact.figures());
    var whole = said.equals(exact.figures());
    return new Verification(said, whole ? exact.hash() : null, exact.same(), exact.signed());
  }

  private static String hash(TrainedQuestion question, Trained figures, List<String> leftOut) {
    return Tokens.hex(Tokens.sha256(QuestionJson.canonical(question, figures, leftOut)));
  }

  public String publicKey() {
    return Key.SEAL.publicKey();
  }

  /** Read once, when the first report is sealed. */
  private static final class Key {
    static final Seal SEAL = Seal.fromEnvironment("SARAI_KEY_REPORTS");

    private Key() {}
  }
}
