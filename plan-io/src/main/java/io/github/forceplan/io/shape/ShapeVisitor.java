package io.github.forceplan.io.shape;

/**
 * One answer a shape.
 *
 * @param <R> the answer
 */
public interface ShapeVisitor<R> {

    R text();

    R whole(Shape.Whole shape);

    R decimal(Shape.Decimal shape);

    R flag();

    R choice(Shape.Choice shape);

    R day();

    R time();

    R year();

    R years();

    R seriesFile();

    R rowsFile(Shape.RowsFile shape);

    R maybe(Shape.Maybe shape);

    R sequence(Shape.Sequence shape);

    R dictionary(Shape.Dictionary shape);

    R group(Shape.Group shape);

    R variants(Shape.Variants shape);
}
