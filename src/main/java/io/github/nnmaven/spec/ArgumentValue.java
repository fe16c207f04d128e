package io.github.nnmaven.spec;

import java.util.List;

/** Something that calls pass on and that is not differentiated. */
public sealed interface ArgumentValue {
    /** Where it is written. */
    Location where();

    /** A number or an array of numbers. */
    record Values(Numeric numbers) implements ArgumentValue {
        @Override
        public Location where() {
            return numbers.where();
        }
    }

    /** true or false. */
    record Truth(boolean value, Location where) implements ArgumentValue {}

    /** A text, or the name of an enum's constant. */
    record Text(String text, Location where) implements ArgumentValue {}

    /** {@code null}. */
    record Nothing(Location where) implements ArgumentValue {}

    /** A list that is not all numbers. */
    record Items(List<ArgumentValue> items, Location where) implements ArgumentValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Random numbers. */
    record Recipe(RecipeSpec recipe) implements ArgumentValue {
        @Override
        public Location where() {
            return recipe.where();
        }
    }

    /** A call, a constant or a field of the project's own code. */
    record Factory(Located<Expression> call) implements ArgumentValue {
        @Override
        public Location where() {
            return call.where();
        }
    }

    /** A file of numbers. */
    record Csv(CsvSpec csv) implements ArgumentValue {
        @Override
        public Location where() {
            return csv.where();
        }
    }
}
