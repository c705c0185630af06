package io.github.forceplan.forecast.figure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a plan record means, in which unit, and within which limits. The plan's JSON Schema, its
 * validation, its addresses and its reference documentation are all made from this.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Figure {

    /** One sentence for the planner. */
    String value();

    /** Unit of the number: {@code fraction}, {@code pounds}, {@code hours}, {@code FTE}, {@code months} …; or empty. */
    String unit() default "";

    /** Least value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest value allowed. */
    double max() default Double.POSITIVE_INFINITY;
}
