package org.sarai.courses.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.courses.Sample;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Screens;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

class LessonHtmlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final FactText CARD =
      new FactText(
          "111 000",
          "Call this line.",
          "Ask the nearest office.",
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2027, 5, 1));

  private final Source lesson = Sample.unit("three-questions.en.md");

  @Test
  void everyBlockIsAnElementWithItsId() {
    String html = render(lesson, CARD);

    for (Block block : lesson.blocks()) {
      assertThat(html)
          .containsOnlyOnce("id=\"" + block.id() + "\" data-block=\"" + block.id() + "\"");
    }
    assertThat(html)
        .startsWith(
            "<article class=\"lesson\" lang=\"en\" dir=\"ltr\" data-title=\"Act, means, purpose\"")
        .contains("<h2 class=\"block heading\" id=\"a1\" data-block=\"a1\">Three questions</h2>")
        .contains("<summary><dfn>exploitation</dfn></summary>")
        .contains("alt=\"A woman hands her passport to a man behind a desk\"")
        .contains("src=\"https://files.example/media/passport.svg\"")
        .contains("<td data-label=\"Example\">an advance that grows</td>")
        .contains("<bdi>PDF, 12 KB</bdi>")
        .contains("<a href=\"#a5\">the table</a>")
        .contains("<input type=\"radio\" name=\"a11.asked\" value=\"1\" data-right>")
        .contains("<a href=\"#a12.calm\" data-way=\"calm\">Ask him into another room</a>");
  }

  @Test
  void urduComesFromTheRightWithItsOwnWords() {
    assertThat(render(Sample.unit("three-questions.ur.md"), CARD))
        .startsWith("<article class=\"lesson\" lang=\"ur\" dir=\"rtl\"")
        .contains("data-say-right=\"درست۔\"")
        .contains("<bdi dir=\"ltr\">111 000</bdi>");
  }

  @Test
  void aScreenHasAPlaceForWhoReadsItAloud() {
    String recorded = "media/three-questions.a1.en.opus";
    assertThat(render(lesson, CARD))
        .contains(
            "</h2>\n<div class=\"listen\" data-screen=\"a1\"><audio controls preload=\"none\"")
        .contains("aria-label=\"Listen\" src=\"https://files.example/" + recorded + "\"");
    String without =
        LessonHtml.render(
            lesson,
            (code, language) -> Optional.of(CARD),
            path -> Optional.<MediaFile>empty(),
            TODAY);
    assertThat(without).contains("</h2>\n<div class=\"listen\" data-screen=\"a1\" hidden></div>");
    assertThat(Screens.recordings(lesson)).contains(recorded);
  }

  @Test
  void whatAMachineDraftedSaysSoUntilSomebodyHasReviewedIt() {
    assertThat(render(lesson.with("draft", "yes"), CARD))
        .contains("<p class=\"draft\" role=\"note\">A machine drafted this text.");
    assertThat(render(lesson.with("draft", null), CARD)).doesNotContain("class=\"draft\"");
  }

  @Test
  void aVerifiedFactHasItsDays() {
    assertThat(render(lesson, CARD))
        .contains("data-fact=\"PK-TIP-HOTLINE\" data-expires=\"2027-05-01\"")
        .contains("111 000")
        .contains("Checked on <time dir=\"ltr\" datetime=\"2026-11-01\">")
        .contains("<div class=\"fact-instead\" hidden>");
  }

  @Test
  void anUnverifiedOrExpiredFactNeverTellsItsNumber() {
    FactText unverified = new FactText(CARD.value(), CARD.text(), CARD.instead(), null, null);
    FactText expired =
        new FactText(
            CARD.value(), CARD.text(), CARD.instead(), CARD.verifiedOn(), TODAY.minusDays(1));
    FactText ahead =
        new FactText(
            CARD.value(), CARD.text(), CARD.instead(), TODAY.plusDays(1), CARD.expiresOn());
    for (FactText card : new FactText[] {unverified, expired, ahead}) {
      assertThat(render(lesson, card))
          .doesNotContain("111 000", "data-expires", "Call this line")
          .contains("<div class=\"fact-instead\">", "Ask the nearest office.");
    }
    FactText lastDay =
        new FactText(CARD.value(), CARD.text(), CARD.instead(), CARD.verifiedOn(), TODAY);
    assertThat(render(lesson, lastDay)).contains("111 000");
  }

  @Test
  void linksThatAreAllowedStay() {
    String html =
        new ProseHtml(path -> Optional.of(new MediaFile("/files/" + path, 1)))
            .flow(
                "[a](tel:+92511234) [b](mailto:a@example.org) [c](https://example.org/?a=1&b=2)"
                    + " [d](media/form.pdf) [e](http://example.org)");

    assertThat(html)
        .contains("<a href=\"tel:+92511234\">a</a>")
        .contains("<a href=\"mailto:a@example.org\">b</a>")
        .contains("href=\"https://example.org/?a=1&amp;b=2\"")
        .contains("rel=\"noopener noreferrer\" target=\"_blank\"")
        .contains("<a href=\"/files/media/form.pdf\">d</a>")
        .contains(" e</p>");
  }

  @Test
  void aFactThatIsNotThereIsNotConfirmed() {
    assertThat(
            LessonHtml.render(
                lesson, (code, language) -> Optional.empty(), path -> Optional.empty(), TODAY))
        .contains("Not confirmed at present");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> {#a}",
        "text <img src=x onerror=alert(1)> text {#a}",
        "[x](javascript:alert(1)) {#a}",
        "[x](JaVaScRiPt:alert(1)) {#a}",
        "[x](data:text/html;base64,PHNjcmlwdD4=) {#a}",
        "[x](<java\nscript:alert(1)>) {#a}",
        "![x](javascript:alert(1)) {#a}",
        "![x\" onerror=\"alert(1)](media/a.svg) {#a}",
        "[x](https://example.org/\"onclick=\"alert(1)) {#a}",
        "[x](https://example.org 'a\" onclick=\"alert(1)') {#a}",
        ":::term <b onclick=alert(1)>x</b> {#a}\ntext\n:::",
        ":::callout \"><script>alert(1)</script> {#a}\ntext\n:::",
        ":::file media/\"><script>alert(1)</script> {#a}\ntext\n:::",
        ":::fact A\"><script>alert(1)</script> {#a}\n:::",
        ":::accordion {#a}\n### <svg onload=alert(1)>\n<iframe src=//x>\n:::",
        ":::choice {#a}\nW <script>x</script>?\n- [x] <b onclick=alert(1)> | <script>a</script>\n- [ ] b\n:::",
        ":::scenario {#a}\n### <script>x</script>\ntext\n- <script>x</script> -> start\n:::",
        "text {#a\"onclick=\"alert(1)}",
        "<!-- --><style>*{}</style> {#a}",
      })
  void nothingThatRunsComesThrough(String body) {
    Source source =
        SourceReader.read(
            "f",
            "---\nunit: u\nkind: lesson\nlanguage: en\ntitle: \"><script>\n---\n" + body,
            new ArrayList<>());

    String html = render(source, CARD);

    String tags =
        String.join(
            "\n",
            Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(match -> match.group().replaceAll("\"[^\"]*\"", "\"\""))
                .toList());
    assertThat(tags).doesNotContainPattern("(?i)<(script|iframe|style|svg|b)\\b|\\son[a-z]+=");
    assertThat(html).doesNotContainPattern("(?i)(href|src)=\"(?!#|https:|mailto:|tel:|media/)");
    assertThat(html).doesNotContain("title=\"a");
  }

  private static String render(Source source, FactText card) {
    return LessonHtml.render(
        source,
        (code, language) -> Optional.of(card),
        path -> Optional.of(new MediaFile("https://files.example/" + path, 12_000)),
        TODAY);
  }
}
