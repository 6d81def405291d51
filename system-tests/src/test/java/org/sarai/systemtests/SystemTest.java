package org.sarai.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of tests against the running whole. Its constructor or its methods may ask for the
 * {@link Sarai} that all of a run share; windows opened in a test are closed after it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SaraiExtension.class)
@interface SystemTest {}
