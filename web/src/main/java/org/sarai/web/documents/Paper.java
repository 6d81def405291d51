package org.sarai.web.documents;

import java.util.List;
import org.sarai.web.shell.Language;

/**
 * A document that leaves the house, whatever form it takes.
 *
 * @param language in which everything in it is written; decides direction, digits and dates
 * @param title what it is called
 * @param notes what must be known of all that follows: the question in words, as of when, by which
 *     rule; a paragraph each
 * @param sections in the order in which they are read
 */
public record Paper(Language language, String title, List<String> notes, List<Section> sections) {
  public Paper {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }
}
