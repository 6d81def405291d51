package org.sarai.notification.internal;

/** A mail, ready to be sent; kept nowhere. */
public record Mail(String to, String subject, String text) {}
