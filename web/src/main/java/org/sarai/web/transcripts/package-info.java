/** What one human being has learnt, and what keepers decide about it. */
package org.sarai.web.transcripts;
