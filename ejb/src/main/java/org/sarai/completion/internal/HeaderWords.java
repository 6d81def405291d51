package org.sarai.completion.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sarai.completion.ListKind;

/**
 * What people call the columns of a list, in English and Urdu. The name of somebody's father or
 * husband is not their family name, and so means nothing here.
 */
public final class HeaderWords {
  static final List<String> PARTICIPATIONS =
      List.of(
          "given_name",
          "family_name",
          "sex",
          "birth_date",
          "national_id",
          "email",
          "phone",
          "nationality",
          "disability",
          "institution",
          "institution_type",
          "institution_country",
          "position",
          "course_code",
          "activity_title",
          "started_on",
          "completed_on",
          "mode",
          "language",
          "attendance_percent",
          "score",
          "project",
          "enrol");

  static final List<String> PEOPLE =
      List.of(
          "given_name",
          "family_name",
          "sex",
          "birth_date",
          "national_id",
          "email",
          "phone",
          "nationality",
          "disability",
          "institution",
          "institution_type",
          "institution_country",
          "position",
          "rank",
          "started_on",
          "enrol");

  private static final Map<String, String> SYNONYMS = new HashMap<>();

  static {
    say("given_name", "first name", "given names", "forename", "name", "full name", "names");
    say("given_name", "name of participant", "participant name", "participant", "officer name");
    say("given_name", "name of officer", "employee name", "name of official", "trainee name");
    say("given_name", "نام", "پہلا نام", "نام شریک", "شرکاء کے نام", "پورا نام", "نام افسر");
    say("given_name", "نام اہلکار", "شریک کا نام", "اہلکار کا نام", "افسر کا نام");
    say("family_name", "surname", "last name", "second name", "family", "خاندانی نام", "کنیت");
    say("sex", "gender", "m f", "male female", "جنس", "صنف");
    say("birth_date", "date of birth", "dob", "d o b", "birthdate", "birthday", "born");
    say("birth_date", "تاریخ پیدائش", "پیدائش کی تاریخ", "پیدائش");
    say("national_id", "cnic", "cnic no", "cnic number", "nic", "nic no", "nicop", "id number");
    say("national_id", "id no", "identity number", "identity card number", "national id number");
    say("national_id", "id card", "id card no", "id card number", "national identity number");
    say("national_id", "شناختی کارڈ نمبر", "شناختی کارڈ", "قومی شناختی کارڈ نمبر", "شناختی نمبر");
    say("national_id", "قومی شناختی کارڈ", "سی این آئی سی", "cnic نمبر");
    say("email", "e mail", "email address", "e mail address", "mail", "ای میل", "ای میل پتہ");
    say("phone", "telephone", "mobile", "mobile no", "mobile number", "cell", "cell no");
    say("phone", "cell number", "phone no", "phone number", "contact", "contact no");
    say("phone", "contact number", "whatsapp", "فون", "فون نمبر", "موبائل", "موبائل نمبر");
    say("phone", "رابطہ نمبر", "ٹیلی فون");
    say("nationality", "citizenship", "قومیت", "شہریت");
    say("disability", "disabled", "person with disability", "معذوری", "معذور");
    say("institution", "organisation", "organization", "department", "agency", "office");
    say("institution", "institution name", "name of institution", "name of organization");
    say("institution", "name of organisation", "name of department", "employer", "ministry");
    say("institution", "ادارہ", "ادارے کا نام", "محکمہ", "تنظیم", "دفتر", "نام ادارہ");
    say("institution_type", "type of institution", "organisation type", "organization type");
    say("institution_type", "ادارے کی قسم");
    say("institution_country", "country", "country of institution", "ملک");
    say("position", "designation", "post", "title", "job title", "role");
    say("position", "عہدہ", "منصب", "اسامی");
    say("rank", "service rank", "pay scale", "bps", "grade", "scale", "رینک", "گریڈ", "سکیل");
    say("course_code", "course", "code", "module code", "module", "کورس کوڈ", "کورس");
    say("activity_title", "activity", "training", "training title", "title of training");
    say("activity_title", "course title", "course name", "name of training", "name of course");
    say("activity_title", "workshop", "event", "تربیت", "تربیت کا عنوان", "کورس کا نام");
    say("started_on", "start date", "date from", "from", "started", "start", "begin date");
    say("started_on", "since", "joining date", "date of joining", "posted since");
    say("started_on", "تاریخ آغاز", "آغاز", "شروع", "ابتدا", "تعیناتی کی تاریخ", "تاریخ تعیناتی");
    say("completed_on", "end date", "date to", "to", "completed", "completion date", "end");
    say("completed_on", "date of completion", "date", "training date", "date of training");
    say("completed_on", "تاریخ اختتام", "اختتام", "تکمیل کی تاریخ", "تاریخ تکمیل", "تاریخ");
    say("mode", "mode of training", "delivery", "modality", "طریقہ");
    say("language", "language of training", "زبان");
    say("attendance_percent", "attendance", "attendance %", "حاضری", "حاضری فیصد");
    say("score", "marks", "result", "mark", "points", "post test", "نمبر", "نتیجہ");
    say("project", "grant", "donor project", "منصوبہ", "پراجیکٹ");
    say("enrol", "enroll", "enrol in", "enroll in", "داخلہ");
  }

  private HeaderWords() {}

  private static void say(String column, String... titles) {
    for (var title : titles) {
      SYNONYMS.put(plain(title), column);
    }
  }

  /**
   * @param kind a kind of lists
   * @return the columns of such lists by the contract's names
   */
  public static List<String> columns(ListKind kind) {
    return kind == ListKind.PEOPLE ? PEOPLE : PARTICIPATIONS;
  }

  /** Whether a title is the contract's own name of a column. */
  static boolean isCanonical(String title) {
    return canonical(title, PARTICIPATIONS) || canonical(title, PEOPLE);
  }

  private static boolean canonical(String title, List<String> columns) {
    return columns.contains(title.strip().toLowerCase(Locale.ROOT));
  }

  /** Which column a title means, if any. */
  static Optional<String> column(String title, ListKind kind) {
    var columns = columns(kind);
    var said = title.strip().toLowerCase(Locale.ROOT);
    if (columns.contains(said)) {
      return Optional.of(said);
    }
    var plain = plain(title);
    var spelt = plain.replace(' ', '_');
    var meant = columns.contains(spelt) ? spelt : SYNONYMS.get(plain);
    if ("rank".equals(meant) && kind == ListKind.PARTICIPATIONS) {
      meant = "position";
    }
    if ("rank".equals(plain) && kind == ListKind.PARTICIPATIONS) {
      meant = "position";
    }
    return Optional.ofNullable(meant).filter(columns::contains);
  }

  /** Whether a title promises the numbers of Pakistan's identity cards: thirteen digits. */
  static boolean isCnic(String title) {
    var plain = plain(title);
    return plain.contains("cnic") || plain.contains(plain("شناختی کارڈ"));
  }

  /** A title without case, punctuation and the differences between keyboards. */
  static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Mn}\\p{Cf}\u0640]", "")
        .replace('ي', 'ی')
        .replace('ى', 'ی')
        .replace('ك', 'ک')
        .replaceAll("[ہةھ]", "ه")
        .replaceAll("[^\\p{L}\\p{N}%]+", " ")
        .strip();
  }
}
