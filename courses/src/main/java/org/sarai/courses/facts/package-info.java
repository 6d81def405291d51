/** Fact cards as text: one hotline, fee, law or office a file. */
package org.sarai.courses.facts;
