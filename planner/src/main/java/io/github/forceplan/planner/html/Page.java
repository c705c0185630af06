package io.github.forceplan.planner.html;

import static io.github.forceplan.planner.html.Element.el;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A whole page in the house's style, which asks nothing of the network. */
public final class Page {

    private Page() {}

    /** The document with a body under this title. */
    public static String document(String title, Element body) {
        return el("html", head(title), body).with("lang", "en-GB").document();
    }

    private static Element head(String title) {
        return el(
                "head",
                el("meta").with("charset", "utf-8"),
                el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                el("meta").with("name", "generator").with("content", "Forceplan"),
                el("meta").with("name", "color-scheme").with("content", "light"),
                // An empty icon of our own, so that no browser asks a server for one.
                el("link").with("rel", "icon").with("href", "data:,"),
                el("title", title),
                Element.style(resource(Page.class, "page.css")));
    }

    /**
     * A text file that stands beside a class.
     *
     * @throws IllegalStateException if it is missing
     */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from Forceplan's own jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
