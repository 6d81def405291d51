package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.internal.OpenDraft.Step;
import org.sarai.catalogue.Courses;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Mode;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** The steps of a draft, each a row and an entry of the audit log. The caller holds the course. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftSteps {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private DraftLinks links;
  @EJB private DraftReviews reviews;
  @EJB private DraftStore store;
  @EJB private Publisher publisher;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void send(OpenDraft draft, String comment) {
    if (draft.state() == DraftState.REVIEW) {
      throw Refused.conflict("refused.draftSent");
    }
    requireSound(draft);
    var said = Typed.text(comment);
    step(draft, Step.Kind.SENT, said == null ? null : Reason.of(said), null);
    look(draft);
  }

  /** Has the draft's links to the outside looked at in the background. */
  public void look(OpenDraft draft) {
    links.look(reviews.folder(draft).texts());
  }

  private void requireSound(OpenDraft draft) {
    var errors = reviews.of(draft).errors();
    if (!errors.isEmpty()) {
      throw Refused.unprocessable("refused.draftErrors", errors.size());
    }
  }

  public void judge(OpenDraft draft, Step.Kind what, String comment) {
    requireInReview(draft);
    if (reviews.isAuthor(draft)) {
      throw Refused.forbidden("refused.ownDraft");
    }
    step(draft, what, Reason.of(comment), null);
  }

  private static void requireInReview(OpenDraft draft) {
    if (draft.state() != DraftState.REVIEW) {
      throw Refused.conflict("refused.notInReview");
    }
  }

  public void giveBack(OpenDraft draft, String reason) {
    requireInReview(draft);
    step(draft, Step.Kind.RETURNED, Reason.of(reason), null);
  }

  public int publish(OpenDraft draft, boolean confirmed) {
    requireInReview(draft);
    if (!reviews.done(draft, Step.Kind.REVIEWED)) {
      throw Refused.conflict("refused.notReviewed");
    }
    if (!reviews.done(draft, Step.Kind.CLEARED)) {
      throw Refused.conflict("refused.notCleared");
    }
    requireSound(draft);
    links.requireFresh(reviews.folder(draft).texts());
    var standing = reviews.of(draft);
    if (!confirmed && !standing.warnings().isEmpty()) {
      throw Refused.unprocessable("refused.warnings", standing.warnings().size());
    }
    if (Mode.current() == Mode.PRODUCTION && !standing.unreviewed().isEmpty()) {
      throw Refused.unprocessable("refused.unreviewed", standing.unreviewed().get(0));
    }
    var published = publisher.publish(draft.courseCode(), reviews.folder(draft), true);
    if (!published.isAccepted()) {
      throw Refused.unprocessable("refused.draftErrors", published.faults().size());
    }
    step(draft, Step.Kind.PUBLISHED, null, published.versionId());
    return published.version();
  }

  public void end(OpenDraft draft, String reason) {
    step(draft, Step.Kind.DISCARDED, reason, null);
  }

  private void step(OpenDraft draft, Step.Kind what, String reason, Long versionId) {
    store.step(draft.id(), what, draft.fingerprint(), reason, versionId);
    enter(action(what), draft.courseCode(), "draft " + draft.id(), reason);
  }

  private static String action(Step.Kind what) {
    var name = what.name();
    return "draft" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void enter(String action, String courseCode, String other, String reason) {
    var register = courses.summary(courseCode, "en").orElseThrow().audience();
    audit.enter(
        new AuditEntry(action, register, "course " + courseCode, other, reason), accounts.caller());
  }

  public void retire(String courseCode, int number, String reason) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select v.id, v.retired_at from course_version v join course c"
                    + " on c.id = v.course_id where c.code = ?1 and v.number = ?2"
                    + " and v.published_at is not null")
            .setParameter(1, courseCode)
            .setParameter(2, number)
            .getResultList();
    var row =
        rows.stream().findFirst().orElseThrow(() -> Refused.notFound("refused.noVersion", number));
    if (row[1] != null) {
      throw Refused.conflict("refused.retired", number);
    }
    var id = Cells.number(row[0]);
    database
        .createNativeQuery(
            "insert into version_event (version_id, kind, reason, recorded_at, recorded_by)"
                + " values (?1, 'RETIRED', ?2, ?3, ?4)")
        .setParameter(1, id)
        .setParameter(2, reason)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
    database
        .createNativeQuery("update course_version set retired_at = ?2 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Clock.now())
        .executeUpdate();
    enter("versionRetired", courseCode, "version " + number, reason);
  }
}
