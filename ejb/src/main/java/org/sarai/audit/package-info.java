/** Who did what, and who looked at whose name: a log that only grows and holds no names. */
package org.sarai.audit;
