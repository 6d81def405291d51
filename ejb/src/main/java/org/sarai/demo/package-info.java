/** Demo accounts and the demo programme: synthetic people, for looking around and for tests. */
package org.sarai.demo;
