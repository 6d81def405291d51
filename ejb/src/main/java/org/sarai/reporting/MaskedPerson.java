package org.sarai.reporting;

import java.util.List;

/**
 * One of the people whom a figure counts, for those who see no names. Nothing in it leads to the
 * person.
 *
 * @param initials of the name; null if the identity was erased
 * @param institutionTypes of the institutions at which they took part; empty if not stated
 */
public record MaskedPerson(String initials, List<String> institutionTypes) {
  public MaskedPerson {
    institutionTypes = List.copyOf(institutionTypes);
  }
}
