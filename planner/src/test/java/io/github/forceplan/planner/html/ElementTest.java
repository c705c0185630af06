package io.github.forceplan.planner.html;

import static io.github.forceplan.planner.html.Element.el;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void contentIsEscaped() {
        assertEquals(
                "<td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;amp; O&#39;Brien</td>",
                written(el("td", "<script>alert(\"x\")</script> &amp; O'Brien")));
    }

    @Test
    void attributesAreEscaped() {
        assertEquals(
                "<a href=\"&quot; onclick=&quot;x&#39;&lt;\">y</a>",
                written(el("a", "y").with("href", "\" onclick=\"x'<")));
    }

    @Test
    void charactersThatNoPageMayHoldAreReplaced() {
        assertEquals("<td>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</td>", written(el("td", "a\u0000b\u001Bc\uD800d\u0085e")));
    }

    @Test
    void charactersBeyondTheBasicPlaneStay() {
        assertEquals("<td>\uD83D\uDE93</td>", written(el("td", "\uD83D\uDE93")));
    }

    @Test
    void namesComeFromUsAndAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> el("img onerror=x"));
        assertThrows(IllegalArgumentException.class, () -> el("p").with("on click", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Element("p", Map.of("a=b", ""), List.of()));
    }

    @Test
    void styleAndScriptMustReadTheSameInHtmlAndXml() {
        assertEquals("<style>a{}</style>", written(Element.style("a{}")));
        assertThrows(IllegalArgumentException.class, () -> Element.script("if (a < b) {}"));
        assertThrows(IllegalArgumentException.class, () -> Element.style("a&b"));
    }

    @Test
    void changesMakeCopies() {
        Element plain = el("p", "a");
        Element more = plain.styled("b").and("c");
        assertEquals("<p>a</p>", written(plain));
        assertEquals("<p class=\"b\">ac</p>", written(more));
    }

    @Test
    void emptyElementsAreClosedAsTheirKindAsks() {
        assertEquals("<p></p>", written(el("p")));
        assertEquals("<br/>", written(el("br")));
    }

    private static String written(Element element) {
        StringBuilder out = new StringBuilder();
        element.write(out);
        return out.toString();
    }
}
