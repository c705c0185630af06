package io.github.forceplan.forecast.ets;

/** How the error, the trend or the season enters an exponential smoothing model. */
public enum Component {
    NONE('N'),
    ADDITIVE('A'),
    MULTIPLICATIVE('M');

    private final char letter;

    Component(char letter) {
        this.letter = letter;
    }

    /** Its letter in the taxonomy: N, A or M. */
    public char letter() {
        return letter;
    }

    static Component of(char letter) {
        for (Component component : values()) {
            if (component.letter == letter) {
                return component;
            }
        }
        throw new IllegalArgumentException("'" + letter + "' is no component of an ETS form. Use N, A or M.");
    }
}
