package org.sarai.reporting;

import java.util.List;

/**
 * One of the people whom a figure counts, for those who see no names. Nothing in it leads to the
 * person.
 *
 * @param initials of the name; null if the identity was erased
 * @param institutionTypes of the institutions at which they took part; {@link Dimension#NOT_STATED}
 *     among them, or {@link #WITHHELD} alone
 */
public record MaskedPerson(String initials, List<String> institutionTypes) {
  /** In place of types in which somebody could be recognised. */
  public static final String WITHHELD = "WITHHELD";

  public MaskedPerson {
    institutionTypes = List.copyOf(institutionTypes);
  }
}
