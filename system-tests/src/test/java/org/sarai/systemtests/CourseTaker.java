package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.test.Item;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.Screens;
import org.sarai.courses.text.Source;

/**
 * Takes a course of the catalogue on a small phone in one language, from its first unit to its
 * completion: looks at every picture, listens to every screen, answers every question, walks every
 * story to an end, and knows what the lessons taught.
 */
final class CourseTaker {
  private static final int NARROW = 360;
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  /** A device with a voice for every language, which notes what it is told to say. */
  static final String VOICES =
      """
      (() => {
        const said = [];
        const voices = ['en-GB', 'ur-PK', 'fa-IR', 'bn-BD', 'ar-SA'].map((lang) => ({ lang, name: lang }));
        const speech = {
          said, getVoices: () => voices, cancel: () => {}, addEventListener: () => {},
          speak: (one) => { said.push([one.lang, one.text]); setTimeout(() => one.onend?.(), 0); },
        };
        Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
        globalThis.SpeechSynthesisUtterance = function (text) { this.text = text; };
      })();
      """;

  /** Of the ways of a story those that lead to an end, the shortest, as steps to click. */
  private static final String ROAD =
      """
      (story) => {
        const steps = new Map([...story.querySelectorAll('.step')].map((step) => [step.dataset.step, step]));
        const begin = [...steps.keys()][0];
        const queue = [[begin, []]];
        const seen = new Set([begin]);
        while (queue.length) {
          const [name, road] = queue.shift();
          if ('end' in steps.get(name).dataset) return road;
          for (const way of steps.get(name).querySelectorAll('[data-way]')) {
            if (!seen.has(way.dataset.way)) {
              seen.add(way.dataset.way);
              queue.push([way.dataset.way, [...road, way.dataset.way]]);
            }
          }
        }
        return null;
      }
      """;

  private static final String CHOOSE =
      """
      (right) => {
        const told = (node) => (node.querySelector('img')?.alt ?? node.textContent).replace(/\\s+/g, ' ').trim();
        for (const label of document.querySelectorAll('#test-choices label.test__choice')) {
          const wanted = right.includes(told(label.querySelector('span')));
          const box = label.querySelector('input');
          if (box.checked !== wanted && (wanted || box.type === 'checkbox')) box.click();
        }
        return document.querySelectorAll('#test-choices input:checked').length === right.length;
      }
      """;

  private static final String MATCH =
      """
      (pairs) => {
        let done = 0;
        for (const pair of document.querySelectorAll('.test__pair')) {
          const select = pair.querySelector('select');
          const right = pairs[pair.querySelector('label').textContent.replace(/\\s+/g, ' ').trim()];
          const option = [...select.options].find((one) => one.textContent.replace(/\\s+/g, ' ').trim() === right);
          if (option) {
            select.value = option.value;
            select.dispatchEvent(new Event('change'));
            done++;
          }
        }
        return done === Object.keys(pairs).length;
      }
      """;

  private final Sarai sarai;
  private final CourseFolder course;
  private final String language;
  private final Window window;
  private final Page page;

  CourseTaker(Sarai sarai, CourseFolder course, String language, Window window) {
    this.sarai = sarai;
    this.course = course;
    this.language = language;
    this.window = window;
    this.page = window.page();
  }

  private String code() {
    return course.course().code();
  }

  private Source text(UnitSeed unit) {
    return course.texts(unit).stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private void enrol() {
    page.setViewportSize(NARROW, 740);
    window.open("/learn/" + code() + "/overview");
    page.locator("[id='enrol:go']").click();
    assertThat(page.locator(".steps .step")).hasCount(course.course().units().size());
  }

  /** All units in their order; afterwards the course is completed, and not before. */
  void take() {
    enrol();
    List<UnitSeed> units = course.course().units();
    for (int index = 0; index < units.size(); index++) {
      assertThat(completions()).as("before unit %d of %s", index + 1, code()).isZero();
      window.open("/learn/" + code() + "/overview");
      page.locator(".steps .step").nth(index).locator(".button").click();
      if (units.get(index).isMarked()) {
        answer(text(units.get(index)));
      } else {
        read(text(units.get(index)));
      }
    }
    Eventually.equal(1L, this::completions);
    assertThat(window.faults()).isEmpty();
  }

  private void read(Source text) {
    FrameLocator lesson = page.frameLocator("#stage iframe");
    assertThat(lesson.locator("article")).isVisible();
    Locator button = lesson.locator(".bar button[lang=" + language + "]");
    if (button.count() > 0) {
      button.click();
    }
    Locator article = lesson.locator("article");
    assertThat(article).hasAttribute("lang", language);
    assertThat(lesson.locator("h1")).hasText(text.title());
    assertThat(article.locator(".draft")).hasCount(text.isDraft() ? 1 : 0);
    for (Locator picture : article.locator("img").all()) {
      picture.scrollIntoViewIfNeeded();
      assertThat(picture).not().hasJSProperty("naturalWidth", 0);
      assertThat(picture.getAttribute("alt")).isNotBlank();
    }
    assertThat(lesson.locator("html").evaluate("root => root.scrollWidth - root.clientWidth"))
        .as("width of %s", text.file())
        .isEqualTo(0);
    listen(text, article);
    for (Locator choice : article.locator(".block.choice").all()) {
      for (Locator right : choice.locator("input[data-right]").all()) {
        right.check();
      }
      choice.locator(".check").click();
      assertThat(choice.locator(".result.is-right")).isVisible();
      assertThat(choice.locator(".answer .said").first()).isVisible();
    }
    for (Locator story : article.locator(".block.scenario").all()) {
      walk(story);
    }
    lesson.locator("button.primary").click();
    assertThat(lesson.locator(".notice")).not().isEmpty();
    assertThat(lesson.locator(".notice a")).hasCount(0);
    assertThat(page.locator("[data-sarai-play]").first())
        .hasAttribute("data-sarai-saved", "saved", patient());
  }

  private static LocatorAssertions.IsVisibleOptions shown(boolean visible) {
    return new LocatorAssertions.IsVisibleOptions().setVisible(visible);
  }

  private static LocatorAssertions.HasAttributeOptions patient() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS);
  }

  /** Each screen is read by a voice of its language, and all that stands there is. */
  private void listen(Source text, Locator article) {
    long screens = text.blocks().stream().filter(Screens::begins).count();
    assertThat(article.locator(".listen")).hasCount((int) screens);
    assertThat(article.locator(".hear")).hasCount((int) screens);
    String voice = "prs".equals(language) ? "fa" : language;
    for (Locator hear : article.locator(".hear").all()) {
      article.evaluate("() => { speechSynthesis.said.length = 0; }");
      hear.click();
      List<?> said = (List<?>) article.evaluate("() => speechSynthesis.said");
      assertThat(said).as(text.file()).isNotEmpty();
      assertThat(said)
          .allSatisfy(one -> assertThat(((List<?>) one).get(0).toString()).startsWith(voice));
      String heading =
          hear.evaluate("one => one.closest('.listen').previousElementSibling.textContent")
              .toString();
      assertThat(String.valueOf(((List<?>) said.get(0)).get(1))).startsWith(heading.strip());
    }
  }

  private static void walk(Locator story) {
    List<?> road = (List<?>) story.evaluate(ROAD);
    assertThat(road).as("a way to an end").isNotNull();
    for (Object way : road) {
      story.locator(".step:not([hidden]) [data-way='" + way + "']").first().click();
    }
    assertThat(story.locator(".step[data-end]:not([hidden])")).hasCount(1);
  }

  private void answer(Source text) {
    assertThat(page.locator("#test-begin")).isEnabled();
    page.locator("#test-begin").click();
    assertThat(page.locator("#test")).isVisible();
    if (!language.equals(page.locator("#test-title").getAttribute("lang"))) {
      page.locator("#test-language").selectOption(language);
      assertThat(page.locator("#test-title")).hasAttribute("lang", language);
    }
    assertThat(page.locator("#test-title")).hasText(text.title());
    assertThat(page.locator("#test-draft")).isVisible(shown(text.isDraft()));
    Questions questions = Questions.of(text, new ArrayList<>());
    while (page.locator("#test-form").isVisible()) {
      String id = page.locator("#test-form").getAttribute("data-sarai-question");
      know(questions.question(id).orElseThrow());
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("width of %s#%s", text.file(), id)
          .isEqualTo(NARROW);
      page.locator("#test-next").click();
    }
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved", patient());
    page.locator("#test-hand-in").click();
    assertThat(page.locator("#test-result")).isVisible();
    assertThat(page.locator("#test-result")).hasAttribute("data-sarai-score", "100");
  }

  private void know(Question question) {
    List<String> right =
        question.items().stream().filter(Item::right).map(item -> words(item.text())).toList();
    boolean done =
        switch (question.type()) {
          case MATCHING -> {
            Map<String, String> pairs = new java.util.HashMap<>();
            question.items().forEach(one -> pairs.put(words(one.text()), words(one.match())));
            yield (Boolean) page.evaluate(MATCH, pairs);
          }
          case ORDERING -> {
            order(question.items().stream().map(item -> words(item.text())).toList());
            yield true;
          }
          case NUMBER -> {
            page.locator("#typed").fill(question.value().toPlainString());
            yield true;
          }
          case TEXT -> {
            page.locator("#typed").fill(question.accepted().get(0));
            yield true;
          }
          default -> (Boolean) page.evaluate(CHOOSE, right);
        };
    assertThat(done).as("%s of %s in %s", question.id(), code(), language).isTrue();
  }

  private void order(List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      for (int at = shown().indexOf(wanted.get(place)); at != place; ) {
        assertThat(at).as(wanted.get(place)).isGreaterThan(place);
        page.locator(".test__order li").nth(at).locator("button").first().click();
        at = shown().indexOf(wanted.get(place));
      }
    }
  }

  private List<String> shown() {
    return page.locator(".test__order li > span").allTextContents().stream()
        .map(CourseTaker::plain)
        .toList();
  }

  private static String words(String prose) {
    List<Prose.Reference> pictures =
        Prose.references(prose).stream().filter(Prose.Reference::picture).toList();
    return plain(pictures.isEmpty() ? Prose.words(Prose.parse(prose)) : pictures.get(0).words());
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private long completions() {
    return Rows.in(
        sarai,
        "select count(*) from training_record r join course c on c.id = r.course_id"
            + " where r.completed_on is not null and c.code = '"
            + code()
            + "' and r.person_id = (select max(e.person_id) from enrolment e where e.course_id ="
            + " c.id)");
  }
}
