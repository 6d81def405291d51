package org.sarai.web.transcripts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import org.sarai.completion.Transcript;
import org.sarai.completion.Transcripts;
import org.sarai.completion.Withdrawals;
import org.sarai.people.Erasures;
import org.sarai.people.Merges;
import org.sarai.shared.Refused;

/** What the page of a transcript reads, and the decisions that can be taken on it. */
@RequestScoped
public class TranscriptDesk {
  @EJB private Erasures erasures;
  @EJB private Merges merges;
  @EJB private Transcripts transcripts;
  @EJB private Withdrawals withdrawals;

  /** What a keeper may decide, each about one thing and with a reason. */
  public enum Decision {
    WITHDRAW,
    RESTORE,
    UNDO,
    ERASE
  }

  Transcript of(long personId, String language) {
    return transcripts.of(personId, language);
  }

  /**
   * @param decision what
   * @param about which record, withdrawal, merge or person
   * @param reason why
   * @throws Refused as the boundaries do
   */
  void decide(Decision decision, String about, String reason) {
    switch (decision) {
      case WITHDRAW -> withdrawals.withdraw(number(about), reason);
      case RESTORE -> withdrawals.undo(about, reason);
      case UNDO -> merges.undo(about, reason);
      case ERASE -> erasures.erase(number(about), reason);
    }
  }

  static long number(String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw Refused.notFound("refused.noPerson", String.valueOf(text));
    }
    return Long.parseLong(text);
  }
}
