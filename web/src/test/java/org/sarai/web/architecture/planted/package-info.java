/** Violations on purpose: what the architecture rules must find. */
package org.sarai.web.architecture.planted;
