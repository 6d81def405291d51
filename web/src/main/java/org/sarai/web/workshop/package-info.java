/** Where courses are written: drafts, their way to a version, previews and differences. */
package org.sarai.web.workshop;
