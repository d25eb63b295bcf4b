package dev.backsweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Differentiate with respect to this, to the others so marked, and to nothing else.
 *
 * <p>Without any {@code @Wrt} every parameter of a differentiable type is an active input, and no
 * field is.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Wrt {}
