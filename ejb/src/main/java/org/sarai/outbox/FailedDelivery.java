package org.sarai.outbox;

import java.time.Instant;

/**
 * An event that did not reach a projector, however often it was tried.
 *
 * @param eventId the event
 * @param event its kind, as the code names it
 * @param projector what it did not reach
 * @param recordedAt when the event was recorded
 * @param deliveries how many deliveries of it failed: one for each person concerned
 * @param attempts how often they were tried
 * @param fault the kind of error, as the code names it; empty if it is not known. Never its
 *     message, which may speak of people
 */
public record FailedDelivery(
    long eventId,
    String event,
    String projector,
    Instant recordedAt,
    long deliveries,
    int attempts,
    String fault) {}
