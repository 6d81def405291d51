package org.sarai.people;

import java.util.List;

/**
 * A register as it would be: whom it recognises and creates is there for those who ask it next, and
 * is gone when it is closed. Used by one thread, within one transaction that its owner rolls back.
 */
public interface DryRegister extends AutoCloseable {
  /**
   * @param candidates the people
   * @param demo whether those who are new belong to the demo programme
   * @return one answer for each, in order
   */
  List<Matched> recognise(List<Candidate> candidates, boolean demo);

  @Override
  void close();
}
