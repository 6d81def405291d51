package org.sarai.completion;

import java.util.List;
import org.sarai.completion.internal.HeaderWords;

/** The columns that a list may have, by the contract's names. */
public interface ListColumns {
  /**
   * @param kind what a list tells of
   * @return its columns, in the order in which people expect them
   */
  static List<String> of(ListKind kind) {
    return HeaderWords.columns(kind);
  }
}
