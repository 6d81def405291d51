/** Events kept in the transaction that caused them, and carried to the projectors after it. */
package org.sarai.outbox;
