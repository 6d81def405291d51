package org.sarai.outreach.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachSums;
import org.sarai.outreach.ReachQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/**
 * Who sees no names and asks more closely than they may is written down, with what they asked
 * about. Counselling is the migrants' register's; outreach is kept by the administrators of both.
 */
@Stateless
@PermitAll
public class Watch {
  private static final List<Register> OF_OUTREACH = List.of(Register.values());
  private static final List<Register> OF_COUNSELLING = List.of(Register.MIGRANTS);

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Reckoning reckoning;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OutreachSums outreach(ReachQuestion question) {
    try {
      var answer = reckoning.outreachOutside(question);
      if (answer.total().isWithheld()) {
        seen("reachWithheld", OF_OUTREACH, "outreach", question);
      }
      return answer;
    } catch (Refused refused) {
      throw seen(refused, OF_OUTREACH, "outreach", question);
    }
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CounsellingSums counselling(ReachQuestion question) {
    try {
      var answer = reckoning.counsellingOutside(question);
      if (answer.total().isWithheld()) {
        seen("reachWithheld", OF_COUNSELLING, "counselling", question);
      }
      return answer;
    } catch (Refused refused) {
      throw seen(refused, OF_COUNSELLING, "counselling", question);
    }
  }

  private Refused seen(
      Refused refused, List<Register> registers, String target, ReachQuestion question) {
    if (refused.kind() == Refused.Kind.FORBIDDEN) {
      seen("reachRefused", registers, target, question);
    }
    return refused;
  }

  private void seen(
      String action, List<Register> registers, String target, ReachQuestion question) {
    for (var register : registers) {
      audit.enter(
          new AuditEntry(action, register, target, null, names(question)), accounts.caller());
    }
  }

  /** What was asked about, without any of the values, which somebody may just have typed. */
  private static String names(ReachQuestion question) {
    var words = new ArrayList<String>();
    if (question.from() != null) {
      words.add("from=" + question.from());
    }
    if (question.to() != null) {
      words.add("to=" + question.to());
    }
    if (question.asOf() != null) {
      words.add("asOf=" + question.asOf());
    }
    question.filters().keySet().stream().sorted().forEach(one -> words.add(one.parameter()));
    question.by().forEach(one -> words.add("by=" + one.parameter()));
    return words.isEmpty() ? null : String.join(" ", words);
  }
}
