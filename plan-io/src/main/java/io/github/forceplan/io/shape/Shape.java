package io.github.forceplan.io.shape;

import java.util.Map;

/** The kind of value that a component of a record holds. */
public sealed interface Shape {

    <R> R accept(ShapeVisitor<R> visitor);

    /** Text. */
    record Text() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.text();
        }
    }

    /**
     * A whole number.
     *
     * @param type {@code int} or {@code long}
     */
    record Whole(Class<?> type) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /**
     * A number.
     *
     * @param exact whether it is held as a {@code BigDecimal}, not as a {@code double}
     */
    record Decimal(boolean exact) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.flag();
        }
    }

    /**
     * One of the constants of an enum.
     *
     * @param constants by their names in files, such as {@code before-reserves}
     */
    record Choice(Map<String, Object> constants) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A day of the calendar. */
    record Day() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.day();
        }
    }

    /** A month, a quarter or a financial year. */
    record Time() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.time();
        }
    }

    /** A financial year. */
    record Year() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.year();
        }
    }

    /** A number for each of some financial years. */
    record Years() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.years();
        }
    }

    /** Observed series by name, which stand in a CSV file of their own. */
    record SeriesFile() implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.seriesFile();
        }
    }

    /**
     * Rows that stand in a CSV file of their own.
     *
     * @param type what a row is
     */
    record RowsFile(Class<?> type) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.rowsFile(this);
        }
    }

    /** A value that may be left out. */
    record Maybe(Shape inner) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.maybe(this);
        }
    }

    /** Values in a row. */
    record Sequence(Shape element) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /**
     * Values by id.
     *
     * @param sorted whether by the order of the ids, not of the file
     */
    record Dictionary(Shape element, boolean sorted) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.dictionary(this);
        }
    }

    /** A nested record. */
    record Group(RecordShape record) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /**
     * One of several records, told apart by the key {@code type}.
     *
     * @param name of the sealed interface
     * @param variants by the value of {@code type}, such as {@code planned-draw}
     */
    record Variants(String name, Map<String, RecordShape> variants) implements Shape {
        @Override
        public <R> R accept(ShapeVisitor<R> visitor) {
            return visitor.variants(this);
        }
    }
}
