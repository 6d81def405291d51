package org.sarai.audit;

import java.time.Instant;

/**
 * An entry of the audit log.
 *
 * @param id its number, growing
 * @param action what was done, one of the keys {@code audit.ACTION} of the message bundles
 * @param target kind and id, for instance {@code person 17}
 * @param other a second target; may be null
 * @param detail a reason or a count; may be null
 * @param at when
 * @param by the identity provider's id of the account, or a fixed word for the platform itself
 */
public record AuditRow(
    long id, String action, String target, String other, String detail, Instant at, String by) {}
