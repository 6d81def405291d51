package org.sarai.ear;

import java.util.ArrayList;
import java.util.List;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.Candidate;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.shared.Register;

/** People as lists bring them, known to tests by a number. */
final class Trainees {
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,nationality,institution,"
          + "institution_type,institution_country,course_code,completed_on,attendance_percent";

  private final ParticipationLists lists;
  private final Registers registers;

  Trainees(ParticipationLists lists, Registers registers) {
    this.lists = lists;
    this.registers = registers;
  }

  /** A line of a list: number, institution, course, day. All people are born on one day. */
  static String line(int number, String institution, String course, String day) {
    return line(number, "", institution, course, day);
  }

  static String line(int number, String sex, String institution, String course, String day) {
    return "Given%d,Example,%s,1990-05-01,%s,PK,%s,CSO,PK,%s,%s,"
        .formatted(number, sex, nationalId(number), institution, course, day);
  }

  /** No two of them look like one that was mistyped, so nobody is proposed for another. */
  private static String nationalId(int number) {
    return "%02d".formatted(number).repeat(6) + "0";
  }

  /** Loads a list and returns its reference. */
  String load(String... lines) {
    return result(lines).importId();
  }

  org.sarai.completion.ImportResult result(String... lines) {
    var all = new ArrayList<String>(List.of(HEADER));
    all.addAll(List.of(lines));
    var list = Lists.of("a list", all.toArray(String[]::new));
    return Caller.administrator().call(() -> lists.load(list));
  }

  void undo(String reference) {
    Caller.administrator().run(() -> lists.undo(reference));
  }

  /** Whom the register takes for the holder of this number. */
  long id(int number) {
    var details =
        new PersonDetails(
            "Given" + number, "Example", null, nationalId(number), "PK", null, null, null, null);
    return Caller.administrator()
        .call(
            () ->
                registers
                    .recogniseDry(Register.OFFICIALS, List.of(new Candidate(details, null)))
                    .get(0)
                    .personId());
  }
}
