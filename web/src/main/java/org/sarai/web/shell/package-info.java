/** The frame around every page: language, sign-in and sign-out, headers, errors, static files. */
package org.sarai.web.shell;
