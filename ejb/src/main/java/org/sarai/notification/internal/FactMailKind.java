package org.sarai.notification.internal;

/** What owners of fact cards are told. */
public enum FactMailKind {
  FACT_MONTH,
  FACT_WEEK,
  FACT_EXPIRED
}
