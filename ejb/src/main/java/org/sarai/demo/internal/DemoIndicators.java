package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Project;
import org.sarai.indicators.Projects;
import org.sarai.indicators.Unit;
import org.sarai.shared.Register;

/** What the demo's invented funders were promised, and its projects. */
@Stateless
@PermitAll
public class DemoIndicators {
  private static final LocalDate BEGIN = LocalDate.of(2021, 11, 30);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final String KNOWLEDGE = "OUT-4.1";
  private static final BigDecimal BUDGET = BigDecimal.valueOf(250_000);
  private static final List<String> PEOPLE = List.of("sex", "ageBand", "disability");

  @EJB private IndicatorDesk desk;
  @EJB private Projects projects;

  /** A name and what it means, in both languages. */
  private record Words(String name, String meaning, String nameUr, String meaningUr) {
    Map<String, String> names() {
      return Map.of("en", name, "ur", nameUr);
    }

    Map<String, String> meanings() {
      return Map.of("en", meaning, "ur", meaningUr);
    }
  }

  public void load() {
    training();
    reach();
    knowledge();
    projects();
  }

  private void training() {
    define(
        "OUT-1.1",
        new Words(
            "Officials trained",
            "Distinct officials with at least one completed training, whatever their employers,"
                + " spellings and numbers of trainings.",
            "تربیت یافتہ اہلکار",
            "الگ الگ اہلکار جنہوں نے کم از کم ایک تربیت مکمل کی، چاہے ان کے ادارے، ہجے یا تربیتوں کی"
                + " تعداد کچھ بھی ہو۔"),
        Measure.PERSONS,
        Map.of(),
        PEOPLE,
        0,
        7_000,
        year(2022, 2_000),
        year(2023, 4_000),
        year(2024, 6_000),
        year(2025, 6_600));
    define(
        "OUT-1.2",
        new Words(
            "Women among the officials trained",
            "Distinct female officials with at least one completed training.",
            "تربیت یافتہ اہلکاروں میں خواتین",
            "الگ الگ خواتین اہلکار جنہوں نے کم از کم ایک تربیت مکمل کی۔"),
        Measure.PERSONS,
        Map.of("sex", "F"),
        List.of("ageBand", "disability", "institutionType"),
        0,
        2_800,
        year(2023, 1_600),
        year(2025, 2_500));
    define(
        "OUT-1.3",
        new Words(
            "Institutions with trained officials",
            "Distinct institutions where somebody worked on the day on which they completed a"
                + " training.",
            "تربیت یافتہ اہلکاروں والے ادارے",
            "الگ الگ ادارے جہاں کوئی شخص تربیت مکمل کرنے کے دن کام کرتا تھا۔"),
        Measure.INSTITUTIONS,
        Map.of(),
        List.of("institutionType", "country"),
        0,
        90,
        year(2022, 60));
    define(
        "OUT-2.1",
        new Words(
            "Courses delivered",
            "Distinct courses that at least one official completed.",
            "دیے گئے کورس",
            "الگ الگ کورس جو کم از کم ایک اہلکار نے مکمل کیے۔"),
        Measure.COURSES,
        Map.of(),
        List.of("mode", "language"),
        0,
        23,
        year(2023, 15),
        year(2025, 22));
  }

  private void reach() {
    define(
        "OUT-3.1",
        new Words(
            "People reached by civil society organisations",
            "Headcount of the outreach of civil society organisations; whoever came twice is counted"
                + " twice. Never added to persons.",
            "سول سوسائٹی تنظیموں کی آگاہی میں شریک لوگ",
            "سول سوسائٹی تنظیموں کی آگاہی میں موجود لوگوں کی گنتی؛ جو دو بار آیا وہ دو بار گنا گیا۔ افراد"
                + " میں کبھی جمع نہیں۔"),
        Measure.OUTREACH,
        Map.of("institutionType", "CSO"),
        List.of("sex", "country", "channel"),
        0,
        24_000,
        year(2023, 9_000),
        year(2025, 18_000));
    define(
        "OUT-3.2",
        new Words(
            "Counselling at Migrant Resource Centres",
            "Talks with people who seek advice; interactions, not people.",
            "مائیگرنٹ ریسورس سینٹرز میں مشاورت",
            "مشورہ چاہنے والوں سے گفتگوئیں؛ لوگ نہیں۔"),
        Measure.COUNSELLING,
        Map.of("institutionType", "MRC"),
        List.of("sex", "topic"),
        0,
        4_000,
        new Milestone(LocalDate.of(2026, 9, 30), BigDecimal.valueOf(3_500)));
  }

  private void knowledge() {
    desk.define(
        new Indicator(
            KNOWLEDGE,
            Register.OFFICIALS.audience(),
            Map.of("en", "Change of knowledge", "ur", "علم میں تبدیلی"),
            Map.of(
                "en",
                "Difference between the shares of right answers before and after trainings, in"
                    + " percentage points.",
                "ur",
                "تربیت سے پہلے اور بعد درست جوابات کے حصوں کا فرق، فیصد پوائنٹ میں۔"),
            Measure.ENTERED,
            Unit.POINTS,
            IndicatorQuestion.ALL,
            new Milestone(LocalDate.of(2023, 12, 31), BigDecimal.ZERO),
            List.of(year(2025, 6)),
            new Milestone(END, BigDecimal.TEN),
            "Demo survey, repeated every year",
            "Monitoring office",
            position(KNOWLEDGE),
            false));
    desk.enter(
        new EnterValue(
            KNOWLEDGE, new BigDecimal("3.1"), LocalDate.of(2024, 12, 15), "Demo survey 2024"));
    desk.enter(
        new EnterValue(
            KNOWLEDGE, new BigDecimal("6.7"), LocalDate.of(2025, 12, 15), "Demo survey 2025"));
    desk.comment(
        KNOWLEDGE, "Invented for the demo: the share of right answers rose from 73.2 to 79.9.");
  }

  private void define(
      String code,
      Words words,
      Measure measure,
      Map<String, String> filters,
      List<String> by,
      long baseline,
      long target,
      Milestone... milestones) {
    desk.define(
        new Indicator(
            code,
            Register.OFFICIALS.audience(),
            words.names(),
            words.meanings(),
            measure,
            null,
            new IndicatorQuestion(null, null, filters, by),
            new Milestone(BEGIN, BigDecimal.valueOf(baseline)),
            List.of(milestones),
            new Milestone(END, BigDecimal.valueOf(target)),
            measure.ofTrained()
                ? "Participation lists"
                : "Records of the centres and organisations",
            "Programme office",
            position(code),
            false));
  }

  /** In the order of the codes. */
  private static int position(String code) {
    return Integer.parseInt(code.replaceAll("\\D", ""));
  }

  private static Milestone year(int year, long value) {
    return new Milestone(LocalDate.of(year, 12, 31), BigDecimal.valueOf(value));
  }

  private void projects() {
    funder("NLF", "Northern Lights Fund (demo)", "شمالی روشنی فنڈ (ڈیمو)");
    funder("BRF", "Bridge Foundation (demo)", "پل فاؤنڈیشن (ڈیمو)");
    funder("OSP", "Open Seas Programme (demo)", "کھلا سمندر پروگرام (ڈیمو)");
    project("P1", "First training grant", "پہلی تربیتی گرانٹ", 2021, "NLF", 100);
    project("P2", "Border posts", "سرحدی چوکیاں", 2022, "NLF", 100);
    project("P3", "Shared routes", "مشترکہ راستے", 2023, "NLF", 60, "BRF", 40);
    project("P4", "Classrooms", "کمرہ ہائے جماعت", 2024, "BRF", 100);
    project("P5", "Online academy", "آن لائن اکیڈمی", 2025, "OSP", 100);
    project("P6", "Trainers of trainers", "تربیت کاروں کی تربیت", 2026, "OSP", 100);
  }

  private void funder(String code, String name, String nameUr) {
    projects.defineFunder(new Funder(code, Map.of("en", name, "ur", nameUr)));
  }

  /**
   * @param fundings codes of funders, each with its share in per cent
   */
  private void project(String code, String name, String nameUr, int year, Object... fundings) {
    var paid = new ArrayList<Funding>();
    for (var index = 0; index < fundings.length; index += 2) {
      paid.add(
          new Funding((String) fundings[index], BigDecimal.valueOf((Integer) fundings[index + 1])));
    }
    projects.define(
        new Project(
            code,
            Map.of("en", name, "ur", nameUr),
            LocalDate.of(year, 1, 1),
            LocalDate.of(year + 1, 6, 30),
            BUDGET,
            "EUR",
            paid));
  }
}
