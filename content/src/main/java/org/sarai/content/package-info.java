/**
 * The content hosts: the player's shell, the files of one package per host, and the commits of its
 * play. A package is a stranger's program, so these hosts hold nothing else: no sign-in, no
 * session, no cookie, no page of the LMS. The browser's half of the player lies in {@code
 * WEB-INF/player}.
 */
package org.sarai.content;
