package org.sarai.outreach;

/** What was counted. Sums of different methods are never added up. */
public enum ReachMethod {
  /** People who were there. */
  HEADCOUNT,
  /** Listeners or viewers, as a station or a survey estimates them. */
  LISTENERS,
  /** How often something was shown or handed out; one person may be many. */
  IMPRESSIONS
}
