package org.sarai.people;

/** Types of institutions, as participation lists name them. */
public enum InstitutionType {
  LAW_ENFORCEMENT,
  GOVERNMENT,
  CSO,
  INTERNATIONAL,
  ACADEMIA,
  MEDIA,
  RELIGIOUS,
  MRC,
  DIASPORA,
  PRIVATE,
  OTHER
}
