package org.sarai.web.reporting;

import java.math.BigDecimal;
import org.sarai.reporting.AdoptRule;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** A counting rule, as it is typed. */
final class RuleForm {
  private RuleForm() {}

  /**
   * @throws Refused (invalid) if the attendance is no number, or nothing is said of rows without
   */
  static AdoptRule typed() {
    var without = Query.filter("without");
    if (!"true".equals(without) && !"false".equals(without)) {
      throw Refused.invalid("refused.noRule");
    }
    return new AdoptRule(
        Query.filter("version"), percent(), without.equals("true"), Query.filter("reason"));
  }

  private static BigDecimal percent() {
    try {
      var least = Query.filter("least");
      return least == null ? null : new BigDecimal(least);
    } catch (NumberFormatException noNumber) {
      throw Refused.invalid("refused.noRule");
    }
  }
}
