package org.sarai.completion;

/** How far a list has come. */
public enum ImportState {
  /** It is kept, and nothing was done with it. */
  UPLOADED,
  /** Its turn comes. */
  WAITING,
  /** It is being read. */
  RUNNING,
  /** It was read to its end without storing anything. */
  CHECKED,
  /** It is loaded. */
  DONE,
  /** It could not be loaded, and nothing of it is. */
  FAILED,
  /** Somebody stopped it, and nothing of it is loaded. */
  CANCELLED,
  /** It was loaded and has been taken back. */
  UNDONE
}
