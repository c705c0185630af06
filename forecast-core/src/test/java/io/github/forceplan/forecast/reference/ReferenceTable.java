package io.github.forceplan.forecast.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers made by another program: a text file of lines {@code name value value …}, {@code NA} for a missing value,
 * {@code #} for comments.
 */
public final class ReferenceTable {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Map<String, double[]> vectors = new LinkedHashMap<>();

    /** Reads a resource beside a test class. */
    public ReferenceTable(Class<?> beside, String resource) {
        InputStream stream = beside.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("No resource " + resource + " beside " + beside.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = SPACE.split(line);
                    double[] values = new double[words.length - 1];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = words[i + 1].equals("NA") ? Double.NaN : Double.parseDouble(words[i + 1]);
                    }
                    vectors.put(words[0], values);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public double[] vector(String name) {
        double[] values = vectors.get(name);
        if (values == null) {
            throw new IllegalArgumentException("No vector " + name + "; there are " + vectors.keySet());
        }
        return values.clone();
    }

    public double number(String name) {
        return vector(name)[0];
    }

    public boolean has(String name) {
        return vectors.containsKey(name);
    }

    /** The first parts of names up to the last slash, each once, in order. */
    public List<String> cases() {
        return new ArrayList<>(new java.util.LinkedHashSet<>(vectors.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .toList()));
    }
}
