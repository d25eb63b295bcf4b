package dev.backsweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that Backsweep wrote, in its class file too.
 *
 * <p>Coverage tools leave out classes that carry an annotation of at least CLASS retention whose
 * name contains {@code Generated}; the JDK's own {@code @Generated} is gone after compilation.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BacksweepGenerated {}
