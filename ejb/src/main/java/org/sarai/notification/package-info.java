/** What people are reminded of by e-mail: each thing once. */
package org.sarai.notification;
