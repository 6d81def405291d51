package org.sarai.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sarai.learning.RecordStep;
import org.sarai.learning.ValueSet;
import org.sarai.web.shell.Texts;
import org.scorm4j.sequencing.NavigationRequest;

/** Says steps in plain words. */
@RequestScoped
public class StepTexts {
  @Inject private Texts say;

  /**
   * @param step a step
   * @return it in words of the page's language
   */
  public StepView view(RecordStep step) {
    return new StepView(
        step, navigation(step.navigation()), step.values().stream().map(this::said).toList());
  }

  private String navigation(String request) {
    if (request == null) {
      return null;
    }
    return NavigationRequest.parse(request)
        .map(known -> say.of("navigation." + known.kind().name(), known.target()))
        .orElse(request);
  }

  private StepView.Said said(ValueSet value) {
    var element = Element.of(value.element());
    var name =
        element.number() == null
            ? say.of("element." + element.key())
            : say.of("element." + element.key(), element.number());
    var word = element.word(value.value());
    if (word != null) {
      return new StepView.Said(value, name, say.of(word), true);
    }
    var seconds = element.seconds(value.value());
    if (seconds != null) {
      return new StepView.Said(value, name, say.duration(seconds), true);
    }
    if (value.value().isEmpty()) {
      return new StepView.Said(value, name, say.of("value.empty"), true);
    }
    if (value.value().length() > Element.LONGEST) {
      var length = say.of("value.long", value.value().length());
      return new StepView.Said(value, name, length, true);
    }
    return new StepView.Said(value, name, value.value(), false);
  }
}
