package org.sarai.completion;

import java.util.List;

/**
 * How a list could be read, for people to adjust.
 *
 * @param layout what is proposed
 * @param complete whether the columns that every list needs were recognised
 * @param titles what the header says, column by column
 * @param sample the first rows below it, each as long as the header
 */
public record ListProposal(
    ListLayout layout, boolean complete, List<String> titles, List<List<String>> sample) {
  public ListProposal {
    titles = List.copyOf(titles);
    sample = List.copyOf(sample);
  }
}
