package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.sarai.assessment.AnswerReceipt;
import org.sarai.assessment.ShownQuestion;
import org.sarai.assessment.TestPreview;
import org.sarai.assessment.TestResult;
import org.sarai.assessment.TestSheet;
import org.sarai.assessment.TestStanding;

/** Tests and surveys as their page and other clients read them. */
final class TestJson {
  private TestJson() {}

  static JsonObject of(TestStanding standing) {
    return JSON.createObjectBuilder()
        .add("course", standing.courseCode())
        .add("unit", standing.unitId())
        .add("survey", standing.survey())
        .add("title", standing.title())
        .add("languages", texts(standing.languages()))
        .add("questions", standing.asked())
        .add("minutes", standing.minutes())
        .add("pass", standing.pass())
        .add("attemptsLeft", number(standing.attemptsLeft()))
        .add("open", text(standing.open()))
        .add("newest", text(standing.newest()))
        .build();
  }

  static JsonObject of(TestSheet sheet) {
    return JSON.createObjectBuilder()
        .add("reference", sheet.reference())
        .add("course", sheet.courseCode())
        .add("unit", sheet.unitId())
        .add("survey", sheet.survey())
        .add("title", sheet.title())
        .add("language", sheet.language())
        .add("draft", sheet.draft())
        .add("languages", texts(sheet.languages()))
        .add("number", sheet.number())
        .add("now", sheet.now().toString())
        .add("deadline", text(sheet.deadline()))
        .add("questions", questions(sheet.questions()))
        .add("result", sheet.result() == null ? JsonValue.NULL : result(sheet.result()).build())
        .build();
  }

  static JsonObject of(TestPreview preview) {
    var media = JSON.createObjectBuilder();
    preview.media().forEach(media::add);
    return JSON.createObjectBuilder()
        .add("chance", preview.chance())
        .add("survey", preview.survey())
        .add("title", preview.title())
        .add("language", preview.language())
        .add("minutes", preview.minutes())
        .add("pass", preview.pass())
        .add("attempts", preview.attempts())
        .add("show", preview.show())
        .add("leftOut", preview.leftOut())
        .add("media", media)
        .add("questions", questions(preview.questions()))
        .build();
  }

  private static JsonArrayBuilder questions(List<ShownQuestion> questions) {
    var json = JSON.createArrayBuilder();
    questions.forEach(question -> json.add(question(question)));
    return json;
  }

  static JsonObject of(AnswerReceipt receipt) {
    return JSON.createObjectBuilder()
        .add("id", receipt.id())
        .add("savedAt", receipt.savedAt().toString())
        .add("now", receipt.now().toString())
        .build();
  }

  private static JsonObjectBuilder question(ShownQuestion question) {
    return JSON.createObjectBuilder()
        .add("id", question.id())
        .add("type", question.type())
        .add("stem", text(question.stem()))
        .add("prompt", question.prompt())
        .add("sound", question.sound() == null ? JsonValue.NULL : sound(question.sound()))
        .add("choices", choices(question.choices()))
        .add("matches", choices(question.matches()))
        .add("answer", texts(question.answer()))
        .add("savedAt", text(question.savedAt()));
  }

  private static JsonObject sound(ShownQuestion.Sound sound) {
    return JSON.createObjectBuilder()
        .add("address", text(sound.address()))
        .add("transcript", text(sound.transcript()))
        .build();
  }

  private static JsonArrayBuilder choices(List<ShownQuestion.Choice> choices) {
    var json = JSON.createArrayBuilder();
    choices.forEach(
        choice ->
            json.add(
                JSON.createObjectBuilder().add("name", choice.name()).add("text", choice.text())));
    return json;
  }

  static JsonObjectBuilder result(TestResult result) {
    var questions = JSON.createArrayBuilder();
    for (var one : result.questions()) {
      questions.add(
          JSON.createObjectBuilder()
              .add("prompt", one.prompt())
              .add("given", texts(one.given()))
              .add("right", texts(one.right()))
              .add("feedback", text(one.feedback()))
              .add("points", one.points())
              .add("most", one.most()));
    }
    return JSON.createObjectBuilder()
        .add("handedInAt", result.handedInAt().toString())
        .add("timeOver", result.timeOver())
        .add("score", result.score() == null ? JsonValue.NULL : JSON.createValue(result.score()))
        .add("pass", result.pass())
        .add("passed", truth(result.passed()))
        .add("attemptsLeft", number(result.attemptsLeft()))
        .add("answered", result.answered())
        .add("asked", result.asked())
        .add("questions", questions);
  }

  private static JsonValue truth(Boolean value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    return value ? JsonValue.TRUE : JsonValue.FALSE;
  }

  private static JsonValue number(Integer value) {
    return value == null ? JsonValue.NULL : JSON.createValue(value);
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : JSON.createValue(Objects.toString(value));
  }

  private static JsonArrayBuilder texts(List<String> texts) {
    return JSON.createArrayBuilder(texts);
  }
}
