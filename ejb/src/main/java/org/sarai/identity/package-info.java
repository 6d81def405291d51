/** Accounts: which sign-in is which person. Knows no names. */
package org.sarai.identity;
