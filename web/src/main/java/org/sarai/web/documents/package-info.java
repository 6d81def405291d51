/**
 * Figures as files: a {@link org.sarai.web.documents.Paper} says what stands in a document, and
 * {@link org.sarai.web.documents.PaperForm} writes it as CSV, XLSX or PDF.
 */
package org.sarai.web.documents;
