package io.github.forceplan.forecast.figure;

/** Why a figure may be believed: published somewhere, or assumed by somebody. Every figure of a plan has one. */
public sealed interface Basis {

    /**
     * A published figure.
     *
     * @param citation where it stands
     */
    record Source(String citation) implements Basis {
        public Source {
            requireText(citation, "source");
        }
    }

    /**
     * A figure that nobody has published.
     *
     * @param owner who answers for it
     * @param reason why this value
     */
    record Assumption(String owner, String reason) implements Basis {
        public Assumption {
            requireText(owner, "assumption's owner");
            requireText(reason, "assumption's reason");
        }
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " must not be blank.");
        }
    }
}
