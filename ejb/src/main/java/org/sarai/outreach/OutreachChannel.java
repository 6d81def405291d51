package org.sarai.outreach;

/** By which way people were reached. */
public enum OutreachChannel {
  SESSION,
  COURTYARD,
  SCHOOL,
  MOSQUE,
  DESK,
  PHONE,
  RADIO,
  TELEVISION,
  SOCIAL_MEDIA,
  LEAFLET,
  PUBLIC_EVENT,
  OTHER
}
