package org.entente.paper.text;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page: what is in its article or body, without scripts, navigation and forms.
 * Nothing is fetched.
 */
final class HtmlText implements NodeVisitor {
    private static final String UNREAD =
            "script,style,noscript,template,svg,iframe,object,nav,form,button,select,textarea,aside,[hidden]";

    /**
     * Pages that people read are some tens of elements deep; what follows takes time by the square
     * of the depth.
     */
    private static final int DEEPEST = 400;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> NOTE_WORDS = Set.of("footnote", "endnote", "fn", "notes");
    private static final Set<String> REFERENCE_WORDS = Set.of("references", "bibliography", "reflist");

    private final TextBuilder builder = new TextBuilder();
    private final StringBuilder open = new StringBuilder();
    private BlockKind list = BlockKind.PARAGRAPH;
    private int inTable;

    /** How far up an element's place is looked for. */
    private static final int UP = 40;

    /** @throws UnreadablePaperException when elements are nested deeper than any page needs */
    static PaperText read(String html, String name) throws UnreadablePaperException {
        Document document = Jsoup.parse(html);
        requireShallow(document, name);
        document.select(UNREAD).remove();
        Element body = document.body();
        Element article = document.selectFirst("article, main, [role=main]");
        Element root =
                article != null && article.text().length() * 2 > body.text().length() ? article : body;
        HtmlText reader = new HtmlText();
        if (root == body && body.selectFirst("h1") == null) {
            reader.builder.add(BlockKind.HEADING, document.title());
        }
        NodeTraversor.traverse(reader, root);
        reader.flush(BlockKind.PARAGRAPH);
        return reader.builder.build(List.of());
    }

    private static void requireShallow(Document document, String name) throws UnreadablePaperException {
        int[] deepest = new int[1];
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
        if (deepest[0] > DEEPEST) {
            throw new UnreadablePaperException(MESSAGES.fill("read.deep", "file", name));
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (inTable == 0) {
                open.append(isRaised(text) ? Notes.raised(text.getWholeText()) : text.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (element.normalName().equals("table")) {
                if (inTable++ == 0) {
                    flush(BlockKind.PARAGRAPH);
                    addTable(element);
                }
            } else if (inTable == 0 && isBlock(element)) {
                flush(BlockKind.PARAGRAPH);
            } else if (element.normalName().equals("br")) {
                open.append(' ');
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("table")) {
                inTable--;
            } else if (inTable == 0 && isBlock(element) && !open.isEmpty()) {
                flush(kind(element));
            }
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("figcaption");
    }

    /** Digits in {@code sup} are a note's mark, unless they are an exponent. */
    private static boolean isRaised(TextNode text) {
        Element parent = text.parent();
        Element sup = parent == null ? null : parent.closest("sup");
        return sup != null && text.getWholeText().strip().matches("\\[?\\d{1,3}\\]?([,–-]\\d{1,3})*");
    }

    private BlockKind kind(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            String words = element.text().toLowerCase(Locale.ROOT);
            list = words.matches("(end|foot)?notes")
                    ? BlockKind.NOTE
                    : words.matches("references|bibliography|sources|works cited")
                            ? BlockKind.REFERENCE
                            : BlockKind.PARAGRAPH;
            return BlockKind.HEADING;
        }
        if (isWithin(element, NOTE_WORDS)) {
            return BlockKind.NOTE;
        }
        if (isWithin(element, REFERENCE_WORDS)) {
            return BlockKind.REFERENCE;
        }
        if (name.equals("figcaption") || name.equals("caption")) {
            return BlockKind.CAPTION;
        }
        if (list != BlockKind.PARAGRAPH) {
            return list;
        }
        return name.equals("li") ? BlockKind.ITEM : BlockKind.PARAGRAPH;
    }

    private static boolean isWithin(Element element, Set<String> words) {
        int up = 0;
        for (Element e = element; e != null && up < UP; e = e.parent(), up++) {
            String marks = (e.id() + " " + e.className() + " " + e.attr("role")).toLowerCase(Locale.ROOT);
            for (String mark : marks.split("[^a-z]+", -1)) {
                if (words.contains(mark) || (words.contains(mark.replaceAll("s$", "")))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void flush(BlockKind kind) {
        String content = open.toString();
        open.setLength(0);
        if (kind == BlockKind.NOTE || kind == BlockKind.PARAGRAPH) {
            Optional<Notes.Label> label = Notes.findLabel(content.strip(), kind == BlockKind.NOTE);
            if (label.isPresent()) {
                builder.add(BlockKind.NOTE, content, label.get().number());
                return;
            }
        }
        builder.add(kind, content);
    }

    private void addTable(Element table) {
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            builder.add(BlockKind.CAPTION, caption.text());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                cells.add(cell.text());
                for (int span = width(cell); span > 1; span--) {
                    cells.add("");
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        if (rows.stream().allMatch(row -> row.size() < 2)) {
            rows.forEach(row -> row.forEach(cell -> builder.add(BlockKind.PARAGRAPH, cell)));
        } else {
            builder.addTable(rows);
        }
    }

    private static int width(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("\\d{1,2}") ? Integer.parseInt(span) : 1;
    }
}
