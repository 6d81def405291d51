package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.json.JsonObjectBuilder;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDateTime;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.identity.Account;
import org.sarai.identity.Accounts;
import org.sarai.learning.OpenPreview;
import org.sarai.learning.PlayOpened;
import org.sarai.people.Registers;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;
import org.scorm4j.cmi.Rules;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.Learner;
import org.scorm4j.runtime.Mode;
import org.scorm4j.runtime.Options;

/**
 * Answers the player of a preview as {@link Player} answers that of a play, and records nothing.
 */
@Stateless
public class Previewer {
  /** Marks what is no play; a play's reference has 22 characters and never this many. */
  private static final String MARK = "preview-";

  /** Whom content is told that it talks to, where there is nobody. */
  private static final String PREVIEW = "preview";

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);
  private static final Options BROWSING = new Options(Mode.BROWSE, false, Rules.STANDARD);

  @EJB private Accounts accounts;
  @EJB private Courses courses;
  @EJB private Packages packages;
  @EJB private Registers registers;
  @EJB private PreviewStore store;

  /** Whether a reference names a preview. */
  public static boolean isPreview(String reference) {
    return reference.startsWith(MARK);
  }

  public PlayOpened open(OpenPreview command) {
    var unit = store.unit(command.unitId()).orElseThrow(() -> Refused.notFound("refused.noUnit"));
    var shelved = packages.shelved(unit.packageId());
    var me = accounts.find(accounts.caller(), accounts.register());
    var now = Clock.now();
    var token = Tokens.secret();
    var reference = MARK + Tokens.reference();
    store.insert(
        new PreviewRow(
            reference,
            Tokens.sha256(token),
            command.unitId(),
            command.language(),
            me.map(Account::personId).orElse(null),
            me.map(account -> account.register().name()).orElse(null),
            Attempt.start(shelved.structure(), BROWSING, Clock.instant(now)).state(),
            0,
            null,
            now.plus(TOKEN_LIFE),
            unit.packageId(),
            unit.courseCode()));
    return new PlayOpened(Addresses.play(shelved.label(), reference, token));
  }

  public String launch(String reference, String token) {
    var preview = lock(reference, token);
    var structure = packages.shelved(preview.packageId()).structure();
    var attempt =
        Attempt.restore(structure, preview.state()).reopen(Clock.instant(Clock.now())).attempt();
    store.advance(reference, attempt.state(), preview.lastSeq(), preview.lastCommitAt());
    return state(preview, preview.lastSeq(), attempt).build().toString();
  }

  public String requests(String reference, String token) {
    var preview = lock(reference, token);
    var structure = packages.shelved(preview.packageId()).structure();
    return JSON.createObjectBuilder()
        .add("seq", preview.lastSeq())
        .add("requests", PlayState.requests(Attempt.restore(structure, preview.state())))
        .build()
        .toString();
  }

  public String commit(String reference, String token, String body) {
    var preview = lock(reference, token);
    var commit = Commit.parse(body);
    var structure = packages.shelved(preview.packageId()).structure();
    var before = Attempt.restore(structure, preview.state());
    if (commit.seq() <= preview.lastSeq()) {
      return receipt(commit, preview.lastCommitAt())
          .add("rejected", JSON.createArrayBuilder())
          .add("state", state(preview, preview.lastSeq(), before))
          .build()
          .toString();
    }
    if (commit.seq() > preview.lastSeq() + 1) {
      throw Refused.conflict("play.sequence");
    }
    var now = Clock.now();
    var step =
        before.apply(commit.entries(), commit.terminate(), commit.navigation(), Clock.instant(now));
    store.advance(reference, step.attempt().state(), commit.seq(), now);
    var receipt = receipt(commit, now).add("rejected", Player.rejected(step));
    if (commit.terminate() || commit.navigation().isPresent() || step.deliveryChanged()) {
      receipt.add("state", state(preview, commit.seq(), step.attempt()));
    }
    return receipt.build().toString();
  }

  private static JsonObjectBuilder receipt(Commit commit, LocalDateTime at) {
    return JSON.createObjectBuilder()
        .add("seq", commit.seq())
        .add("committedAt", Clock.instant(at).toString());
  }

  private JsonObjectBuilder state(PreviewRow preview, int seq, Attempt attempt) {
    var structure = packages.shelved(preview.packageId()).structure();
    var title = courses.title(preview.courseCode(), preview.language()).orElseGet(structure::title);
    return PlayState.of(preview.play(), seq, attempt, structure, learner(preview), title)
        .add("exitUrl", Addresses.versions(preview.courseCode()))
        .add("preview", true);
  }

  /** Content greets whoever looks, as it will greet learners. */
  private Learner learner(PreviewRow preview) {
    return new Learner(
        PREVIEW,
        preview.personId() == null
            ? PREVIEW
            : registers.contentName(Register.valueOf(preview.register()), preview.personId()));
  }

  private PreviewRow lock(String reference, String token) {
    var preview = store.lock(reference).orElseThrow(() -> Refused.unauthenticated("play.token"));
    if (token == null
        || !MessageDigest.isEqual(Tokens.sha256(token), preview.tokenHash())
        || preview.expiresAt().isBefore(Clock.now())) {
      throw Refused.unauthenticated("play.token");
    }
    return preview;
  }
}
