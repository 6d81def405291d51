/** Deliveries that failed, and trying them again. */
package org.sarai.web.outbox;
