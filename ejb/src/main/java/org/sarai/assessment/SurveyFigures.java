package org.sarai.assessment;

import java.util.List;

/**
 * What people said in one survey. Versions of a course that ask the very same are one survey.
 *
 * @param survey its name in the text
 * @param title its title in the language asked for, else in another
 * @param versions numbers of the course versions that ask it
 * @param n how many people have handed it in; null where that is withheld
 * @param questions question by question, in the order of the text
 */
public record SurveyFigures(
    String survey, String title, List<Integer> versions, Integer n, List<Asked> questions) {
  public SurveyFigures {
    versions = List.copyOf(versions);
    questions = List.copyOf(questions);
  }

  /**
   * One question.
   *
   * @param id its name
   * @param type how it is asked, in lower case
   * @param prompt what is asked, in words without marks
   * @param n how many people answered it; null where that is withheld
   * @param mean of a scale the mean step; else null
   * @param choices what can be chosen and how often it was; empty for open questions and where it
   *     is withheld
   * @param texts what was written, in an order that tells nothing of people; empty for others
   */
  public record Asked(
      String id,
      String type,
      String prompt,
      Integer n,
      Double mean,
      List<Choice> choices,
      List<String> texts) {
    public Asked {
      choices = List.copyOf(choices);
      texts = List.copyOf(texts);
    }

    /**
     * @return whether so few answered that nothing is told to the caller
     */
    public boolean withheld() {
      return n == null;
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param name its name in the text; of a scale the step
   * @param text what it says, in words without marks
   * @param n how many chose it
   * @param share of those who answered, 0 to 1
   */
  public record Choice(String name, String text, int n, double share) {}
}
