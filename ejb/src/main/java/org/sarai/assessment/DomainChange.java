package org.sarai.assessment;

import java.util.List;

/**
 * How people's answers in one domain of an instrument have changed.
 *
 * @param instrument its code
 * @param domain KNOWLEDGE, ATTITUDE or PRACTICE
 * @param from the purpose of the earlier unit: pre or post
 * @param to of the later one: post or follow-up
 * @param questions how many questions of the domain are in both
 * @param changes of those who answered both times, if there are any; and of those who answered one
 *     time only
 */
public record DomainChange(
    String instrument, String domain, String from, String to, int questions, List<Change> changes) {
  public DomainChange {
    changes = List.copyOf(changes);
  }
}
