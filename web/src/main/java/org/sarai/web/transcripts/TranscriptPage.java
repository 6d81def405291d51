package org.sarai.web.transcripts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.completion.Transcript;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;
import org.sarai.web.transcripts.TranscriptDesk.Decision;

/**
 * {@code /transcript/17}: all training records of one human being. {@code ?do=withdraw&about=5}
 * asks for the reason of a decision; an id that was absorbed leads to the one it counts as.
 */
@Named
@RequestScoped
public class TranscriptPage {
  private static final String ADDRESS = "/transcript/%s";

  @Inject private TranscriptDesk desk;
  @Inject private Shell shell;
  @Inject private Texts say;

  private Transcript transcript;

  /** Loads the transcript. */
  public void load() {
    var asked = id();
    transcript = desk.of(asked, shell.getLanguage().tag());
    if (transcript.personId() != asked) {
      Faces.redirect(ADDRESS, String.valueOf(transcript.personId()));
    }
  }

  private static long id() {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    return TranscriptDesk.number(path.substring(1));
  }

  /** Carries out what the form asks for; what is refused stays on the page with the reason. */
  public void decide() {
    if (getDecision() == null) {
      return;
    }
    try {
      desk.decide(getDecision(), getAbout(), Faces.getRequestParameter("reason"));
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    say.saved("decision", "transcript.done." + getDecision());
    Faces.redirect(ADDRESS, String.valueOf(id()));
  }

  /**
   * @return what is to be decided, as the address says; null if nothing is, or the caller may not
   */
  public Decision getDecision() {
    var wanted = String.valueOf(Faces.getRequestParameter("do")).toUpperCase(Locale.ROOT);
    return Arrays.stream(Decision.values())
        .filter(decision -> isKeeper() && decision.name().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  /**
   * @return about which record, withdrawal, merge or person
   */
  public String getAbout() {
    return Faces.getRequestParameter("about");
  }

  /**
   * @return whether the caller keeps the register, and so may decide
   */
  public boolean isKeeper() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  public Transcript getTranscript() {
    if (transcript == null) {
      load();
    }
    return transcript;
  }
}
