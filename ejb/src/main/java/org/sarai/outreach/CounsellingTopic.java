package org.sarai.outreach;

/** What counselling was about. */
public enum CounsellingTopic {
  REGULAR_WAYS,
  DOCUMENTS,
  CONTRACT,
  RECRUITERS,
  COSTS,
  TRAFFICKING,
  WAGES,
  FAMILY,
  HEALTH,
  EDUCATION,
  RETURN,
  OTHER
}
