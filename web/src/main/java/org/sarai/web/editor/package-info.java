/** Writing the texts of a course in the browser. */
package org.sarai.web.editor;
