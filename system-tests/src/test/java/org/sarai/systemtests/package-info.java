/**
 * Black-box tests against the running whole: real servers, real sign-in, a real browser, a real
 * package. They know addresses, the hooks of the design and what a person sees, and no class of the
 * application but the generator of its demo, against which they count.
 */
package org.sarai.systemtests;
