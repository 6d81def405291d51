package org.sarai.audit;

import org.sarai.shared.Register;

/**
 * Something to be entered into the audit log.
 *
 * @param action what was done, a key {@code audit.ACTION} of the message bundles, at most 40
 *     characters
 * @param register whose administrators may read it; null for what concerns operators alone
 * @param target kind and id, for instance {@code person 17}; never a name
 * @param other a second target; may be null
 * @param detail a reason or a count; never a name; may be null
 */
public record AuditEntry(
    String action, Register register, String target, String other, String detail) {}
