package io.github.forceplan.planner.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element with its attributes and content. Immutable: every change gives a copy.
 *
 * @param name lower-case tag name (SVG's mixed case allowed)
 * @param attributes by name, in the order of writing
 * @param children content in order
 */
public record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {

    private static final Set<String> VOID =
            Set.of("br", "col", "hr", "img", "input", "link", "meta", "circle", "line", "path", "rect", "wbr");
    private static final Set<String> ON_ITS_OWN_LINE = Set.of(
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "g",
            "h1",
            "h2",
            "h3",
            "h4",
            "head",
            "header",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "path",
            "script",
            "section",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "title",
            "tr",
            "ul");

    public Element {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("The tag name (" + name + ") must be letters and digits.");
        }
        for (String attribute : attributes.keySet()) {
            if (!attribute.matches("[a-zA-Z][a-zA-Z0-9:-]*")) {
                throw new IllegalArgumentException(
                        "The attribute name (" + attribute + ") must be letters and digits.");
            }
        }
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** An element with some content. */
    public static Element el(String name, Html... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    /** An element that holds only text. */
    public static Element el(String name, String text) {
        return el(name, Html.text(text));
    }

    /** A style element; the sheet must contain neither {@code <} nor {@code &}. */
    public static Element style(String sheet) {
        return el("style", new RawText(sheet));
    }

    /** A script element; the script must contain neither {@code <} nor {@code &}. */
    public static Element script(String code) {
        return el("script", new RawText(code));
    }

    /** A copy with an attribute set. */
    public Element with(String attribute, String value) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(attribute, value);
        return new Element(name, all, children);
    }

    /** A copy with a style class. */
    public Element styled(String styleClass) {
        return with("class", styleClass);
    }

    /** A copy with more content at the end. */
    public Element and(Html... more) {
        return and(List.of(more));
    }

    /** A copy with more content at the end. */
    public Element and(Collection<? extends Html> more) {
        List<Html> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all);
    }

    /** A copy with text at the end. */
    public Element and(String text) {
        return and(Html.text(text));
    }

    /** The whole document of which this is the root element. */
    public String document() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        write(out);
        return out.append('\n').toString();
    }

    @Override
    public void write(StringBuilder out) {
        if (ON_ITS_OWN_LINE.contains(name) && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Text.escape(value, out);
            out.append('"');
        });
        if (children.isEmpty() && VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
