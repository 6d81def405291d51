package org.sarai.outreach;

/** How somebody was counselled. */
public enum CounsellingChannel {
  DESK,
  PHONE,
  MESSAGE,
  ONLINE,
  VISIT,
  OTHER
}
