package org.sarai.web.architecture.planted;

import jakarta.transaction.Transactional;

/** Begins a transaction of its own. */
public class TransactionPage {
  /** Does nothing. */
  @Transactional
  public void save() {}
}
